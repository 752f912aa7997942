using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Threads.Orphans;

/// <summary>A kind of loose end and how many there are.</summary>
public sealed record OrphanCount(OrphanRule Rule, int Count);

/// <summary>Loose ends of the red thread: what waits for its next knot, the longest waiting first.</summary>
[Authorize(Roles = Role.Office)]
public sealed class OrphansModel(IEnumerable<OrphanRule> rules, PeopleDoor people) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "of")] public string? Of { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }

    public IReadOnlyList<OrphanCount> Counts { get; private set; } = [];
    public OrphanRule? Chosen { get; private set; }
    public Paged<Card> Cards { get; private set; } = new([], null);
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        var counts = new List<OrphanCount>();
        var reader = Reader.Of(Me);
        foreach (var rule in rules) counts.Add(new OrphanCount(rule, await reader.May(rule.In(Db)).CountAsync()));
        Counts = counts;
        Chosen = Of is null ? counts.Find(c => c.Count > 0)?.Rule ?? counts.FirstOrDefault()?.Rule : counts.Find(c => c.Rule.Key == Of)?.Rule;
        if (Chosen is null) return Of is null ? null : NotFound();
        var after = After ?? 0;
        Cards = Paged<Card>.Cut(await reader.May(Chosen.In(Db)).Where(c => c.Id > after).OrderBy(c => c.Id).Take(Paged<Card>.Size + 1).ToListAsync(), c => c.Id.ToString(CultureInfo.InvariantCulture));
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public string UnitName(int? id) => id is { } unit ? _units.GetValueOrDefault(unit, "") : "";
}
