using Microsoft.EntityFrameworkCore;

namespace Pishran.Data;

/// <summary>The last number given in a Jalali year; each kind of record that is numbered by the year has its own.</summary>
public abstract class YearCounter
{
    public int Year { get; private set; }
    public int Last { get; private set; }
}

/// <summary>Draws numbers inside the caller's transaction: it holds the year until it ends, so there is neither gap nor double.</summary>
public static class YearNumbers
{
    /// <summary>The first of <paramref name="count"/> numbers in a row.</summary>
    public static async Task<int> Draw<TYear>(this AppDb db, int year, int count = 1) where TYear : YearCounter
    {
        await db.Database.ExecuteSqlRawAsync(Begin(db.Model.FindEntityType(typeof(TYear))!.GetTableName()!), year);
        var counter = db.Set<TYear>().Where(y => y.Year == year);
        await counter.ExecuteUpdateAsync(set => set.SetProperty(y => y.Last, y => y.Last + count));
        return await counter.Select(y => y.Last).SingleAsync() - count + 1;
    }

    // The name of the table is our own; the year stays a parameter.
    private static string Begin(string table) => "INSERT INTO " + table + " (year, last) VALUES ({0}, 0) ON CONFLICT DO NOTHING";
}
