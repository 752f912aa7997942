using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>What a notice is about, as a person chooses channels by: the three of the inbox itself, then by room.</summary>
public enum NoticeKind { Turn, Nudge, Escalation, Problems, Ideas, League, Other }

/// <summary>By which ways a kind of notice reaches a person; none of them is «off».</summary>
[Flags]
public enum Channels
{
    None = 0,
    InApp = 1,
    Email = 2,
    Sms = 4,
    Digest = 8,
}

/// <summary>Something a person should know but need not do.</summary>
public sealed class Notice(int personId, NoticeKind kind, string what, string href, DateTime at)
{
    public int Id { get; private set; }
    public int PersonId { get; private set; } = personId;
    public NoticeKind Kind { get; private set; } = kind;

    /// <summary>The sentence, as <see cref="Word.ToJson"/>.</summary>
    public string What { get; private set; } = what;
    public string Href { get; private set; } = href;
    public DateTime At { get; private set; } = at;
    public DateTime? ReadAt { get; private set; }

    /// <summary>Whether the job that sends news at once has still to look at it. What the inbox itself says goes by its own messages.</summary>
    public bool IsWaiting { get; private set; } = kind > NoticeKind.Escalation;

    public void Carried() => IsWaiting = false;

    /// <summary>The kind of a sentence: by its room, and in the inbox by what it says.</summary>
    public static NoticeKind KindOf(Word what) => what.Room switch
    {
        "Inbox" when what.Key is nameof(InboxWords.NudgeNotice) or nameof(InboxWords.ReminderNotice) => NoticeKind.Nudge,
        "Inbox" when what.Key is nameof(InboxWords.EscalationNotice) or nameof(InboxWords.OverdueNotice) => NoticeKind.Escalation,
        "Inbox" => NoticeKind.Turn,
        var room => Enum.TryParse<NoticeKind>(room, out var kind) ? kind : NoticeKind.Other,
    };
}

/// <summary>How many open turns a person has (their own and those escalated to them): a row, so that the menu asks one key.</summary>
public sealed class TurnCount(int personId)
{
    public int PersonId { get; private set; } = personId;
    public int Open { get; internal set; }
}
