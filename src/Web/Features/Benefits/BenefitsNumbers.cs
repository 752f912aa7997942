using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>Rials of the years: savings that were validated, and revenue that came in.</summary>
public sealed class BenefitsNumbers(AppDb db) : IYearNumbers
{
    public int Order => 50;

    public async Task<IReadOnlyList<YearNumber>> All()
    {
        var years = await BenefitFilter.Count(db.Benefits.AsNoTracking()).Where(b => b.Kind == BenefitKind.Saving || b.Kind == BenefitKind.Revenue)
            .SelectMany(b => b.Years, (b, y) => new { b.Kind, y.Year, Validated = y.Validated ?? 0, Actual = y.Actual ?? 0, y.Estimate })
            .GroupBy(y => new { y.Kind, y.Year }).Select(g => new { g.Key.Kind, g.Key.Year, Validated = g.Sum(y => y.Validated), Actual = g.Sum(y => y.Actual), Estimate = g.Sum(y => y.Estimate) }).ToListAsync();
        var (saved, earned) = (years.Where(y => y.Kind == BenefitKind.Saving).ToList(), years.Where(y => y.Kind == BenefitKind.Revenue).ToList());
        return
        [
            new YearNumber(BenefitsWords.YearSaving, YearUnit.Rial, saved.ToDictionary(y => y.Year, y => y.Validated), saved.Where(y => y.Estimate > 0).ToDictionary(y => y.Year, y => (Word)BenefitsWords.YearOfEstimate((int)(100 * y.Validated / y.Estimate))), year => $"/benefits?kind=saving&year={year}&counted=yes"),
            new YearNumber(BenefitsWords.YearRevenue, YearUnit.Rial, earned.ToDictionary(y => y.Year, y => y.Actual), new Dictionary<int, Word>(), year => $"/benefits?kind=revenue&year={year}&counted=yes"),
        ];
    }
}
