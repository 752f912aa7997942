namespace Pishran.Engine.Calendar;

/// <summary>A day of the Iranian solar calendar (official in Iran; astronomical leap years as in the framework's PersianCalendar).
/// Month 1–12 with 1 = Farvardin; day 1–31. The value is kept as given: <see cref="IsValid"/> says whether the day exists.</summary>
public readonly record struct JalaliDate(int Year, int Month, int Day) : IComparable<JalaliDate>
{
    private const int LastYear = 9377;

    /// <summary>True when this day exists: 1403/12/30 does, 1404/12/30 doesn't.</summary>
    public bool IsValid => Year is >= 1 and <= LastYear && Month is >= 1 and <= 12 && Day >= 1 && Day <= DaysInMonth(Year, Month);

    /// <summary>The Jalali day of a Gregorian day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 22 March 622, the first day of the calendar.</exception>
    public static JalaliDate From(DateOnly date)
    {
        var year = Nowruz.YearOf(date.DayNumber);
        var day = date.DayNumber - Nowruz.Of(year);
        var month = day < 186 ? day / 31 : 6 + ((day - 186) / 30);
        return new(year, month + 1, day - DaysBefore(month) + 1);
    }

    /// <summary>The Gregorian day of this day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day does not exist.</exception>
    public DateOnly ToDateOnly() => IsValid
        ? DateOnly.FromDayNumber(Nowruz.Of(Year) + DaysBefore(Month - 1) + Day - 1)
        : throw new ArgumentOutOfRangeException(nameof(Day), ToString(), "No such Jalali day");

    /// <summary>Reads a day as people type it: ۱۴۰۵/۹/۲, 1405-09-02, 14050902, ۰۲/۰۹/۱۴۰۵, ۰۵/۹/۲, ۲ آذر ۱۴۰۵, «دوشنبه ۲ آذر ۱۴۰۵», 2 Azar 1405;
    /// any digits, Arabic letters, spaces or half-spaces. Two-digit years 00–49 are 14xx, 50–99 are 13xx.
    /// False for days that don't exist, a weekday that contradicts the day, and years outside 1200–1599 (so 2026-03-21 is not misread as Jalali).</summary>
    public static bool TryParse(string? text, out JalaliDate date) => JalaliText.TryParse(text, out date);

    /// <summary>True when the year has 366 days (30 Esfand exists).</summary>
    public static bool IsLeap(int year) => Nowruz.Of(year + 1) - Nowruz.Of(year) == 366;

    /// <summary>29, 30 or 31.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Month outside 1–12.</exception>
    public static int DaysInMonth(int y, int m) => m switch
    {
        >= 1 and <= 6 => 31,
        >= 7 and <= 11 => 30,
        12 => IsLeap(y) ? 30 : 29,
        _ => throw new ArgumentOutOfRangeException(nameof(m), m, "Month 1-12"),
    };

    /// <summary>The twelve names, Farvardin first, in Persian or in the usual English spelling.</summary>
    public static IReadOnlyList<string> MonthNames(bool persian) => persian ? JalaliText.PersianMonths : JalaliText.EnglishMonths;

    /// <summary>«دوشنبه» or “Monday”.</summary>
    public static string WeekdayName(DayOfWeek day, bool persian) => persian ? JalaliText.PersianWeekdays[(int)day] : day.ToString();

    /// <summary>For running text: «۲ آذر ۱۴۰۵», with weekday «دوشنبه ۲ آذر ۱۴۰۵», in English “2 Azar 1405”.</summary>
    public string Long(bool persian, bool weekday = false)
    {
        var text = $"{Day} {MonthNames(persian)[Month - 1]} {Year}";
        if (weekday) text = $"{WeekdayName(ToDateOnly().DayOfWeek, persian)} {text}";
        return persian ? Text.PersianText.PersianDigits(text) : text;
    }

    /// <summary>The same day of a later (or earlier) month; the last day when the month is shorter: 1405/06/31 + 1 = 1405/07/30.</summary>
    public JalaliDate AddMonths(int months)
    {
        var index = (Year * 12) + Month - 1 + months;
        var (year, month) = (Math.DivRem(index, 12).Quotient, (index % 12) + 1);
        return new(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }

    /// <summary>The same day of a later (or earlier) year: 1403/12/30 + 1 = 1404/12/29.</summary>
    public JalaliDate AddYears(int years) => AddMonths(12 * years);

    /// <summary>Earlier days first.</summary>
    public int CompareTo(JalaliDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>“1405/09/02”: Latin digits, zero padded, sorts as text.</summary>
    public override string ToString() => $"{Year:0000}/{Month:00}/{Day:00}";

    /// <summary>Earlier than.</summary>
    public static bool operator <(JalaliDate left, JalaliDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(JalaliDate left, JalaliDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(JalaliDate left, JalaliDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(JalaliDate left, JalaliDate right) => left.CompareTo(right) >= 0;

    private static int DaysBefore(int wholeMonths) => wholeMonths <= 6 ? wholeMonths * 31 : 186 + ((wholeMonths - 6) * 30);
}
