using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Contracts;

internal static class ContractsTables
{
    extension(AppDb db)
    {
        public DbSet<Contract> Contracts => db.Set<Contract>();
        public DbSet<ContractYear> ContractYears => db.Set<ContractYear>();
        public DbSet<YearFigure> YearFigures => db.Set<YearFigure>();
    }

    private sealed class ContractTable : IEntityTypeConfiguration<Contract>
    {
        public void Configure(EntityTypeBuilder<Contract> contract)
        {
            contract.ToTable("Contracts");
            contract.OwnsMany(c => c.KindChanges, change =>
            {
                change.ToTable("ContractKindChanges");
                change.HasKey("ContractId", nameof(KindChange.Number));
                change.Property(c => c.Decision).HasMaxLength(60);
                change.Property(c => c.Why).HasMaxLength(Contract.LongestWords);
            });
            contract.Ignore(c => c.Code).Ignore(c => c.Href).Ignore(c => c.Group).Ignore(c => c.IsSigned).Ignore(c => c.IsPartnership).Ignore(c => c.WayHere);
            contract.HasIndex(c => c.Number).IsUnique();
            contract.HasIndex(c => new { c.NumberKey, c.Id });
            contract.HasIndex(c => new { c.SignedYear, c.Kind });
            contract.HasIndex(c => new { c.State, c.NumberKey });
            contract.HasIndex(c => c.LetterKey);
            contract.HasIndex(c => c.SupplierLegalId);
            contract.HasIndex(c => c.SupplierId);
            contract.HasIndex(c => c.UnitId);
            contract.Property(c => c.Number).HasMaxLength(40);
            contract.Property(c => c.LetterNumber).HasMaxLength(60);
            contract.Property(c => c.LetterKey).HasMaxLength(60);
            contract.Property(c => c.Title).HasMaxLength(Contract.LongestTitle);
        }
    }

    private sealed class YearTable : IEntityTypeConfiguration<ContractYear>
    {
        public void Configure(EntityTypeBuilder<ContractYear> year)
        {
            year.ToTable("ContractYears");
            year.HasKey(y => y.Year);
            year.Property(y => y.Year).ValueGeneratedNever();
        }
    }

    private sealed class FigureTable : IEntityTypeConfiguration<YearFigure>
    {
        public void Configure(EntityTypeBuilder<YearFigure> figure)
        {
            figure.ToTable("ContractFigures");
            figure.OwnsMany(f => f.Lines, line =>
            {
                line.ToTable("ContractFigureLines");
                line.HasKey("YearFigureId", nameof(FigureLine.Place));
                line.Property(l => l.Number).HasMaxLength(40);
                line.Property(l => l.Title).HasMaxLength(Contract.LongestTitle);
            });
            figure.HasIndex(f => new { f.Year, f.Group, f.Edition }).IsUnique();
            figure.Property(f => f.Checksum).HasMaxLength(64);
        }
    }
}
