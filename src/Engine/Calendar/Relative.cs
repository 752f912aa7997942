using Pishran.Engine.Text;

namespace Pishran.Engine.Calendar;

/// <summary>How far a day is, in words; always shown beside the date, never instead of it.</summary>
public static class Relative
{
    private const int LongestInDays = 59;

    /// <summary>«امروز», «فردا», «دیروز», «۳ روز دیگر», «۲ روز پیش»; from two months on whole Jalali months, from two years on years.</summary>
    public static string Words(DateOnly date, DateOnly today, bool persian) => (date.DayNumber - today.DayNumber) switch
    {
        0 => persian ? "امروز" : "today",
        1 => persian ? "فردا" : "tomorrow",
        -1 => persian ? "دیروز" : "yesterday",
        var days when Math.Abs(days) <= LongestInDays => Phrase(days, "روز", "day", persian),
        _ => Far(date, today, persian),
    };

    /// <summary>«۳ روز کاری دیگر», «۲ روز کاری پیش», «همین امروز» for 0.</summary>
    public static string WorkingDays(int days, bool persian) => days == 0
        ? persian ? "همین امروز" : "today"
        : Phrase(days, "روز کاری", "working day", persian);

    private static string Far(DateOnly date, DateOnly today, bool persian)
    {
        var months = Months(JalaliDate.From(today), JalaliDate.From(date));
        return Math.Abs(months) < 24 ? Phrase(months, "ماه", "month", persian) : Phrase(months / 12, "سال", "year", persian);
    }

    private static int Months(JalaliDate from, JalaliDate to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        if (months > 0 && to.Day < from.Day) return months - 1;
        return months < 0 && to.Day > from.Day ? months + 1 : months;
    }

    private static string Phrase(int signed, string noun, string english, bool persian)
    {
        var count = Math.Abs(signed);
        if (persian) return $"{PersianText.PersianDigits($"{count}")} {noun} {(signed > 0 ? "دیگر" : "پیش")}";
        var nouns = count == 1 ? english : english + "s";
        return signed > 0 ? $"in {count} {nouns}" : $"{count} {nouns} ago";
    }
}
