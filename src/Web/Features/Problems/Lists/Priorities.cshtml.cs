using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Lists;

/// <summary>A ranked problem with the four marks that made its score; equal scores share a rank.</summary>
public sealed record PriorityRow(int Id, int Rank, string Code, string Title, int? OwnerUnitId, ProblemState State, Priority Marks, int Score);

/// <summary>The problems by priority, with the arithmetic of each; those still on their way, or every one that has marks.</summary>
[Authorize(Roles = Role.Employee + "," + Role.Office)]
public sealed class PrioritiesModel(ProblemDesk desk) : RoomPage
{
    private static readonly ProblemState[] Active = [ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving, ProblemState.Solved];

    [BindProperty(SupportsGet = true, Name = "all")] public string? All { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public bool IsAll => All == "1";
    public Paged<PriorityRow> List { get; private set; } = new([], null);
    public int ActiveCount { get; private set; }
    public int AllCount { get; private set; }
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        var marked = (await desk.Visible()).AsNoTracking().Where(p => p.PriorityScore > 0);
        var active = marked.Where(p => Active.Contains(p.State));
        (ActiveCount, AllCount) = (await active.CountAsync(), await marked.CountAsync());
        var chosen = IsAll ? marked : active;
        var page = await PageOf(chosen, marked);
        var rows = await page.OrderByDescending(p => p.PriorityScore).ThenByDescending(p => p.Id).Take(Paged<PriorityRow>.Size + 1)
            .Select(p => new { p.Id, p.Number, p.Title, p.OwnerUnitId, p.State, p.Priority, p.PriorityScore }).ToListAsync();
        var ranked = new List<PriorityRow>();
        var (rank, place) = (0, rows.Count > 0 ? await chosen.CountAsync(p => p.PriorityScore > rows[0].PriorityScore || (p.PriorityScore == rows[0].PriorityScore && p.Id > rows[0].Id)) : 0);
        foreach (var row in rows)
        {
            place++;
            if (ranked.Count == 0) rank = 1 + await chosen.CountAsync(p => p.PriorityScore > row.PriorityScore);
            else if (ranked[^1].Score != row.PriorityScore) rank = place;
            ranked.Add(new PriorityRow(row.Id, rank, Problem.CodeOf(row.Number, row.Id), row.Title, row.OwnerUnitId, row.State, row.Priority, row.PriorityScore));
        }
        List = Paged<PriorityRow>.Cut(ranked, r => r.Id.ToString(CultureInfo.InvariantCulture));
        _units = (await desk.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public string UnitName(int? id) => id is { } unit ? _units.GetValueOrDefault(unit, "") : "";

    private async Task<IQueryable<Problem>> PageOf(IQueryable<Problem> chosen, IQueryable<Problem> marked) =>
        int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && await marked.Where(p => p.Id == after).Select(p => new { p.Id, p.PriorityScore }).FirstOrDefaultAsync() is { } last
            ? chosen.Where(p => p.PriorityScore < last.PriorityScore || (p.PriorityScore == last.PriorityScore && p.Id < last.Id))
            : chosen;
}
