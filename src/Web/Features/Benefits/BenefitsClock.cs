using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;

namespace Pishran.Features.Benefits;

/// <summary>Asks the owner what became of a validated benefit after 6, 12 and 24 months; each asking is marked on its row in the same transaction.</summary>
public sealed class BenefitsClock(AppDb db, Writer writer, BenefitDesk desk, TimeProvider clock)
{
    private const int AtOnce = 50;

    public async Task Run(CancellationToken stop)
    {
        while (await Step()) stop.ThrowIfCancellationRequested();
    }

    /// <summary>Up to fifty in one transaction; true while there may be more.</summary>
    private async Task<bool> Step()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = TehranTime.Day(now);
        var asked = 0;
        db.ChangeTracker.Clear();
        await writer.Save(db, Actor.System, async () =>
        {
            foreach (var benefit in await db.Benefits.AsTracking().Where(b => b.RemindOn <= today).OrderBy(b => b.Id).Take(AtOnce).ToListAsync())
            {
                var before = benefit.Waits;
                benefit.Remind(await desk.DueOf("measure", now));
                await desk.Follow(benefit, before, now);
                asked++;
            }
        });
        return asked == AtOnce;
    }
}
