using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>How a person wants to hear from the house. In-app is always there; the rest is theirs to choose.</summary>
public sealed class Preferences(int personId) : Record
{
    public const int UsualDigestHour = 8, UsualQuietFrom = 21, UsualQuietTo = 7;

    public int PersonId { get; private set; } = personId;

    /// <summary>The hour of the daily digest in Tehran; null: none.</summary>
    public int? DigestHour { get; private set; } = UsualDigestHour;
    public int QuietFrom { get; private set; } = UsualQuietFrom;
    public int QuietTo { get; private set; } = UsualQuietTo;
    public bool ByEmail { get; private set; } = true;
    public bool BySms { get; private set; }
    public bool InEnglish { get; private set; }
    public DateOnly? LastDigestOn { get; private set; }

    /// <exception cref="BrokenRule">An hour outside 0–23.</exception>
    public void Choose(int? digestHour, int? quietFrom, int? quietTo, bool byEmail, bool bySms, bool inEnglish)
    {
        new Rules().If(digestHour is < 0 or > 23, ShellWords.OutOfRange(InboxWords.DigestHour, 0, 23), nameof(DigestHour))
            .If(quietFrom is null or < 0 or > 23, ShellWords.OutOfRange(InboxWords.QuietFrom, 0, 23), nameof(QuietFrom))
            .If(quietTo is null or < 0 or > 23, ShellWords.OutOfRange(InboxWords.QuietTo, 0, 23), nameof(QuietTo)).Check();
        (DigestHour, QuietFrom, QuietTo, ByEmail, BySms, InEnglish) = (digestHour, quietFrom!.Value, quietTo!.Value, byEmail, bySms, inEnglish);
        Happened(InboxWords.SetNoticesDone);
    }

    /// <summary>The first instant from now on that is not in the quiet hours.</summary>
    public DateTime NotBefore(DateTime now)
    {
        var local = TehranTime.ToLocal(now);
        if (!IsQuiet(local.Hour)) return now;
        var end = local.Date.AddHours(QuietTo);
        return TehranTime.ToUtc(end > local ? end : end.AddDays(1));
    }

    public bool IsDigestDue(DateTime now)
    {
        var local = TehranTime.ToLocal(now);
        return DigestHour is { } hour && local.Hour >= hour && (LastDigestOn is null || LastDigestOn < DateOnly.FromDateTime(local));
    }

    public void DigestSent(DateOnly today) => LastDigestOn = today;

    private bool IsQuiet(int hour) => QuietFrom <= QuietTo ? hour >= QuietFrom && hour < QuietTo : hour >= QuietFrom || hour < QuietTo;
}
