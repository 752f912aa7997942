using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Ideas;

/// <summary>How milestones, rewards and calls are kept.</summary>
internal static class DoingTables
{
    extension(AppDb db)
    {
        public DbSet<Reward> Rewards => db.Set<Reward>();
        public DbSet<Call> Calls => db.Set<Call>();
        public DbSet<CallScore> CallScores => db.Set<CallScore>();
    }

    private sealed class MilestoneTable : IEntityTypeConfiguration<Idea>
    {
        public void Configure(EntityTypeBuilder<Idea> idea)
        {
            idea.Ignore(i => i.Progress).Ignore(i => i.NextMilestoneDue).Ignore(i => i.IsAccepted).Ignore(i => i.DoingUnitId);
            idea.OwnsMany(i => i.Milestones, milestone =>
            {
                milestone.ToTable("IdeaMilestones");
                milestone.HasKey("IdeaId", nameof(Milestone.Number));
                milestone.Property(m => m.Title).HasMaxLength(Idea.LongestMilestone);
            });
        }
    }

    private sealed class RewardTable : IEntityTypeConfiguration<Reward>
    {
        public void Configure(EntityTypeBuilder<Reward> reward)
        {
            reward.ToTable("Rewards");
            reward.Ignore(r => r.Href).Ignore(r => r.Stands);
            reward.Property(r => r.IdeaCode).HasMaxLength(40);
            reward.Property(r => r.Title).HasMaxLength(Idea.LongestTitle);
            reward.Property(r => r.DocumentNumber).HasMaxLength(60);
            reward.HasIndex(r => new { r.IdeaId, r.Stage });
            reward.HasIndex(r => new { r.State, r.Id });
            reward.OwnsMany(r => r.Parts, part =>
            {
                part.ToTable("RewardParts");
                part.HasKey("RewardId", nameof(RewardPart.Number));
                part.HasIndex(p => p.PersonId);
            });
        }
    }

    private sealed class ScoreTable : IEntityTypeConfiguration<CallScore>
    {
        public void Configure(EntityTypeBuilder<CallScore> score)
        {
            score.ToTable("CallScores");
            score.Property(s => s.Remark).HasMaxLength(CallScore.LongestRemark);
            score.HasIndex(s => new { s.CallId, s.JurorId, s.IdeaId }).IsUnique();
            score.OwnsMany(s => s.Marks, mark =>
            {
                mark.ToTable("CallScoreMarks");
                mark.WithOwner().HasForeignKey("CallScoreId");
                mark.HasKey("CallScoreId", nameof(JurorMark.Criterion));
                mark.Property(m => m.Criterion).HasMaxLength(40);
            });
        }
    }

    private sealed class CallTable : IEntityTypeConfiguration<Call>
    {
        public void Configure(EntityTypeBuilder<Call> call)
        {
            call.ToTable("Calls");
            call.Ignore(c => c.Axes).Ignore(c => c.Href).Ignore(c => c.PrizeSum).Ignore(c => c.PrizeGap);
            call.Property(c => c.Title).HasMaxLength(Call.LongestTitle);
            call.HasIndex(c => new { c.State, c.ClosesAt });
            call.OwnsMany(c => c.Fields, field =>
            {
                field.ToTable("CallFields");
                field.HasKey("CallId", nameof(CallField.Number));
                field.Ignore(f => f.Choices);
            });
            call.OwnsMany(c => c.Prizes, prize =>
            {
                prize.ToTable("CallPrizes");
                prize.HasKey("CallId", nameof(CallPrize.Number));
                prize.Ignore(p => p.Total);
            });
            call.OwnsMany(c => c.Units, unit =>
            {
                unit.ToTable("CallUnits");
                unit.HasKey("CallId", nameof(CallUnit.UnitId));
            });
            call.OwnsMany(c => c.Jury, juror =>
            {
                juror.ToTable("CallJurors");
                juror.HasKey("CallId", nameof(CallJuror.PersonId));
            });
            call.OwnsMany(c => c.Winners, winner =>
            {
                winner.ToTable("CallWinners");
                winner.HasKey("CallId", nameof(CallWinner.Number));
                winner.HasIndex(w => w.IdeaId);
            });
        }
    }
}
