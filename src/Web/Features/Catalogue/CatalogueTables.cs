using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Catalogue;

internal static class CatalogueTables
{
    extension(AppDb db)
    {
        public DbSet<Centre> Centres => db.Set<Centre>();
        public DbSet<Company> Companies => db.Set<Company>();
        public DbSet<Product> Products => db.Set<Product>();
        public DbSet<ProductVersion> ProductVersions => db.Set<ProductVersion>();
        public DbSet<LockedSearch> LockedSearches => db.Set<LockedSearch>();
        public DbSet<SavedSearch> SavedSearches => db.Set<SavedSearch>();
        public DbSet<Want> Wants => db.Set<Want>();
        public DbSet<Edition> Editions => db.Set<Edition>();
        public DbSet<ConfirmLink> ConfirmLinks => db.Set<ConfirmLink>();
    }

    private sealed class CentreTable : IEntityTypeConfiguration<Centre>
    {
        public void Configure(EntityTypeBuilder<Centre> centre)
        {
            centre.ToTable("Centres");
            centre.Ignore(c => c.Name);
            centre.HasIndex(c => c.Code).IsUnique();
            centre.Property(c => c.Code).HasMaxLength(Centre.LongestCode);
        }
    }

    private sealed class CompanyTable : IEntityTypeConfiguration<Company>
    {
        public void Configure(EntityTypeBuilder<Company> company)
        {
            company.ToTable("Companies");
            company.Ignore(c => c.Href).Ignore(c => c.Facts).Ignore(c => c.LastClass).Ignore(c => c.HasDatedClass);
            company.OwnsMany(c => c.Grades, grade =>
            {
                grade.ToTable("CompanyGrades");
                grade.HasKey("CompanyId", nameof(CompanyGrade.Number));
                grade.Ignore(g => g.IsOldScheme);
            });
            company.OwnsMany(c => c.People, person =>
            {
                person.ToTable("CompanyPeople");
                person.HasKey("CompanyId", nameof(CompanyPerson.Number));
                person.HasIndex(p => p.PersonId);
            });
            company.OwnsMany(c => c.Deeds, deed =>
            {
                deed.ToTable("CompanyDeeds");
                deed.HasKey("CompanyId", nameof(CompanyDeed.Number));
            });
            company.HasIndex(c => c.LegalId).IsUnique();
            company.HasIndex(c => c.NameKey);
            company.HasIndex(c => new { c.SortKey, c.Id });
            company.Property(c => c.LegalId).HasMaxLength(11);
            company.Property(c => c.Name).HasMaxLength(Company.LongestName);
        }
    }

    private sealed class ProductTable : IEntityTypeConfiguration<Product>
    {
        public void Configure(EntityTypeBuilder<Product> product)
        {
            product.ToTable("Products");
            product.Ignore(p => p.Href).Ignore(p => p.IsPublic).Ignore(p => p.IsForBook).Ignore(p => p.Facts);
            product.HasIndex(p => p.Code).IsUnique();
            product.HasIndex(p => new { p.CompanyId, p.NameKey }).IsUnique();
            product.HasIndex(p => new { p.CentreId, p.State });
            product.HasIndex(p => new { p.State, p.ConfirmedUntil });
            product.HasIndex(p => p.PublishedAt);
            product.Property(p => p.Code).HasMaxLength(40);
            product.Property(p => p.Name).HasMaxLength(Product.LongestName);
        }
    }

    private sealed class VersionTable : IEntityTypeConfiguration<ProductVersion>
    {
        public void Configure(EntityTypeBuilder<ProductVersion> version)
        {
            version.ToTable("ProductVersions");
            version.Ignore(v => v.Facts);
            version.HasIndex(v => new { v.ProductId, v.Number });
            version.HasIndex(v => v.State);
        }
    }

    private sealed class LockedTable : IEntityTypeConfiguration<LockedSearch>
    {
        public void Configure(EntityTypeBuilder<LockedSearch> search)
        {
            search.ToTable("LockedSearches");
            search.Ignore(s => s.Href).Ignore(s => s.IsIntact).Ignore(s => s.Rows);
            search.HasIndex(s => s.Hash);
            search.HasIndex(s => s.ById);
        }
    }

    private sealed class SavedTable : IEntityTypeConfiguration<SavedSearch>
    {
        public void Configure(EntityTypeBuilder<SavedSearch> search)
        {
            search.ToTable("SavedSearches");
            search.HasIndex(s => s.PersonId);
        }
    }

    private sealed class WantTable : IEntityTypeConfiguration<Want>
    {
        public void Configure(EntityTypeBuilder<Want> want)
        {
            want.ToTable("ProductWants");
            want.Ignore(w => w.Href).Ignore(w => w.IsOpen).Ignore(w => w.WasUsed).Ignore(w => w.Next);
            want.OwnsMany(w => w.Steps, step =>
            {
                step.ToTable("ProductWantSteps");
                step.HasKey("WantId", nameof(WantStep.Number));
            });
            want.HasIndex(w => new { w.ProductId, w.UnitId });
            want.HasIndex(w => new { w.State, w.Id });
            want.HasIndex(w => w.UnitId);
            want.HasIndex(w => w.CompanyId);
        }
    }

    private sealed class EditionTable : IEntityTypeConfiguration<Edition>
    {
        public void Configure(EntityTypeBuilder<Edition> edition)
        {
            edition.ToTable("BookEditions");
            edition.Ignore(e => e.Href).Ignore(e => e.IsFrozen).Ignore(e => e.IsPrinting).Ignore(e => e.MayBePrinted).Ignore(e => e.IsIntact);
            edition.OwnsMany(e => e.Items, item =>
            {
                item.ToTable("BookEditionItems");
                item.HasKey("EditionId", nameof(EditionItem.Place));
                item.HasIndex(i => i.ProductId);
            });
            edition.OwnsMany(e => e.Errata, erratum =>
            {
                erratum.ToTable("BookErrata");
                erratum.HasKey("EditionId", nameof(Erratum.Number));
            });
            edition.HasIndex(e => new { e.CentreId, e.Number }).IsUnique();
            edition.HasIndex(e => e.ProofAskedAt);
        }
    }

    private sealed class LinkTable : IEntityTypeConfiguration<ConfirmLink>
    {
        public void Configure(EntityTypeBuilder<ConfirmLink> link)
        {
            link.ToTable("ConfirmLinks");
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.ProductId);
            link.Property(l => l.TokenHash).HasMaxLength(64);
        }
    }

    private sealed class StampTable : IEntityTypeConfiguration<CatalogueStamp>
    {
        public void Configure(EntityTypeBuilder<CatalogueStamp> stamp)
        {
            stamp.ToTable("CatalogueStamps");
            stamp.Property(s => s.Id).ValueGeneratedNever();
        }
    }
}
