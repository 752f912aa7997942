using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Problems;

internal static class ProblemsTables
{
    extension(AppDb db)
    {
        public DbSet<Problem> Problems => db.Set<Problem>();
        public DbSet<ProblemSupport> ProblemSupports => db.Set<ProblemSupport>();
        public DbSet<ProblemFollow> ProblemFollows => db.Set<ProblemFollow>();
        public DbSet<ProblemYear> ProblemYears => db.Set<ProblemYear>();
        public DbSet<Measurement> Measurements => db.Set<Measurement>();
        public DbSet<Survey> Surveys => db.Set<Survey>();
        public DbSet<SurveyReply> SurveyReplies => db.Set<SurveyReply>();
        public DbSet<SurveyFile> SurveyFiles => db.Set<SurveyFile>();
    }

    private sealed class ProblemTable : IEntityTypeConfiguration<Problem>
    {
        public void Configure(EntityTypeBuilder<Problem> problem)
        {
            problem.ToTable("Problems");
            problem.ComplexProperty(p => p.Frame);
            problem.ComplexProperty(p => p.Priority, priority => priority.Ignore(p => p.Score).Ignore(p => p.Arithmetic).Ignore(p => p.Said).Ignore(p => p.IsSet));
            problem.Ignore(p => p.Code).Ignore(p => p.Href).Ignore(p => p.Year).Ignore(p => p.IsRegistered).Ignore(p => p.IsClosed).Ignore(p => p.IsReadyFromList).Ignore(p => p.Waits).Ignore(p => p.IsFramed)
                .Ignore(p => p.UndoUntil).Ignore(p => p.VerifiableFrom).Ignore(p => p.IsMeasuredLate).Ignore(p => p.HasMoved).Ignore(p => p.IsOnTarget).Ignore(p => p.IsMeasurable);
            problem.OwnsMany(p => p.Channels, channel =>
            {
                channel.ToTable("ProblemChannels");
                channel.WithOwner().HasForeignKey("ProblemId");
                channel.HasKey("ProblemId", nameof(OpenedChannel.Channel));
                channel.Property(c => c.Title).HasMaxLength(OpenedChannel.LongestTitle);
                channel.Property(c => c.Href).HasMaxLength(OpenedChannel.LongestHref);
            });
            problem.HasIndex(p => p.MergedIntoId);
            problem.HasIndex(p => p.Number).IsUnique();
            problem.HasIndex(p => new { p.NumberKey, p.Id });
            problem.HasIndex(p => new { p.SortKey, p.Id });
            problem.HasIndex(p => new { p.PriorityScore, p.Id });
            problem.HasIndex(p => new { p.State, p.NumberKey });
            problem.HasIndex(p => new { p.OwnerUnitId, p.NumberKey });
            problem.HasIndex(p => p.SubmittedById);
            problem.HasIndex(p => p.TitleKey);
            problem.Property(p => p.Number).HasMaxLength(40);
            problem.Property(p => p.Title).HasMaxLength(Problem.LongestTitle);
        }
    }

    private sealed class SupportTable : IEntityTypeConfiguration<ProblemSupport>
    {
        public void Configure(EntityTypeBuilder<ProblemSupport> support)
        {
            support.ToTable("ProblemSupports");
            support.HasKey(s => new { s.ProblemId, s.PersonId });
            support.HasIndex(s => s.PersonId);
        }
    }

    private sealed class FollowTable : IEntityTypeConfiguration<ProblemFollow>
    {
        public void Configure(EntityTypeBuilder<ProblemFollow> follow)
        {
            follow.ToTable("ProblemFollows");
            follow.HasKey(f => new { f.ProblemId, f.PersonId });
            follow.HasIndex(f => f.PersonId);
        }
    }

    private sealed class MeasurementTable : IEntityTypeConfiguration<Measurement>
    {
        public void Configure(EntityTypeBuilder<Measurement> measurement)
        {
            measurement.ToTable("Measurements");
            measurement.HasIndex(m => new { m.ProblemId, m.On });
            measurement.Property(m => m.Source).HasMaxLength(Measurement.LongestSource);
        }
    }

    private sealed class SurveyTable : IEntityTypeConfiguration<Survey>
    {
        public void Configure(EntityTypeBuilder<Survey> survey)
        {
            survey.ToTable("Surveys");
            survey.Ignore(s => s.Code).Ignore(s => s.Href);
            survey.HasIndex(s => s.Year).IsUnique();
        }
    }

    private sealed class ReplyTable : IEntityTypeConfiguration<SurveyReply>
    {
        public void Configure(EntityTypeBuilder<SurveyReply> reply)
        {
            reply.ToTable("SurveyReplies");
            reply.Ignore(r => r.NewCount);
            reply.HasIndex(r => new { r.SurveyId, r.UnitId }).IsUnique();
            reply.HasIndex(r => new { r.UnitId, r.State });
            reply.OwnsMany(r => r.Lines, line =>
            {
                line.ToTable("SurveyLines");
                line.WithOwner().HasForeignKey("ReplyId");
                line.HasKey("ReplyId", nameof(SurveyLine.ProblemId));
                line.Property(l => l.ProblemId).ValueGeneratedNever();
                line.Property(l => l.Why).HasMaxLength(SurveyLine.LongestWhy);
            });
        }
    }

    private sealed class SurveyFileTable : IEntityTypeConfiguration<SurveyFile>
    {
        public void Configure(EntityTypeBuilder<SurveyFile> file)
        {
            file.ToTable("SurveyFiles");
            file.HasKey(f => f.ReplyId);
            file.Property(f => f.ReplyId).ValueGeneratedNever();
            file.Property(f => f.FileName).HasMaxLength(200);
        }
    }

    private sealed class YearTable : IEntityTypeConfiguration<ProblemYear>
    {
        public void Configure(EntityTypeBuilder<ProblemYear> year)
        {
            year.ToTable("ProblemYears");
            year.HasKey(y => y.Year);
            year.Property(y => y.Year).ValueGeneratedNever();
        }
    }
}
