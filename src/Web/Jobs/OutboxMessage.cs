using Pishran.Shell;

namespace Pishran.Jobs;

public enum MessageChannel { Email, Sms }

public enum OutboxMessageState { Queued, Held, Sending, Sent, Retrying, Failed, Cancelled }

/// <summary>
/// A message that must leave the house, written in the transaction of the act it tells of: nothing is sent for work that
/// was rolled back. It goes at least once; its <see cref="Key"/> goes with it, so that a reader can drop a second copy.
/// </summary>
public sealed class OutboxMessage(MessageChannel channel, string key, string to, string subject, string body, string language, string? topic, DateTime createdAt, DateTime notBefore)
{
    public const int MostAttempts = 10;

    /// <summary>How long an attempt may take before the message is taken up again: its node is thought dead.</summary>
    public static readonly TimeSpan SendingTakes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public int Id { get; private set; }
    public MessageChannel Channel { get; private set; } = channel;
    public string Key { get; private set; } = key;
    public string To { get; private set; } = to;
    public string Subject { get; private set; } = subject;
    public string Body { get; private set; } = body;

    /// <summary>The reader's language, <c>fa</c> or <c>en</c>: it decides the direction of a mail.</summary>
    public string Language { get; private set; } = language;

    /// <summary>What it tells of; when that is over, the message is called off.</summary>
    public string? Topic { get; private set; } = topic;
    public OutboxMessageState State { get; private set; } = notBefore > createdAt ? OutboxMessageState.Held : OutboxMessageState.Queued;
    public int Attempts { get; private set; }
    public DateTime CreatedAt { get; private set; } = createdAt;

    /// <summary>Not taken before this instant: quiet hours, a wait between attempts, or an attempt under way.</summary>
    public DateTime NotBefore { get; private set; } = notBefore;
    public DateTime? SentAt { get; private set; }
    public string? Fault { get; private set; }

    /// <summary>False once it is sent, given up or called off.</summary>
    public bool IsWaiting { get; private set; } = true;

    public void Arrived(DateTime now) => (State, SentAt, Fault, IsWaiting) = (OutboxMessageState.Sent, now, null, false);

    /// <summary>An attempt failed: the next one waits twice as long; the tenth is the last.</summary>
    public void Failed(string fault, DateTime now)
    {
        Fault = Say.Beginning(fault, 500);
        IsWaiting = Attempts < MostAttempts;
        State = IsWaiting ? OutboxMessageState.Retrying : OutboxMessageState.Failed;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Max(0, Attempts - 1)));
        NotBefore = now + (wait < LongestWait ? wait : LongestWait);
    }

    /// <summary>The other side will never take it, so that trying again is of no use until somebody mends what is wrong.</summary>
    public void Refused(string fault) => (Fault, IsWaiting, State) = (Say.Beginning(fault, 500), false, OutboxMessageState.Failed);

    /// <summary>The administrator sends it back into the queue, with all its attempts.</summary>
    /// <exception cref="BrokenRule">It has left, or is under way.</exception>
    public void TryAgain(DateTime now)
    {
        BrokenRule.If(State is OutboxMessageState.Sent or OutboxMessageState.Sending, ShellWords.AlreadyDone);
        (State, IsWaiting, NotBefore, Attempts) = (OutboxMessageState.Queued, true, now, 0);
    }

    /// <summary>What it tells of is over.</summary>
    /// <exception cref="BrokenRule">It has left, or is under way.</exception>
    public void CallOff()
    {
        BrokenRule.If(State is OutboxMessageState.Sent or OutboxMessageState.Sending or OutboxMessageState.Cancelled, ShellWords.AlreadyDone);
        (State, IsWaiting) = (OutboxMessageState.Cancelled, false);
    }
}
