using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Awards;

/// <summary>The awards of a season, with the sum of their prizes.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class IndexModel(AwardDesk desk) : SeasonPage
{
    public IReadOnlyList<AwardRow> Rows { get; private set; } = [];
    public long Sum => Rows.Sum(r => r.PrizeRial);
    public bool MayGive => IsHead && Season.State is SeasonState.Closed or SeasonState.Archived;

    protected override async Task<IActionResult?> LoadMore()
    {
        Rows = await desk.List(Id, null, 1);
        return null;
    }

    public void OnGet() { }
}
