using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Threads;

internal static class ThreadsTables
{
    extension(AppDb db)
    {
        public DbSet<Card> Cards => db.Set<Card>();
        public DbSet<CardChange> CardChanges => db.Set<CardChange>();
        public DbSet<Link> Links => db.Set<Link>();
    }

    private sealed class CardTable : IEntityTypeConfiguration<Card>
    {
        public void Configure(EntityTypeBuilder<Card> card)
        {
            card.ToTable("Cards");
            card.HasIndex(c => new { c.Kind, c.RecordId }).IsUnique();
            card.HasIndex(c => c.Number);
            card.HasIndex(c => new { c.Kind, c.State });
            card.Property(c => c.Kind).HasMaxLength(60);
            card.Property(c => c.Number).HasMaxLength(40);
            card.Property(c => c.Title).HasMaxLength(Card.LongestTitle);
            card.Property(c => c.Text).HasMaxLength(Card.LongestText);
            card.Property(c => c.State).HasMaxLength(100);
            card.Property(c => c.Href).HasMaxLength(200);
        }
    }

    private sealed class ChangeTable : IEntityTypeConfiguration<CardChange>
    {
        public void Configure(EntityTypeBuilder<CardChange> change)
        {
            change.ToTable("CardChanges");
            change.HasOne(c => c.Card).WithMany().HasForeignKey(c => c.CardId);
        }
    }

    private sealed class LinkTable : IEntityTypeConfiguration<Link>
    {
        public void Configure(EntityTypeBuilder<Link> link)
        {
            link.ToTable("Links");
            link.HasIndex(l => new { l.FromKind, l.FromId, l.Relation, l.ToKind, l.ToId }).IsUnique();
            link.HasIndex(l => new { l.ToKind, l.ToId });
            link.Property(l => l.FromKind).HasMaxLength(60);
            link.Property(l => l.ToKind).HasMaxLength(60);
        }
    }
}
