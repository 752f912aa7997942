namespace Pishran.Engine.Calendar;

/// <summary>Between stored UTC and the wall clock in Tehran, by the machine's tz data
/// (+03:30; +04:30 in the summers up to 1401).</summary>
public static class TehranTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    /// <summary>Wall-clock time of an instant given in UTC; the kind of the result is unspecified.</summary>
    public static DateTime ToLocal(DateTime utc) => DateTime.SpecifyKind(utc + Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), DateTimeKind.Unspecified);

    /// <summary>The instant of a wall-clock time. A time that a clock change skipped moves forward by the change;
    /// of a time that came twice the later instant (winter time) is meant.</summary>
    public static DateTime ToUtc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddDays(-1)) : Zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The calendar day in Tehran at an instant given in UTC.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));
}
