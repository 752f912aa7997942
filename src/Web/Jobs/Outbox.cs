using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Where an act leaves its messages, inside its own transaction. One key, one message, however often the act is told.</summary>
public sealed class Outbox(AppDb db)
{
    public async Task Put(MessageChannel channel, string key, string to, string subject, string body, DateTime now, DateTime? notBefore = null)
    {
        var messages = db.Set<OutboxMessage>();
        if (db.Held<OutboxMessage>().Any(m => m.Key == key) || await messages.AnyAsync(m => m.Key == key)) return;
        messages.Add(new OutboxMessage(channel, key, to, subject, body, now, notBefore ?? now));
    }
}
