using Pishran.Engine.Calendar;

namespace Pishran.Features.Bylaws;

/// <summary>
/// The working calendar, kept in memory because every due date asks for it. A change forgets it here at once; other
/// nodes read it anew within a minute.
/// </summary>
public sealed class CalendarCache(TimeProvider clock)
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);
    private volatile Kept? _kept;

    private sealed record Kept(WorkingCalendar Calendar, DateTimeOffset At);

    public WorkingCalendar? Fresh => _kept is { } kept && clock.GetUtcNow() - kept.At < Age ? kept.Calendar : null;

    public WorkingCalendar Keep(WorkingCalendar calendar)
    {
        _kept = new Kept(calendar, clock.GetUtcNow());
        return calendar;
    }

    public void Forget() => _kept = null;
}
