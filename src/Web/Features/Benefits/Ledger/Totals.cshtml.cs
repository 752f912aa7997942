using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Ledger;

/// <summary>One row of a table of totals, and the list behind it.</summary>
public sealed record TotalRow(string Name, string Href, BenefitSums Sums);

/// <summary>Rials by fiscal year, by unit and by pillar; each number opens its list.</summary>
[Authorize(Roles = BenefitDesk.Readers)]
public sealed class TotalsModel(BenefitDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "year")] public string? Year { get; set; }

    public BenefitFilter Filter { get; private set; } = null!;
    public IReadOnlyList<TotalRow> ByYear { get; private set; } = [];
    public IReadOnlyList<TotalRow> ByUnit { get; private set; } = [];
    public IReadOnlyList<TotalRow> ByPillar { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Filter = BenefitFilter.Read(null, null, null, null, Year, null, "yes");
        var counted = BenefitFilter.Count((await desk.Visible()).AsNoTracking());
        var years = counted.SelectMany(b => b.Years, (b, y) => new { b.Id, b.UnitId, b.CardKind, y.Year, y.Estimate, Validated = y.Validated ?? 0, Actual = y.Actual ?? 0 });
        ByYear = [.. (await years.GroupBy(y => y.Year).Select(g => new { g.Key, Count = g.Count(), Estimate = g.Sum(y => y.Estimate), Validated = g.Sum(y => y.Validated), Actual = g.Sum(y => y.Actual) }).OrderByDescending(g => g.Key).ToListAsync())
            .Select(g => new TotalRow(BenefitsSay.Year(g.Key), Filter.Address("/benefits", "year", Text(g.Key)), new(g.Count, g.Estimate, g.Validated, g.Actual)))];
        if (Filter.Year is { } year) years = years.Where(y => y.Year == year);
        var names = (await desk.Units()).ToDictionary(u => u.Id, u => u.Name);
        ByUnit = [.. (await years.GroupBy(y => y.UnitId).Select(g => new { g.Key, Count = g.Select(y => y.Id).Distinct().Count(), Estimate = g.Sum(y => y.Estimate), Validated = g.Sum(y => y.Validated), Actual = g.Sum(y => y.Actual) }).OrderByDescending(g => g.Validated).ThenBy(g => g.Key).ToListAsync())
            .Select(g => new TotalRow(names.GetValueOrDefault(g.Key, ""), Filter.Address("/benefits", "unit", Text(g.Key)), new(g.Count, g.Estimate, g.Validated, g.Actual)))];
        var pillars = await years.GroupBy(y => y.CardKind).Select(g => new { g.Key, Count = g.Select(y => y.Id).Distinct().Count(), Estimate = g.Sum(y => y.Estimate), Validated = g.Sum(y => y.Validated), Actual = g.Sum(y => y.Actual) }).ToListAsync();
        ByPillar = [.. Enum.GetValues<Pillar>().Join(pillars, BenefitPillars.CardKind, g => g.Key, (pillar, g) =>
            new TotalRow(Word.Of(pillar).ToString(), Filter.Address("/benefits", "pillar", pillar.ToString().ToLowerInvariant()), new(g.Count, g.Estimate, g.Validated, g.Actual)))];
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
