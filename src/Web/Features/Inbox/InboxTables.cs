using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Inbox;

internal static class InboxTables
{
    extension(AppDb db)
    {
        public DbSet<Turn> Turns => db.Set<Turn>();
        public DbSet<TurnCount> TurnCounts => db.Set<TurnCount>();
        public DbSet<Notice> Notices => db.Set<Notice>();
        public DbSet<Preferences> Preferences => db.Set<Preferences>();

        /// <summary>The notices of a person, without the kinds they don't want to see.</summary>
        public async Task<IQueryable<Notice>> NoticesOf(int personId)
        {
            var hidden = (await db.Preferences.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == personId))?.Hidden ?? [];
            var mine = db.Notices.AsNoTracking().Where(n => n.PersonId == personId);
            return hidden.Count == 0 ? mine : mine.Where(n => !hidden.Contains(n.Kind));
        }
    }

    private sealed class TurnTable : IEntityTypeConfiguration<Turn>
    {
        public void Configure(EntityTypeBuilder<Turn> turn)
        {
            turn.ToTable("Turns");
            turn.Ignore(t => t.Holders);
            turn.Property(t => t.Kind).HasMaxLength(60);
            turn.Property(t => t.WhatKey).HasMaxLength(120);
            turn.Property(t => t.About).HasMaxLength(300);
            turn.HasIndex(t => new { t.PersonId, t.IsOpen, t.Due });
            turn.HasIndex(t => new { t.Kind, t.RecordId, t.IsOpen });
            turn.HasIndex(t => new { t.SuperiorId, t.State });
            turn.HasIndex(t => new { t.UnitId, t.IsOpen });
            turn.HasIndex(t => new { t.IsOpen, t.NudgeOn });
            turn.HasIndex(t => new { t.WaiterId, t.IsOpen });
            turn.HasIndex(t => new { t.PersonId, t.ClosedMonth });
            turn.HasIndex(t => new { t.UnitId, t.ClosedMonth });
        }
    }

    private sealed class CountTable : IEntityTypeConfiguration<TurnCount>
    {
        public void Configure(EntityTypeBuilder<TurnCount> count)
        {
            count.ToTable("TurnCounts");
            count.HasKey(c => c.PersonId);
            count.Property(c => c.PersonId).ValueGeneratedNever();
        }
    }

    private sealed class NoticeTable : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> notice)
        {
            notice.ToTable("Notices");
            notice.HasIndex(n => new { n.PersonId, n.Id });
            notice.HasIndex(n => new { n.PersonId, n.ReadAt });
            notice.Property(n => n.Kind).HasDefaultValue(NoticeKind.Other).HasSentinel((NoticeKind)(-1));
            notice.HasIndex(n => new { n.IsWaiting, n.PersonId });
        }
    }

    private sealed class PreferencesTable : IEntityTypeConfiguration<Preferences>
    {
        public void Configure(EntityTypeBuilder<Preferences> preferences)
        {
            preferences.ToTable("Preferences");
            preferences.HasIndex(p => p.PersonId).IsUnique();
            preferences.Ignore(p => p.Hidden).Ignore(p => p.Digested);
            preferences.OwnsMany(p => p.Choices, choice =>
            {
                choice.ToTable("NoticeChoices");
                choice.WithOwner().HasForeignKey("PreferencesId");
                choice.HasKey("PreferencesId", nameof(Choice.Kind));
            });
        }
    }
}
