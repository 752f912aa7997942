using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Meetings;

internal static class MeetingsTables
{
    extension(AppDb db)
    {
        public DbSet<Charter> Charters => db.Set<Charter>();
        public DbSet<Meeting> Meetings => db.Set<Meeting>();
        public DbSet<AgendaItem> AgendaItems => db.Set<AgendaItem>();
        public DbSet<Vote> Votes => db.Set<Vote>();
        public DbSet<OpenBallot> OpenBallots => db.Set<OpenBallot>();
        public DbSet<VoterMark> VoterMarks => db.Set<VoterMark>();
        public DbSet<SealedBallot> SealedBallots => db.Set<SealedBallot>();
        public DbSet<CountedBallot> CountedBallots => db.Set<CountedBallot>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<Minutes> Minutes => db.Set<Minutes>();
        public DbSet<BodyCounter> BodyCounters => db.Set<BodyCounter>();
    }

    private sealed class CharterTable : IEntityTypeConfiguration<Charter>
    {
        public void Configure(EntityTypeBuilder<Charter> charter)
        {
            charter.ToTable("BodyCharters");
            charter.Ignore(c => c.Kinds);
            charter.HasIndex(c => c.BodyId).IsUnique();
            charter.HasIndex(c => c.Code).IsUnique();
        }
    }

