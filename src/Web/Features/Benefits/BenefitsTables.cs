using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Benefits;

internal static class BenefitsTables
{
    extension(AppDb db)
    {
        public DbSet<Benefit> Benefits => db.Set<Benefit>();
    }

    private sealed class BenefitTable : IEntityTypeConfiguration<Benefit>
    {
        public void Configure(EntityTypeBuilder<Benefit> benefit)
        {
            benefit.ToTable("Benefits");
            benefit.Ignore(b => b.Href).Ignore(b => b.IsMoney).Ignore(b => b.MeasureWord).Ignore(b => b.IsFromStatements).Ignore(b => b.Waits);
            benefit.Property(b => b.CardKind).HasMaxLength(60);
            benefit.Property(b => b.Number).HasMaxLength(60);
            benefit.Property(b => b.Title).HasMaxLength(500);
            benefit.Property(b => b.CardHref).HasMaxLength(200);
            benefit.Property(b => b.Measure).HasMaxLength(Benefit.LongestMeasure);
            benefit.HasIndex(b => new { b.CardKind, b.CardId });
            benefit.HasIndex(b => new { b.UnitId, b.Id });
            benefit.HasIndex(b => new { b.State, b.Id });
            benefit.HasIndex(b => b.RemindOn);
            benefit.HasIndex(b => b.ValidatedById);
            benefit.OwnsMany(b => b.Years, year =>
            {
                year.ToTable("BenefitYears");
                year.HasKey("BenefitId", nameof(BenefitYear.Year));
                year.HasIndex(y => y.Year);
            });
            benefit.OwnsMany(b => b.Parties, party =>
            {
                party.ToTable("BenefitParties");
                party.HasKey("BenefitId", nameof(BenefitParty.PersonId));
                party.HasIndex(p => p.PersonId);
            });
        }
    }
}
