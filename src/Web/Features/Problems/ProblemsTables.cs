using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Problems;

internal static class ProblemsTables
{
    extension(AppDb db)
    {
        public DbSet<Problem> Problems => db.Set<Problem>();
        public DbSet<ProblemYear> ProblemYears => db.Set<ProblemYear>();
    }

    private sealed class ProblemTable : IEntityTypeConfiguration<Problem>
    {
        public void Configure(EntityTypeBuilder<Problem> problem)
        {
            problem.ToTable("Problems");
            problem.ComplexProperty(p => p.Frame);
            problem.ComplexProperty(p => p.Priority, priority => priority.Ignore(p => p.Score).Ignore(p => p.Arithmetic).Ignore(p => p.Said).Ignore(p => p.IsSet));
            problem.Ignore(p => p.Code).Ignore(p => p.Href).Ignore(p => p.Year).Ignore(p => p.IsRegistered).Ignore(p => p.IsClosed).Ignore(p => p.IsReadyFromList).Ignore(p => p.Waits).Ignore(p => p.IsFramed);
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
