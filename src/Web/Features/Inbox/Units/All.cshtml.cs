using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Units;

/// <summary>Every unit that has turns: open, late, kept and closed this year, and the house's kept promises by month.</summary>
[Authorize(Roles = InboxRoom.EveryUnit)]
public sealed class AllModel(PeopleDoor people) : RoomPage
{
    private const int Top = 300;

    public sealed record Row(int UnitId, string Name, int Open, int Late, int Kept, int Closed)
    {
        public int? Percent => new Promises(Kept, Closed).Percent;
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Year { get; private set; }
    public IReadOnlyList<MonthRow> Months { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var (now, today) = (Now, Today);
        Year = JalaliDate.From(today).Year;
        var year = Year * 100 + 1;
        var turns = Db.Turns.AsNoTracking().Where(t => t.UnitId != null);
        var counts = await turns.Where(t => t.IsOpen || t.ClosedMonth >= year).GroupBy(t => t.UnitId!.Value).Select(g => new
        {
            g.Key,
            Open = g.Count(t => t.IsOpen),
            Late = g.Count(t => t.IsOpen && (t.Due < today || t.EndsAt <= now) && t.State != TurnState.Paused),
            Kept = g.Count(t => t.State == TurnState.Done),
            Closed = g.Count(t => !t.IsOpen),
        }).OrderByDescending(c => c.Late).ThenByDescending(c => c.Open).ThenBy(c => c.Key).Take(Top).ToListAsync();
        var names = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        Rows = [.. counts.Select(c => new Row(c.Key, names.GetValueOrDefault(c.Key, ""), c.Open, c.Late, c.Kept, c.Closed))];
        Months = await TurnPages.Months(turns, JalaliDate.From(today).AddMonths(-11));
        return null;
    }

    public void OnGet() { }
}
