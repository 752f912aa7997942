using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>A reward in the list.</summary>
public sealed record RewardRow(int Id, string IdeaCode, string Title, RewardStage Stage, RewardState State, int Points, long Amount, DateOnly? PaidOn);

/// <summary>All rewards, by state; the sum is that of the whole list.</summary>
[Authorize(Roles = RewardDesk.Readers)]
public sealed class IndexModel(RewardDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "state")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public RewardState? Chosen { get; private set; }
    public Paged<RewardRow> List { get; private set; } = new([], null);
    public IReadOnlyList<(RewardState State, int Count)> Counts { get; private set; } = [];
    public long Sum { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Chosen = Enum.GetValues<RewardState>().Where(s => string.Equals(s.ToString(), State, StringComparison.OrdinalIgnoreCase)).Select(s => (RewardState?)s).FirstOrDefault();
        var all = desk.Visible().AsNoTracking();
        var counts = await all.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Counts = [.. Enum.GetValues<RewardState>().Where(counts.ContainsKey).Select(s => (s, counts[s]))];
        if (Chosen is { } state) all = all.Where(r => r.State == state);
        Sum = await all.SumAsync(r => r.Amount);
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) all = all.Where(r => r.Id < after);
        List = Paged<RewardRow>.Cut(await all.OrderByDescending(r => r.Id).Take(Paged<RewardRow>.Size + 1).Select(r => new RewardRow(r.Id, r.IdeaCode, r.Title, r.Stage, r.State, r.Points, r.Amount, r.PaidOn)).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        return null;
    }
}
