using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Jobs;

/// <summary>Where an act leaves its messages, inside its own transaction. One key, one message, however often the act is told.</summary>
public sealed class Outbox(AppDb db)
{
    public const int LongestKey = 120;
    private const int HashKept = 32;

    /// <param name="notBefore">Held until then; null: it goes at once.</param>
    /// <param name="language">The reader's language; null: Persian.</param>
    /// <param name="topic">What it tells of, by which it can be called off.</param>
    public async Task Put(MessageChannel channel, string key, string to, string subject, string body, DateTime now, DateTime? notBefore = null, CultureInfo? language = null, string? topic = null)
    {
        key = Short(key);
        var messages = db.Set<OutboxMessage>();
        if (db.Held<OutboxMessage>().Any(m => m.Key == key) || await messages.AnyAsync(m => m.Key == key)) return;
        messages.Add(new OutboxMessage(channel, key, to, subject, body, (language ?? Language.Fa).TwoLetterISOLanguageName, topic is null ? null : Short(topic), now, notBefore ?? now));
    }

    /// <summary>Calls off what still waits on a topic: what it would tell is over.</summary>
    public async Task CallOff(string topic)
    {
        topic = Short(topic);
        foreach (var made in db.Held<OutboxMessage>().Where(m => m.IsWaiting && m.Topic == topic && db.Entry(m).State == EntityState.Added)) made.CallOff();
        await db.Set<OutboxMessage>().Where(m => m.Topic == topic && m.IsWaiting && m.State != OutboxMessageState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsWaiting, false).SetProperty(m => m.State, OutboxMessageState.Cancelled));
    }

    private static string Short(string key) => key.Length <= LongestKey
        ? key
        : key[..(LongestKey - HashKept - 1)] + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashKept];
}