    private sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> meeting)
        {
            meeting.ToTable("Meetings");
            meeting.OwnsMany(m => m.Attendees, attendee =>
            {
                attendee.ToTable("MeetingAttendees");
                attendee.HasKey("MeetingId", nameof(Attendee.PersonId));
                attendee.HasIndex(a => a.PersonId);
            });
            meeting.OwnsMany(m => m.Stays, stay =>
            {
                stay.ToTable("MeetingStays");
                stay.HasKey("MeetingId", nameof(Stay.Number));
            });
            meeting.OwnsMany(m => m.Offers, offer =>
            {
                offer.ToTable("MeetingTimes");
                offer.HasKey("MeetingId", nameof(TimeOffer.Number));
            });
            meeting.OwnsMany(m => m.Answers, answer =>
            {
                answer.ToTable("MeetingTimeAnswers");
                answer.HasKey("MeetingId", nameof(TimeAnswer.Number), nameof(TimeAnswer.PersonId));
            });
            meeting.Ignore(m => m.Href).Ignore(m => m.IsOver).Ignore(m => m.WasConvened).Ignore(m => m.AwaitsOpening).Ignore(m => m.WayHere);
            meeting.HasIndex(m => new { m.BodyId, m.Number }).IsUnique();
            meeting.HasIndex(m => new { m.State, m.StartsAt });
            meeting.Property(m => m.Place).HasMaxLength(Meeting.LongestPlace);
        }
    }

    private sealed class ItemTable : IEntityTypeConfiguration<AgendaItem>
    {
        public void Configure(EntityTypeBuilder<AgendaItem> item)
        {
            item.ToTable("AgendaItems");
            item.OwnsMany(i => i.Recusals, recusal =>
            {
                recusal.ToTable("AgendaRecusals");
                recusal.Ignore(r => r.Because);
                recusal.HasKey("AgendaItemId", nameof(Recusal.PersonId));
                recusal.HasIndex(r => r.PersonId);
            });
            item.Ignore(i => i.Href).Ignore(i => i.IsCase).Ignore(i => i.IsOpen).Ignore(i => i.WayHere);
            item.HasIndex(i => new { i.MeetingId, i.Order });
            item.HasIndex(i => new { i.CaseKind, i.CaseId });
            item.Property(i => i.Title).HasMaxLength(AgendaItem.LongestTitle);
        }
    }

    private sealed class VoteTable : IEntityTypeConfiguration<Vote>
    {
        public void Configure(EntityTypeBuilder<Vote> vote)
        {
            vote.ToTable("Votes");
            vote.OwnsMany(v => v.Options, option =>
            {
                option.ToTable("VoteOptions");
                option.Ignore(o => o.Name);
                option.HasKey("VoteId", nameof(VoteOption.Number));
            });
            vote.OwnsMany(v => v.Roll, line =>
            {
                line.ToTable("VoteRolls");
                line.Ignore(l => l.HasVote);
                line.HasKey("VoteId", nameof(RollLine.PersonId));
            });
            vote.Ignore(v => v.Present).Ignore(v => v.IsRunning).Ignore(v => v.Winner).Ignore(v => v.Outcome);
            vote.HasIndex(v => new { v.ItemId, v.Round }).IsUnique();
        }
    }

    private sealed class BallotTables : IEntityTypeConfiguration<OpenBallot>, IEntityTypeConfiguration<VoterMark>, IEntityTypeConfiguration<SealedBallot>, IEntityTypeConfiguration<CountedBallot>
    {
        public void Configure(EntityTypeBuilder<OpenBallot> ballot)
        {
            ballot.ToTable("OpenBallots");
            ballot.HasKey(b => new { b.VoteId, b.PersonId });
            ballot.Property(b => b.Remark).HasMaxLength(OpenBallot.LongestRemark);
        }

        public void Configure(EntityTypeBuilder<VoterMark> mark)
        {
            mark.ToTable("VoterMarks");
            mark.HasKey(m => new { m.VoteId, m.PersonId });
        }

        public void Configure(EntityTypeBuilder<SealedBallot> ballot)
        {
            ballot.ToTable("SealedBallots");
            ballot.Property(b => b.Id).ValueGeneratedNever();
            ballot.HasIndex(b => b.VoteId);
        }

        public void Configure(EntityTypeBuilder<CountedBallot> ballot)
        {
            ballot.ToTable("CountedBallots");
            ballot.HasKey(b => b.ReceiptHash);
            ballot.Property(b => b.ReceiptHash).HasMaxLength(64);
            ballot.HasIndex(b => b.VoteId);
        }
    }

    private sealed class DecisionTable : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> decision)
        {
            decision.ToTable("Decisions");
            decision.Ignore(d => d.Href).Ignore(d => d.IsOpen).Ignore(d => d.OutcomeWord);
            decision.HasIndex(d => d.Number).IsUnique();
            decision.HasIndex(d => new { d.BodyId, d.Year, d.Serial }).IsUnique();
            decision.HasIndex(d => d.ItemId).IsUnique();
            decision.HasIndex(d => new { d.State, d.Deadline });
            decision.HasIndex(d => d.ExecutorUnitId);
            decision.HasIndex(d => new { d.CaseKind, d.CaseId });
            decision.Property(d => d.Number).HasMaxLength(40);
            decision.Property(d => d.Title).HasMaxLength(AgendaItem.LongestTitle);
        }
    }

    private sealed class MinutesTable : IEntityTypeConfiguration<Minutes>
    {
        public void Configure(EntityTypeBuilder<Minutes> minutes)
        {
            minutes.ToTable("Minutes");
            minutes.OwnsMany(m => m.Paragraphs, part =>
            {
                part.ToTable("MinutesParagraphs");
                part.Ignore(p => p.Facts);
                part.HasKey("MinutesId", nameof(Paragraph.Number));
            });
            minutes.OwnsMany(m => m.Signatures, signature =>
            {
                signature.ToTable("MinutesSignatures");
                signature.HasKey("MinutesId", nameof(Signature.PersonId));
                signature.HasIndex(s => s.PersonId);
            });
            minutes.Ignore(m => m.IsDraft).Ignore(m => m.Signed).Ignore(m => m.Missing).Ignore(m => m.IsIntact);
            minutes.HasIndex(m => m.MeetingId).IsUnique();
            minutes.Property(m => m.Hash).HasMaxLength(64);
        }
    }

    private sealed class CounterTable : IEntityTypeConfiguration<BodyCounter>
    {
        public void Configure(EntityTypeBuilder<BodyCounter> counter)
        {
            counter.ToTable("BodyCounters");
            counter.HasKey(c => new { c.BodyId, c.Year });
        }
    }
}
