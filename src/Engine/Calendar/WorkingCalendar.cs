namespace Pishran.Engine.Calendar;

/// <summary>Which days are worked: the office's holiday table and its weekly days off. Deadlines in «روز کاری» come from here.</summary>
public sealed class WorkingCalendar
{
    private readonly IReadOnlySet<DateOnly> _holidays;
    private readonly bool[] _off = new bool[7];

    /// <summary>A calendar that keeps looking at the given sets.</summary>
    /// <param name="holidays">Official holidays and closures; editable data, because lunar holidays are announced yearly.</param>
    /// <param name="daysOff">Weekly days off, such as Friday.</param>
    /// <exception cref="ArgumentException">All seven days are off: no working day would ever come.</exception>
    public WorkingCalendar(IReadOnlySet<DateOnly> holidays, IReadOnlySet<DayOfWeek> daysOff)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(daysOff);
        foreach (var day in daysOff) _off[(int)day] = true;
        if (Array.TrueForAll(_off, off => off)) throw new ArgumentException("At least one weekday must be worked", nameof(daysOff));
        _holidays = holidays;
    }

    /// <summary>True when people work on this day.</summary>
    public bool IsWorking(DateOnly day) => !_off[(int)day.DayOfWeek] && !_holidays.Contains(day);

    /// <summary>The n-th working day after <paramref name="from"/> (before it when negative; the day itself when 0, worked or not).</summary>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            from = from.AddDays(step);
            if (IsWorking(from)) left--;
        }

        return from;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>;
    /// reversed, minus the count the other way round.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from.DayNumber + 1; day <= to.DayNumber; day++)
            if (IsWorking(DateOnly.FromDayNumber(day))) count++;
        return count;
    }
}
