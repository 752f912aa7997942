using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>Promises of the years: turns closed in time, of all that were closed.</summary>
public sealed class InboxNumbers(AppDb db) : IYearNumbers
{
    public int Order => 60;

    public async Task<IReadOnlyList<YearNumber>> All()
    {
        var years = await db.Turns.AsNoTracking().Where(t => t.ClosedMonth != null).GroupBy(t => t.ClosedMonth!.Value / 100).Select(g => new { Year = g.Key, Kept = g.Count(t => t.State == TurnState.Done), Closed = g.Count() }).ToListAsync();
        return [new YearNumber(InboxWords.YearPromises, YearUnit.Percent, years.ToDictionary(y => y.Year, y => (long)new Promises(y.Kept, y.Closed).Percent!), years.ToDictionary(y => y.Year, y => (Word)InboxWords.YearKept(y.Kept, y.Closed)), _ => "/inbox/units")];
    }
}
