using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Awards;

/// <summary>The hall of fame: who was honoured, season by season.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class HallModel(AwardDesk desk) : RoomPage
{
    private const int SeasonsShown = 10;

    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public IReadOnlyList<IGrouping<int, AwardRow>> Seasons { get; private set; } = [];
    public string? Next { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var seasons = (await desk.List(null, After, SeasonsShown + 1)).GroupBy(r => r.SeasonId).ToList();
        Next = seasons.Count > SeasonsShown ? seasons[SeasonsShown - 1].Key.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        Seasons = [.. seasons.Take(SeasonsShown)];
        return null;
    }

    public void OnGet() { }
}
