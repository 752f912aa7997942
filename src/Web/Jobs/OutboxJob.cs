using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Takes waiting messages in their order and hands them to the sender of their channel.</summary>
public sealed class OutboxJob(AppDb db, Writer writer, IEnumerable<IMessageSender> senders, TimeProvider clock, ILogger<OutboxJob> log)
{
    private const int AtOnce = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stop)
    {
        var now = Now;
        var waiting = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.IsWaiting && m.NotBefore <= now).OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Take(AtOnce).Select(m => m.Id).ToListAsync(stop);
        foreach (var id in waiting)
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await SendOne(id, stop);
        }
    }

    private async Task SendOne(int id, CancellationToken stop)
    {
        var message = await db.Set<OutboxMessage>().FirstAsync(m => m.Id == id, stop);
        await writer.Save(db, Actor.System, () => message.Begin(Now));
        var fault = await Try(message, stop);
        await writer.Save(db, Actor.System, () =>
        {
            if (fault is null) message.Arrived(Now);
            else message.Failed(fault, Now);
        });
    }

    /// <summary>Null when the message left; else what went wrong, in one line for the administrator.</summary>
    private async Task<string?> Try(OutboxMessage message, CancellationToken stop)
    {
        try
        {
            await senders.First(s => s.Channel == message.Channel).Send(message, stop);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Message {Id} did not leave, attempt {Attempt}", message.Id, message.Attempts);
            return failure.Message;
        }
    }
}
