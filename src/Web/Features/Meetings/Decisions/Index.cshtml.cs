using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Decisions;

/// <summary>The board of decisions: what was decided, who carries it out by when, and what is late. Every number opens its list.</summary>
[Authorize]
public sealed class IndexModel(MeetingDesk desk, PeopleDoor people) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }

    public DecisionFilter Filter { get; private set; } = null!;
    public Paged<Decision> List { get; private set; } = new([], null);
    public IReadOnlyList<(DecisionState State, int Count)> Counts { get; private set; } = [];
    public IReadOnlyList<(int UnitId, string Name, int Open, int Late)> Executors { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> Bodies { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public DateOnly Day => Today;
    private Dictionary<int, string> _units = [];
    private IReadOnlyDictionary<int, string> _bodies = new Dictionary<int, string>();

    public string UnitOf(int? id) => id is { } unit ? _units.GetValueOrDefault(unit, "") : "";
    public string BodyOf(int id) => _bodies.GetValueOrDefault(id, "");

    public async Task OnGetAsync()
    {
        Filter = DecisionFilter.Read(Request.Query);
        var visible = (await desk.Decisions()).AsNoTracking();
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        _bodies = await people.BodyNames();
        var unstated = (Filter with { State = null }).Narrow(visible, Today);
        Counts = await CountsOf(unstated);
        Executors = await ExecutorsOf(visible);
        Bodies = [.. (await visible.Select(d => d.BodyId).Distinct().ToListAsync()).Select(id => (id, BodyOf(id))).OrderBy(b => b.Item2, StringComparer.Ordinal)];
        Years = await visible.Select(d => d.Year).Distinct().OrderDescending().ToListAsync();
        var chosen = Filter.Narrow(visible, Today);
        if (After is { } after) chosen = chosen.Where(d => d.Id < after);
        List = Paged<Decision>.Cut(await chosen.OrderByDescending(d => d.Id).Take(Paged<Decision>.Size + 1).ToListAsync(), d => d.Id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<(DecisionState, int)>> CountsOf(IQueryable<Decision> all)
    {
        var today = Today;
        var rows = await all.GroupBy(d => new { d.State, Late = d.ExecutorUnitId != null && d.Deadline < today && d.InForceFrom < today, Holds = d.InForceFrom <= today }).Select(g => new { g.Key.State, g.Key.Late, g.Key.Holds, Count = g.Count() }).ToListAsync();
        return [.. rows.GroupBy(r => r.State != DecisionState.Communicated ? r.State : r.Late ? DecisionState.Overdue : r.Holds ? DecisionState.InForce : DecisionState.Communicated)
            .Select(g => (g.Key, g.Sum(r => r.Count))).OrderBy(c => c.Key)];
    }

    private async Task<IReadOnlyList<(int, string, int, int)>> ExecutorsOf(IQueryable<Decision> all)
    {
        var today = Today;
        var rows = await all.Where(d => d.State == DecisionState.Communicated && d.ExecutorUnitId != null).GroupBy(d => d.ExecutorUnitId!.Value)
            .Select(g => new { Unit = g.Key, Open = g.Count(), Late = g.Count(d => d.Deadline < today && d.InForceFrom < today) }).ToListAsync();
        return [.. rows.OrderByDescending(r => r.Late).ThenByDescending(r => r.Open).ThenBy(r => r.Unit).Take(12).Select(r => (r.Unit, UnitOf(r.Unit), r.Open, r.Late))];
    }
}
