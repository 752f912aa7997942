using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pishran.Features.Club;

/// <summary>How calls, ledgers, desks, opinions and Delphi studies are stored.</summary>
internal static class DeskTables
{
    private sealed class ServeTable : IEntityTypeConfiguration<ServeCall>
    {
        public void Configure(EntityTypeBuilder<ServeCall> call)
        {
            call.ToTable("ClubCalls");
            call.HasIndex(c => new { c.PersonId, c.State });
            call.HasIndex(c => new { c.State, c.DueOn });
        }
    }

    private sealed class LedgerTable : IEntityTypeConfiguration<LedgerLine>
    {
        public void Configure(EntityTypeBuilder<LedgerLine> line)
        {
            line.ToTable("ClubLedger");
            line.HasIndex(l => new { l.PersonId, l.OwnerKind, l.OwnerId, l.Kind }).IsUnique();
            line.HasIndex(l => new { l.PersonId, l.Year });
        }
    }

    private sealed class DeskTable : IEntityTypeConfiguration<Desk>
    {
        public void Configure(EntityTypeBuilder<Desk> desk)
        {
            desk.ToTable("ClubDesks");
            desk.OwnsMany(d => d.Seats, seat => { seat.ToTable("ClubDeskSeats"); seat.HasKey("DeskId", nameof(BenchPlace.Number)); seat.HasIndex(s => s.PersonId); });
            desk.Ignore(d => d.Bench).Ignore(d => d.ChairId).Ignore(d => d.SecretaryId).Ignore(d => d.Href).Ignore(d => d.IsWorking);
            desk.HasIndex(d => d.Code).IsUnique();
            desk.Property(d => d.Code).HasMaxLength(10);
        }
    }

    private sealed class DocketTable : IEntityTypeConfiguration<DocketItem>
    {
        public void Configure(EntityTypeBuilder<DocketItem> item)
        {
            item.ToTable("ClubDocket");
            item.OwnsMany(d => d.Notes, note => { note.ToTable("ClubDocketNotes"); note.HasKey("DocketItemId", nameof(DocketNote.PersonId)); });
            item.Ignore(d => d.Href);
            item.HasIndex(d => new { d.DeskId, d.State });
            item.HasIndex(d => d.ProblemId);
        }
    }

    private sealed class OpinionTable : IEntityTypeConfiguration<Opinion>
    {
        public void Configure(EntityTypeBuilder<Opinion> opinion)
        {
            opinion.ToTable("ClubOpinions");
            opinion.OwnsMany(o => o.Signatures, signature => { signature.ToTable("ClubSignatures"); signature.HasKey("OpinionId", nameof(Signature.PersonId)); });
            opinion.Ignore(o => o.Code).Ignore(o => o.Href).Ignore(o => o.Dissents).Ignore(o => o.Missing);
            opinion.HasIndex(o => o.Number).IsUnique();
            opinion.HasIndex(o => o.DocketItemId).IsUnique();
            opinion.HasIndex(o => o.NumberKey);
            opinion.HasIndex(o => o.ProblemId);
            opinion.Property(o => o.Number).HasMaxLength(40);
        }
    }

    private sealed class OpinionYearTable : IEntityTypeConfiguration<OpinionYear>
    {
        public void Configure(EntityTypeBuilder<OpinionYear> year)
        {
            year.ToTable("ClubOpinionYears");
            year.HasKey(y => y.Year);
            year.Property(y => y.Year).ValueGeneratedNever();
        }
    }

    private sealed class DelphiTable : IEntityTypeConfiguration<DelphiStudy>
    {
        public void Configure(EntityTypeBuilder<DelphiStudy> study)
        {
            study.ToTable("ClubDelphi");
            study.OwnsMany(s => s.Items, item => { item.ToTable("ClubDelphiItems"); item.HasKey("DelphiStudyId", nameof(DelphiItem.Number)); item.Ignore(i => i.OptionList).Ignore(i => i.Keys).Ignore(i => i.IsCounted); });
            study.OwnsMany(s => s.Rounds, round => { round.ToTable("ClubDelphiRounds"); round.HasKey("DelphiStudyId", nameof(DelphiRound.Number)); });
            study.Ignore(s => s.Href).Ignore(s => s.Current).Ignore(s => s.LastRound).Ignore(s => s.IsOpen).Ignore(s => s.IsOver).Ignore(s => s.Asked);
            study.HasIndex(s => s.State);
            study.HasIndex(s => s.DeskId);
        }
    }

    private sealed class PanelTable : IEntityTypeConfiguration<DelphiPanelist>
    {
        public void Configure(EntityTypeBuilder<DelphiPanelist> seat)
        {
            seat.ToTable("ClubDelphiPanel");
            seat.HasKey(p => new { p.StudyId, p.PersonId });
            seat.HasIndex(p => p.PersonId);
        }
    }

    private sealed class UrnTable : IEntityTypeConfiguration<DelphiUrn>
    {
        public void Configure(EntityTypeBuilder<DelphiUrn> urn)
        {
            urn.ToTable("ClubDelphiUrns");
            urn.HasKey(u => new { u.StudyId, u.Round });
            urn.Ignore(u => u.Ballots).Ignore(u => u.Moves);
        }
    }
}
