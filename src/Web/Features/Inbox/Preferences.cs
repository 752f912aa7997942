using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>The channels a person chose for one kind of notice.</summary>
public sealed record Choice(NoticeKind Kind, Channels Channels);

/// <summary>
/// How a person wants to hear from the house: for each kind of notice in the house, by e-mail, by SMS, in the digest, or not at
/// all; when the digest comes; when nothing may come. A turn is always in the inbox.
/// </summary>
public sealed class Preferences(int personId) : Record
{
    public const int UsualDigestHour = 8, UsualQuietFrom = 21, UsualQuietTo = 7;
    private readonly List<Choice> _choices = [];

    public int PersonId { get; private set; } = personId;

    /// <summary>The hour of the daily digest in Tehran; null: none.</summary>
    public int? DigestHour { get; private set; } = UsualDigestHour;
    public int QuietFrom { get; private set; } = UsualQuietFrom;
    public int QuietTo { get; private set; } = UsualQuietTo;
    public bool ByEmail { get; private set; } = true;
    public bool BySms { get; private set; }
    public bool InEnglish { get; private set; }
    public DateOnly? LastDigestOn { get; private set; }

    /// <summary>The last notice a digest has told of.</summary>
    public int LastDigestNotice { get; private set; }
    public IReadOnlyList<Choice> Choices => _choices;

    /// <summary>Kinds that this person doesn't want to see in the house.</summary>
    public IReadOnlyList<NoticeKind> Hidden => [.. Enum.GetValues<NoticeKind>().Where(kind => !Wants(kind, Channels.InApp))];

    /// <summary>Kinds that the digest tells of.</summary>
    public IReadOnlyList<NoticeKind> Digested => [.. Enum.GetValues<NoticeKind>().Where(kind => Wants(kind, Channels.Digest))];

    /// <exception cref="BrokenRule">An hour outside 0–23.</exception>
    public void Choose(int? digestHour, int? quietFrom, int? quietTo, bool byEmail, bool bySms, bool inEnglish)
    {
        new Rules().If(digestHour is < 0 or > 23, ShellWords.OutOfRange(InboxWords.DigestHour, 0, 23), nameof(DigestHour))
            .If(quietFrom is null or < 0 or > 23, ShellWords.OutOfRange(InboxWords.QuietFrom, 0, 23), nameof(QuietFrom))
            .If(quietTo is null or < 0 or > 23, ShellWords.OutOfRange(InboxWords.QuietTo, 0, 23), nameof(QuietTo)).Check();
        (DigestHour, QuietFrom, QuietTo, ByEmail, BySms, InEnglish) = (digestHour, quietFrom!.Value, quietTo!.Value, byEmail, bySms, inEnglish);
        Happened(InboxWords.SetNoticesDone);
    }

    /// <summary>Chooses the channels of one kind; what is usual is not kept.</summary>
    public void Choose(NoticeKind kind, Channels channels)
    {
        if (kind == NoticeKind.Turn) channels |= Channels.InApp;
        if (ChannelsOf(kind) == channels) return;
        _choices.RemoveAll(choice => choice.Kind == kind);
        if (channels != Usual(kind)) _choices.Add(new Choice(kind, channels));
    }

    public Channels ChannelsOf(NoticeKind kind) => _choices.Find(choice => choice.Kind == kind)?.Channels ?? Usual(kind);

    /// <summary>Whether a kind goes by a channel, with e-mail or SMS switched on at all.</summary>
    public bool Wants(NoticeKind kind, Channels channel) =>
        (channel != Channels.Email || ByEmail) && (channel != Channels.Sms || BySms) && ChannelsOf(kind).HasFlag(channel);

    /// <summary>The first instant from now on that is not in the quiet hours.</summary>
    public DateTime NotBefore(DateTime now)
    {
        var local = TehranTime.ToLocal(now);
        if (!IsQuiet(local.Hour)) return now;
        var end = local.Date.AddHours(QuietTo);
        return TehranTime.ToUtc(end > local ? end : end.AddDays(1));
    }

    public bool IsDigestDue(DateTime now) => IsDigestDue(DigestHour, LastDigestOn, now);

    public static bool IsDigestDue(int? digestHour, DateOnly? last, DateTime now)
    {
        var local = TehranTime.ToLocal(now);
        return digestHour is { } hour && local.Hour >= hour && (last is null || last < DateOnly.FromDateTime(local));
    }

    /// <param name="lastNotice">The newest notice there was.</param>
    public void DigestSent(DateOnly today, int lastNotice = 0) => (LastDigestOn, LastDigestNotice) = (today, Math.Max(LastDigestNotice, lastNotice));

    private static Channels Usual(NoticeKind kind) => kind switch
    {
        NoticeKind.Turn => Channels.InApp | Channels.Email | Channels.Sms | Channels.Digest,
        NoticeKind.Nudge or NoticeKind.Escalation => Channels.InApp | Channels.Email | Channels.Sms,
        _ => Channels.InApp | Channels.Digest,
    };

    private bool IsQuiet(int hour) => QuietFrom <= QuietTo ? hour >= QuietFrom && hour < QuietTo : hour >= QuietFrom || hour < QuietTo;
}
