using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Meetings;

/// <summary>The last number that a body gave: to a decision of a Jalali year, or (year 0) to a meeting.</summary>
public sealed class BodyCounter
{
    public int BodyId { get; private set; }
    public int Year { get; private set; }
    public int Last { get; private set; }
}

/// <summary>Draws numbers inside the caller's transaction: it holds the counter until it ends, so there is neither gap nor double.</summary>
internal static class BodyNumbers
{
    public static Task<int> OfMeeting(AppDb db, int bodyId) => OfDecision(db, bodyId, 0);

    public static async Task<int> OfDecision(AppDb db, int bodyId, int year)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO body_counters (body_id, year, last) VALUES ({bodyId}, {year}, 0) ON CONFLICT DO NOTHING");
        await db.BodyCounters.Where(c => c.BodyId == bodyId && c.Year == year).ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1));
        return await db.BodyCounters.Where(c => c.BodyId == bodyId && c.Year == year).Select(c => c.Last).SingleAsync();
    }
}
