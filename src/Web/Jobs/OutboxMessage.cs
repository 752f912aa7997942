namespace Pishran.Jobs;

public enum MessageChannel { Email, Sms }

public enum OutboxMessageState { Queued, Held, Sending, Sent, Retrying, Failed, Cancelled }

/// <summary>
/// A message that must leave the house, written in the transaction of the act it tells of: nothing is sent for work that
/// was rolled back. It goes at least once; its <see cref="Key"/> goes with it, so that a reader can drop a second copy.
/// </summary>
public sealed class OutboxMessage(MessageChannel channel, string key, string to, string subject, string body, DateTime createdAt, DateTime notBefore)
{
    public const int MostAttempts = 10;
    private static readonly TimeSpan SendingTakes = TimeSpan.FromMinutes(5), LongestWait = TimeSpan.FromHours(6);

    public int Id { get; private set; }
    public MessageChannel Channel { get; private set; } = channel;
    public string Key { get; private set; } = key;
    public string To { get; private set; } = to;
    public string Subject { get; private set; } = subject;
    public string Body { get; private set; } = body;
    public OutboxMessageState State { get; private set; } = notBefore > createdAt ? OutboxMessageState.Held : OutboxMessageState.Queued;
    public int Attempts { get; private set; }
    public DateTime CreatedAt { get; private set; } = createdAt;

    /// <summary>Not taken before this instant: quiet hours, a wait between attempts, or an attempt under way.</summary>
    public DateTime NotBefore { get; private set; } = notBefore;
    public DateTime? SentAt { get; private set; }
    public string? Fault { get; private set; }

    /// <summary>False once it is sent, given up or called off.</summary>
    public bool IsWaiting { get; private set; } = true;

    /// <summary>An attempt begins. If the node dies now, the message is taken up again after a while.</summary>
    public void Begin(DateTime now)
    {
        (State, NotBefore) = (OutboxMessageState.Sending, now + SendingTakes);
        Attempts++;
    }

    public void Arrived(DateTime now) => (State, SentAt, Fault, IsWaiting) = (OutboxMessageState.Sent, now, null, false);

    /// <summary>An attempt failed: the next one waits twice as long; the tenth is the last.</summary>
    public void Failed(string fault, DateTime now)
    {
        Fault = Shell.Say.Beginning(fault, 500);
        IsWaiting = Attempts < MostAttempts;
        State = IsWaiting ? OutboxMessageState.Retrying : OutboxMessageState.Failed;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Attempts - 1));
        NotBefore = now + (wait < LongestWait ? wait : LongestWait);
    }
}
