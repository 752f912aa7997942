using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>Where a row comes from and since when it counts: first day, decree and who entered it (null: the starting data).</summary>
public sealed record Decree(DateOnly ValidFrom, string? Number = null, DateOnly? Date = null, int? EnteredById = null);

/// <summary>One named value of a row, as a table shows it.</summary>
public readonly record struct RowFact(Word Label, object? Value);

/// <summary>
/// A row of the bylaws. Its content never changes: a new row takes over from a day on, so that a record keeps the row
/// that applied to it. Rows of one <see cref="Series"/> never overlap.
/// </summary>
public abstract class BylawRow : Record
{
    protected BylawRow() { }

    /// <exception cref="BrokenRule">A decree has a number and a date, or neither.</exception>
    protected BylawRow(Decree decree)
    {
        BrokenRule.If(decree.Number is null != decree.Date is null, BylawsWords.DecreeNeeded, nameof(DecreeNumber));
        new Rules().Text(decree.Number, BylawsWords.DecreeNumber, nameof(DecreeNumber), 60, min: 0).Check();
        (ValidFrom, DecreeNumber, DecreeDate, EnteredById) = (decree.ValidFrom, decree.Number, decree.Date, decree.EnteredById);
    }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day of validity; null: until a row takes over.</summary>
    public DateOnly? ValidTo { get; private set; }
    public string? DecreeNumber { get; private set; }
    public DateOnly? DecreeDate { get; private set; }
    public int? EnteredById { get; private set; }

    /// <summary>What the row is about; only one row of a series is in force on a day.</summary>
    public abstract string Series { get; }

    /// <summary>The row's name in a list.</summary>
    public abstract Word Name { get; }

    /// <summary>What the row lays down, in one line.</summary>
    public abstract Word Gist { get; }

    /// <summary>What the row lays down, value by value.</summary>
    public abstract IReadOnlyList<RowFact> Facts { get; }

    /// <summary>Marked where the office must look before it relies on the row.</summary>
    public virtual bool IsUnconfirmed => false;

    public bool IsInForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Takes its place among the earlier and later rows: the one before ends the day before, it ends before the next.</summary>
    /// <exception cref="BrokenRule">A row of the series begins on the same day.</exception>
    public void TakeOver(IEnumerable<BylawRow> rows)
    {
        var series = rows.Where(r => r != this && r.Series == Series).OrderBy(r => r.ValidFrom).ToList();
        BrokenRule.If(series.Any(r => r.ValidFrom == ValidFrom), BylawsWords.SameFirstDay(ValidFrom), nameof(ValidFrom));
        if (series.LastOrDefault(r => r.ValidFrom < ValidFrom) is { } before && before.IsInForceOn(ValidFrom)) before.EndOn(ValidFrom.AddDays(-1));
        if (series.FirstOrDefault(r => r.ValidFrom > ValidFrom) is { } after) ValidTo = Earlier(ValidTo, after.ValidFrom.AddDays(-1));
        Happened(BylawsWords.RowAdded(Name, ValidFrom));
    }

    /// <summary>Ends the row with a last day. Records that used it keep it.</summary>
    /// <exception cref="BrokenRule">It has ended already, or the day is before its first.</exception>
    public void End(DateOnly lastDay, string? why)
    {
        new Rules().Text(why, ShellWords.Why, "Why", 1000)
            .If(lastDay < ValidFrom, BylawsWords.EndBeforeStart(lastDay, ValidFrom), "LastDay")
            .If(ValidTo <= lastDay, BylawsWords.RowEndsEarlier(ValidTo), "LastDay").Check();
        EndOn(lastDay, why);
    }

    protected void LastUntil(DateOnly? lastDay) => ValidTo = lastDay;

    private void EndOn(DateOnly lastDay, string? why = null)
    {
        ValidTo = lastDay;
        Happened(BylawsWords.RowEnded(Name, lastDay), why);
    }

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
}
