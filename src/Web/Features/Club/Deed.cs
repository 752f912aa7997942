using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Club;

public enum DeedKind { Delphi, Session, Opinion, ValueEngineering, Course, Teaching, Mentoring, Review, Vetting }

/// <summary>What somebody gave their time to. <paramref name="Minutes"/> is the usual measure of such an act.</summary>
public sealed record Deed(int PersonId, DeedKind Kind, Word What, string Href, int Minutes, string OwnerKind, int OwnerId)
{
    public const int ReviewMinutes = 45;
}

/// <summary>One line of a volunteer's ledger: written by the act itself, once, by the day.</summary>
public sealed class LedgerLine
{
    private LedgerLine() { }

    public LedgerLine(Deed deed, DateOnly on)
    {
        (PersonId, Kind, What, Href, Minutes, OwnerKind, OwnerId, On, Year) = (deed.PersonId, deed.Kind, deed.What.ToJson(), deed.Href, deed.Minutes, deed.OwnerKind, deed.OwnerId, on, JalaliDate.From(on).Year);
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }
    public DeedKind Kind { get; private set; }
    public string What { get; private set; } = "";
    public string Href { get; private set; } = "";
    public int Minutes { get; private set; }
    public string OwnerKind { get; private set; } = "";
    public int OwnerId { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Jalali.</summary>
    public int Year { get; private set; }
}

/// <summary>Writes deeds into ledgers inside the caller's transaction; the same act twice is one line.</summary>
public sealed class ClubLedger(AppDb db)
{
    public async Task Record(Deed deed, DateTime now)
    {
        if (db.Held<LedgerLine>().Any(l => l.PersonId == deed.PersonId && l.OwnerKind == deed.OwnerKind && l.OwnerId == deed.OwnerId && l.Kind == deed.Kind)) return;
        if (await db.LedgerLines.AnyAsync(l => l.PersonId == deed.PersonId && l.OwnerKind == deed.OwnerKind && l.OwnerId == deed.OwnerId && l.Kind == deed.Kind)) return;
        db.LedgerLines.Add(new LedgerLine(deed, TehranTime.Day(now)));
    }
}
