using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League;

/// <summary>A person who plays, with the unit they played for.</summary>
public sealed record Player
{
    public int PersonId { get; init; }
    public int? UnitId { get; init; }
}

internal static class LeagueTables
{
    extension(AppDb db)
    {
        public DbSet<Season> Seasons => db.Set<Season>();
        public DbSet<Rubric> Rubrics => db.Set<Rubric>();
        public DbSet<SeasonJudge> SeasonJudges => db.Set<SeasonJudge>();
        public DbSet<Team> Teams => db.Set<Team>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<Round> Rounds => db.Set<Round>();
        public DbSet<Submission> Submissions => db.Set<Submission>();
        public DbSet<SolutionAuthor> SolutionAuthors => db.Set<SolutionAuthor>();

        /// <summary>Who played in these seasons, with the unit: those in a team now and those credited with a solution.</summary>
        public IQueryable<Player> Players(IReadOnlyCollection<int> seasons) =>
            db.Teams.Where(t => seasons.Contains(t.SeasonId)).SelectMany(t => t.Members).Where(m => m.LeftAt == null).Select(m => new Player { PersonId = m.PersonId, UnitId = m.UnitId })
                .Union(from author in db.SolutionAuthors join submission in db.Submissions on author.SubmissionId equals submission.Id join round in db.Rounds on submission.RoundId equals round.Id
                       where seasons.Contains(round.SeasonId) select new Player { PersonId = author.PersonId, UnitId = author.UnitId });
        public DbSet<ScoreSheet> ScoreSheets => db.Set<ScoreSheet>();
        public DbSet<SealedStandings> Standings => db.Set<SealedStandings>();

        /// <summary>The tables that count: a corrected one stands in the place of the one before.</summary>
        public IQueryable<SealedStandings> CurrentStandings => db.Set<SealedStandings>().Where(s => s.ReplacedAt == null);
        public DbSet<Award> Awards => db.Set<Award>();
        public DbSet<Allotment> Allotments => db.Set<Allotment>();
        public DbSet<Recusal> Recusals => db.Set<Recusal>();
    }

    private sealed class SeasonTable : IEntityTypeConfiguration<Season>
    {
        public void Configure(EntityTypeBuilder<Season> season)
        {
            season.ToTable("Seasons");
            season.ComplexProperty(s => s.Rules);
            season.Ignore(s => s.TakesTeams).Ignore(s => s.IsOver);
        }
    }

    private sealed class RubricTable : IEntityTypeConfiguration<Rubric>
    {
        public void Configure(EntityTypeBuilder<Rubric> rubric)
        {
            rubric.ToTable("Rubrics");
            rubric.HasIndex(r => r.SeasonId).IsUnique();
            rubric.OwnsMany(r => r.Criteria, criterion =>
            {
                criterion.ToTable("Criteria");
                criterion.WithOwner().HasForeignKey("RubricId");
                criterion.HasKey("RubricId", nameof(Criterion.Key));
                criterion.Ignore(c => c.Name).Ignore(c => c.Levels);
            });
        }
    }

    private sealed class JudgeTable : IEntityTypeConfiguration<SeasonJudge>
    {
        public void Configure(EntityTypeBuilder<SeasonJudge> judge)
        {
            judge.ToTable("SeasonJudges");
            judge.HasIndex(j => new { j.SeasonId, j.PersonId }).IsUnique();
        }
    }

    private sealed class TeamTable : IEntityTypeConfiguration<Team>
    {
        public void Configure(EntityTypeBuilder<Team> team)
        {
            team.ToTable("Teams");
            team.HasIndex(t => new { t.SeasonId, t.NameKey }).IsUnique();
            team.HasIndex(t => new { t.SeasonId, t.JoinCode }).IsUnique();
            team.HasIndex(t => new { t.SeasonId, t.SortKey });
            team.Ignore(t => t.Present).Ignore(t => t.IsPlaying).Ignore(t => t.Captain).Ignore(t => t.ShownCode);
            team.OwnsMany(t => t.Members, member =>
            {
                member.ToTable("Memberships");
                member.WithOwner().HasForeignKey("TeamId");
                member.HasKey("TeamId", nameof(Membership.PersonId), nameof(Membership.JoinedAt));
                // One team per person per season, whatever two captains do at the same moment.
                member.HasIndex(m => new { m.SeasonId, m.PersonId }).IsUnique().HasFilter("left_at IS NULL");
                member.HasIndex(m => m.PersonId);
            });
        }
    }

