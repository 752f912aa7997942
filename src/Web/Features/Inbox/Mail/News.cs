using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Mail;

/// <summary>
/// Sends news at once to those who chose so. It waits two minutes for more of the same and then bundles all that waits for a
/// person into one message; each notice is marked in the same transaction, so that none goes twice.
/// </summary>
public sealed class News(AppDb db, Writer writer, Messages messages, TimeProvider clock)
{
    private const int AtOnce = 100, Most = 50;
    public static readonly TimeSpan WaitsForMore = TimeSpan.FromMinutes(2);

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now - WaitsForMore;
        while (await db.Notices.AsNoTracking().Where(n => n.IsWaiting && n.At <= before).Select(n => n.PersonId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(stop) is { Count: > 0 } readers)
        {
            foreach (var personId in readers)
            {
                stop.ThrowIfCancellationRequested();
                db.ChangeTracker.Clear();
                await writer.Save(db, Actor.System, () => Carry(personId, now));
            }
        }
    }

    private async Task Carry(int personId, DateTime now)
    {
        var waiting = await db.Notices.Where(n => n.PersonId == personId && n.IsWaiting).OrderByDescending(n => n.Id).ToListAsync();
        if (waiting.Count == 0) return;
        var wishes = await messages.WishesOf(personId);
        foreach (var channel in (Channels[])[Channels.Email, Channels.Sms])
        {
            var wanted = waiting.Where(n => n.ReadAt is null && wishes.Wants(n.Kind, channel)).ToList();
            if (wanted.Count > 0) await messages.News(personId, channel, [.. Bundle.Of(wanted.Select(n => (n.Href, Word.FromJson(n.What)))).Take(Most)], wanted[0].Id, now);
        }
        foreach (var notice in waiting) notice.Carried();
    }
}
