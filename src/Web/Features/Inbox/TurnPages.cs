using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>Cuts lists of turns into pages by key: open ones by due day, closed ones by the instant of closing.</summary>
internal static class TurnPages
{
    public static IQueryable<Turn> Open(IQueryable<Turn> turns, string? after)
    {
        if (after?.Split('_') is [var due, var id] && DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Id(id) is { } last)
            turns = turns.Where(t => t.Due > day || (t.Due == day && t.Id > last));
        return turns.OrderBy(t => t.Due).ThenBy(t => t.Id).Take(Paged<TurnRow>.Size + 1);
    }

    public static string OpenKey(TurnRow row) => $"{row.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{row.Id}";

    public static IQueryable<Turn> Done(IQueryable<Turn> turns, string? month, string? kept, string? after, string? year = null)
    {
        turns = turns.Where(t => !t.IsOpen);
        if (Id(month) is { } closedIn) turns = turns.Where(t => t.ClosedMonth == closedIn);
        if (Id(year) is { } y and < 3000) turns = turns.Where(t => t.ClosedMonth > y * 100 && t.ClosedMonth < y * 100 + 100);
        if (kept is "yes") turns = turns.Where(t => t.State == TurnState.Done);
        if (kept is "no") turns = turns.Where(t => t.State == TurnState.DoneLate);
        if (after?.Split('_') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < DateTime.MaxValue.Ticks && Id(id) is { } last)
        {
            var closed = new DateTime(at, DateTimeKind.Utc);
            turns = turns.Where(t => t.ClosedAt < closed || (t.ClosedAt == closed && t.Id < last));
        }
        return turns.OrderByDescending(t => t.ClosedAt).ThenByDescending(t => t.Id).Take(Paged<TurnRow>.Size + 1);
    }

    public static string DoneKey(TurnRow row) => $"{row.ClosedAt!.Value.Ticks.ToString(CultureInfo.InvariantCulture)}_{row.Id}";

    /// <summary>Promises by month of closing, newest first.</summary>
    public static async Task<IReadOnlyList<MonthRow>> Months(IQueryable<Turn> turns, JalaliDate since)
    {
        var first = since.Year * 100 + since.Month;
        var counts = await turns.Where(t => t.ClosedMonth >= first).GroupBy(t => new { t.ClosedMonth, t.State }).Select(g => new { g.Key.ClosedMonth, g.Key.State, Count = g.Count() }).ToListAsync();
        return [.. counts.GroupBy(c => c.ClosedMonth!.Value).OrderByDescending(g => g.Key).Select(g => new MonthRow(g.Key, g.Where(c => c.State == TurnState.Done).Sum(c => c.Count), g.Sum(c => c.Count)))];
    }

    private static int? Id(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

internal static class DaysToGo
{
    /// <summary>Working days from today to a due day; past it at least one less than none, even where only holidays lie between.</summary>
    public static int DaysLeft(this WorkingCalendar calendar, DateOnly today, DateOnly due) =>
        calendar.Between(today, due) is var left && left == 0 && due < today ? -1 : left;
}
