using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>How many people of a unit play, against all who work there; <paramref name="Share"/> in per cent.</summary>
public sealed record UnitRow(int UnitId, string Name, int People, int HeadCount, double Share);

/// <summary>Participation by unit: the unit table beside the team table.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class ParticipationModel(PeopleDoor people) : SeasonPage
{
    public IReadOnlyList<UnitRow> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        var counts = await Db.Players([Id]).Where(m => m.UnitId != null)
            .GroupBy(m => m.UnitId!.Value).Select(g => new { UnitId = g.Key, People = g.Count() }).ToDictionaryAsync(g => g.UnitId, g => g.People);
        Rows = [.. (await people.Units()).Where(u => counts.ContainsKey(u.Id))
            .Select(u => new UnitRow(u.Id, u.Name, counts[u.Id], u.HeadCount, u.HeadCount > 0 ? 100.0 * counts[u.Id] / u.HeadCount : 0))
            .OrderByDescending(u => u.Share).ThenByDescending(u => u.People).ThenBy(u => u.UnitId)];
        return null;
    }

    public void OnGet() { }

    public string WidthOf(UnitRow row) => Number(Rows[0].Share > 0 ? 100 * row.Share / Rows[0].Share : 0);
    public string StartOf(UnitRow row) => Number(Say.Persian && Rows[0].Share > 0 ? 100 - 100 * row.Share / Rows[0].Share : 0);

    private static string Number(double number) => number.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
