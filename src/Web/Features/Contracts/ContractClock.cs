using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;

namespace Pishran.Features.Contracts;

/// <summary>
/// Gives the turns that a date opens: the deadline of a call, the end of a revenue period, the day of an after-life card. Each contract knows
/// its next date (<see cref="Contract.NextDateAt"/>); one that doesn't yet is looked at once.
/// </summary>
public sealed class ContractClock(AppDb db, Writer writer, ContractTurns turns, TimeProvider clock)
{
    private const int AtOnce = 50;

    public async Task Run(CancellationToken stop)
    {
        var last = 0;
        while (true)
        {
            var (now, after) = (clock.GetUtcNow().UtcDateTime, last);
            var ids = await db.Contracts.AsNoTracking().Where(c => (c.NextDateAt == null || c.NextDateAt <= now) && c.Id > after).OrderBy(c => c.Id).Select(c => c.Id).Take(AtOnce).ToListAsync(stop);
            foreach (var id in ids) await Give(id, now);
            if (ids.Count < AtOnce) return;
            last = ids[^1];
            stop.ThrowIfCancellationRequested();
        }
    }

    private async Task Give(int id, DateTime now)
    {
        try
        {
            await writer.Save(db, Actor.System, async () =>
            {
                db.ChangeTracker.Clear();
                var contract = await db.Contracts.AsTracking().AsSplitQuery().SingleAsync(c => c.Id == id);
                var before = await turns.Standing(contract, now);
                contract.AskStatements(TehranTime.Day(now));
                await turns.Follow(contract, before, now);
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody acts on it at this moment; the next look comes soon
        }
    }
}
