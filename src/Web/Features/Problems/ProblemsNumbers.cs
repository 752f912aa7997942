using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Problems of the years: registered, and verified as solved.</summary>
public sealed class ProblemsNumbers(AppDb db) : IYearNumbers
{
    public int Order => 10;

    public async Task<IReadOnlyList<YearNumber>> All()
    {
        var years = await db.Problems.AsNoTracking().Where(p => p.NumberKey > 0).GroupBy(p => p.NumberKey / 1_000_000).Select(g => new { Year = g.Key, Count = g.Count(), Verified = g.Count(p => p.State == ProblemState.Verified) }).ToListAsync();
        return [new YearNumber(ProblemsWords.YearRegistered, YearUnit.Count, years.ToDictionary(y => y.Year, y => (long)y.Count), years.ToDictionary(y => y.Year, y => (Word)ProblemsWords.YearVerified(y.Verified)), year => $"/problems?year={year}")];
    }
}
