using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>
/// Takes waiting messages in their order and hands them to the sender of their channel. A message is claimed in the database
/// before it is sent and marked after: killed in between, it goes again under the same key.
/// </summary>
public sealed class OutboxJob(AppDb db, Writer writer, IEnumerable<IMessageSender> senders, TimeProvider clock, ILogger<OutboxJob> log)
{
    private const int AtOnce = 50, FaultsInARow = 3;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);
    private readonly Dictionary<MessageChannel, int> _faults = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stop)
    {
        var until = Now;
        while (await Some(until) is { Count: > 0 } waiting)
        {
            foreach (var (id, channel) in waiting.Where(m => IsUp(m.Channel)))
            {
                stop.ThrowIfCancellationRequested();
                db.ChangeTracker.Clear();
                if (await Claim(id)) await Send(id, channel, stop);
            }
        }
    }

    /// <summary>Forgets what left or was called off two months ago, and with it the texts.</summary>
    public Task Sweep()
    {
        var before = Now - Kept;
        return writer.Save(db, Actor.System, () => db.Set<OutboxMessage>().Where(m => !m.IsWaiting && m.State != OutboxMessageState.Failed && m.CreatedAt < before).ExecuteDeleteAsync());
    }

    // A channel that fails several times in a row rests until the next run, so that it doesn't hold up the other.
    private bool IsUp(MessageChannel channel) => _faults.GetValueOrDefault(channel) < FaultsInARow;

    private async Task<List<(int Id, MessageChannel Channel)>> Some(DateTime until)
    {
        var up = Enum.GetValues<MessageChannel>().Where(IsUp).ToList();
        return [.. (await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.IsWaiting && m.NotBefore <= until && up.Contains(m.Channel)).OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Take(AtOnce).Select(m => new { m.Id, m.Channel }).ToListAsync()).Select(m => (m.Id, m.Channel))];
    }

    /// <summary>Takes the message in one step, so that of two nodes one has it.</summary>
    private async Task<bool> Claim(int id)
    {
        var (claimed, now) = (0, Now);
        var giveUp = now + OutboxMessage.SendingTakes;
        await writer.Save(db, Actor.System, async () => claimed = await db.Set<OutboxMessage>().Where(m => m.Id == id && m.IsWaiting && m.NotBefore <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxMessageState.Sending).SetProperty(m => m.NotBefore, giveUp).SetProperty(m => m.Attempts, m => m.Attempts + 1)));
        return claimed == 1;
    }

    private async Task Send(int id, MessageChannel channel, CancellationToken stop)
    {
        var message = await db.Set<OutboxMessage>().FirstAsync(m => m.Id == id, stop);
        var fault = await Try(message, stop);
        _faults[channel] = fault is null or MessageRefused ? 0 : _faults.GetValueOrDefault(channel) + 1;
        await writer.Save(db, Actor.System, () =>
        {
            if (fault is null) message.Arrived(Now);
            else if (fault is MessageRefused) message.Refused(fault.Message);
            else message.Failed(fault.Message, Now);
        });
    }

    /// <summary>Null when the message left; else what went wrong.</summary>
    private async Task<Exception?> Try(OutboxMessage message, CancellationToken stop)
    {
        try
        {
            await senders.First(s => s.Channel == message.Channel).Send(message, stop);
            return null;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(failure, "Message {Id} did not leave, attempt {Attempt}", message.Id, message.Attempts);
            return failure;
        }
    }
}
