using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Units;

/// <summary>The turns of a unit, counted per person, and its kept promises by month.</summary>
[Authorize(Roles = InboxRoom.UnitReaders)]
public sealed class IndexModel(PeopleDoor people) : UnitPage(people)
{
    private const int Top = 200;
    private readonly PeopleDoor _people = people;

    public sealed record Row(int PersonId, string Name, int Open, int Late, int Kept, int Closed);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Year { get; private set; }
    public IReadOnlyList<MonthRow> Months { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } instead) return instead;
        var (now, today, unit) = (Now, Today, Shown.Id);
        Year = JalaliDate.From(today).Year;
        var year = Year * 100 + 1;
        var turns = Db.Turns.AsNoTracking().Where(t => t.UnitId == unit);
        var counts = await turns.Where(t => t.IsOpen || t.ClosedMonth >= year).GroupBy(t => t.PersonId).Select(g => new
        {
            g.Key,
            Open = g.Count(t => t.IsOpen),
            Late = g.Count(t => t.IsOpen && (t.Due < today || t.EndsAt <= now) && t.State != TurnState.Paused),
            Kept = g.Count(t => t.State == TurnState.Done),
            Closed = g.Count(t => !t.IsOpen),
        }).OrderByDescending(c => c.Late).ThenByDescending(c => c.Open).ThenBy(c => c.Key).Take(Top).ToListAsync();
        var names = await _people.Persons([.. counts.Select(c => c.Key)]);
        Rows = [.. counts.Select(c => new Row(c.Key, names.GetValueOrDefault(c.Key)?.Name ?? "", c.Open, c.Late, c.Kept, c.Closed))];
        Months = await TurnPages.Months(turns, JalaliDate.From(today).AddMonths(-11));
        return null;
    }

    public void OnGet() { }
}