    private sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.ToTable("TeamInvitations");
            invitation.HasIndex(i => new { i.PersonId, i.State });
            invitation.HasIndex(i => new { i.TeamId, i.PersonId }).IsUnique().HasFilter("state = 'Sent'");
        }
    }

    private sealed class RoundTable : IEntityTypeConfiguration<Round>
    {
        public void Configure(EntityTypeBuilder<Round> round)
        {
            round.ToTable("Rounds");
            round.HasIndex(r => new { r.SeasonId, r.Number }).IsUnique();
            round.Ignore(r => r.ResultsAreOut).Ignore(r => r.IsAhead);
            round.OwnsMany(r => r.Problems, problem =>
            {
                problem.ToTable("RoundProblems");
                problem.WithOwner().HasForeignKey("RoundId");
                problem.HasKey("RoundId", nameof(RoundProblem.ProblemId));
                problem.HasIndex(p => p.ProblemId);
            });
            round.OwnsMany(r => r.Fixtures, fixture =>
            {
                fixture.ToTable("Fixtures");
                fixture.WithOwner().HasForeignKey("RoundId");
                fixture.HasKey("RoundId", nameof(RoundFixture.Number));
            });
        }
    }

    private sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> submission)
        {
            submission.ToTable("Submissions");
            submission.HasIndex(s => new { s.RoundId, s.TeamId }).IsUnique();
            submission.HasIndex(s => new { s.RoundId, s.Code }).IsUnique();
            submission.HasIndex(s => s.TeamId);
            submission.HasIndex(s => s.ProblemId);
            submission.Ignore(s => s.Last).Ignore(s => s.IsJudgeable).Ignore(s => s.IsWithTeam).Ignore(s => s.ResultIsOut);
            submission.OwnsMany(s => s.Versions, version =>
            {
                version.ToTable("SubmissionVersions");
                version.WithOwner().HasForeignKey("SubmissionId");
                version.HasKey("SubmissionId", nameof(SubmissionVersion.Number));
                version.Ignore(v => v.Receipt);
            });
        }
    }

    private sealed class AuthorTable : IEntityTypeConfiguration<SolutionAuthor>
    {
        public void Configure(EntityTypeBuilder<SolutionAuthor> author)
        {
            author.ToTable("SolutionAuthors");
            author.HasKey(a => new { a.SubmissionId, a.PersonId });
            author.HasIndex(a => a.PersonId);
        }
    }

    private sealed class ScoreSheetTable : IEntityTypeConfiguration<ScoreSheet>
    {
        public void Configure(EntityTypeBuilder<ScoreSheet> sheet)
        {
            sheet.ToTable("ScoreSheets");
            sheet.HasIndex(s => new { s.SubmissionId, s.JudgeId }).IsUnique();
            sheet.HasIndex(s => new { s.JudgeId, s.RoundId });
            sheet.HasIndex(s => s.RoundId);
            sheet.Ignore(s => s.IsOpen).Ignore(s => s.Counts).Ignore(s => s.CanUndo);
            // A natural key: SQLite can't number the second half of a composite one.
            sheet.OwnsMany(s => s.Marks, mark =>
            {
                mark.ToTable("Marks");
                mark.WithOwner().HasForeignKey("ScoreSheetId");
                mark.HasKey("ScoreSheetId", nameof(Mark.Criterion));
            });
        }
    }

    private sealed class AwardTable : IEntityTypeConfiguration<Award>
    {
        public void Configure(EntityTypeBuilder<Award> award)
        {
            award.ToTable("Awards");
            award.Ignore(a => a.Said);
            award.Property(a => a.PlaceKey).HasMaxLength(40);
            award.HasIndex(a => a.PlaceKey).IsUnique();
            award.HasIndex(a => a.SeasonId);
        }
    }

    private sealed class AllotmentTable : IEntityTypeConfiguration<Allotment>
    {
        public void Configure(EntityTypeBuilder<Allotment> allotment)
        {
            allotment.ToTable("Allotments");
            allotment.HasIndex(a => a.RoundId).IsUnique();
        }
    }

    private sealed class RecusalTable : IEntityTypeConfiguration<Recusal>
    {
        public void Configure(EntityTypeBuilder<Recusal> recusal)
        {
            recusal.ToTable("Recusals");
            recusal.HasKey(r => new { r.SubmissionId, r.JudgeId });
            recusal.HasIndex(r => new { r.RoundId, r.JudgeId });
        }
    }

    private sealed class StandingsTable : IEntityTypeConfiguration<SealedStandings>
    {
        public void Configure(EntityTypeBuilder<SealedStandings> standings)
        {
            standings.ToTable("Standings");
            // One table counts, however many editions there are.
            standings.HasIndex(s => s.RoundId).IsUnique().HasFilter("replaced_at IS NULL");
            standings.HasIndex(s => new { s.RoundId, s.Edition }).IsUnique();
            standings.OwnsMany(s => s.Rows, row =>
            {
                row.ToTable("StandingRows");
                row.WithOwner().HasForeignKey("StandingsId");
                row.HasKey("StandingsId", nameof(StandingRow.SubmissionId));
                row.HasIndex(r => r.TeamId);
            });
        }
    }
}
