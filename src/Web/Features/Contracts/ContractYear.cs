using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Contracts;

/// <summary>The last number given in a Jalali year.</summary>
public sealed class ContractYear
{
    public int Year { get; private set; }
    public int Last { get; private set; }
}

/// <summary>Draws numbers inside the caller's transaction: it holds the year until it ends, so there is neither gap nor double.</summary>
internal static class ContractNumbers
{
    /// <summary>The first of <paramref name="count"/> numbers in a row.</summary>
    public static async Task<int> Draw(AppDb db, int year, int count = 1)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO contract_years (year, last) VALUES ({year}, 0) ON CONFLICT DO NOTHING");
        await db.ContractYears.Where(y => y.Year == year).ExecuteUpdateAsync(set => set.SetProperty(y => y.Last, y => y.Last + count));
        return await db.ContractYears.Where(y => y.Year == year).Select(y => y.Last).SingleAsync() - count + 1;
    }
}
