using System.Globalization;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;

namespace Pishran.Shell;

/// <summary>How values are said to a person: numbers, dates, times and money in the language of the reader.</summary>
public static class Say
{
    public static bool Persian => IsPersian(CultureInfo.CurrentUICulture);
    public static bool IsPersian(CultureInfo language) => language.TwoLetterISOLanguageName != "en";

    /// <summary>Picks the text of the current language.</summary>
    public static string Either(string fa, string en) => Persian || en.Length == 0 ? fa : en;

    /// <summary>The beginning of a text, at most so many characters; a letter of two halves is never cut in two.</summary>
    public static string Beginning(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Several things in one line, with the comma of the language; empty ones are left out.</summary>
    public static string List(params IEnumerable<string?> things) => string.Join(Persian ? "، " : ", ", things.Where(thing => !string.IsNullOrEmpty(thing)));

    /// <summary>A whole number, grouped: ۱۹٬۵۰۰ or 19,500.</summary>
    public static string Number(long number) => Whole(number, Persian);

    /// <summary>A number with decimals: ۸٫۴۲ or 8.42.</summary>
    public static string Number(double number, int places = 1) => Part(number, places, Persian);

    // From right to left a sign would stand behind its digits.
    private static string Whole(long number, bool persian) => number < 0 && persian ? Bidi.IsolateLtr(NumberText.Group(number, true)) : NumberText.Group(number, persian);
    private static string Part(double number, int places, bool persian) => number < 0 && persian ? Bidi.IsolateLtr(NumberText.Decimal(number, places, true)) : NumberText.Decimal(number, places, persian);

    /// <summary>Digits of the language in any text, such as a team's place or a page number.</summary>
    public static string Digits(string text) => Persian ? PersianText.PersianDigits(text) : text;

    /// <summary>A day in running text: ۲ آذر ۱۴۰۵, or 2 Azar 1405 (23 Nov 2026).</summary>
    public static string Day(DateOnly day, bool weekday = false) => Day(day, weekday, CultureInfo.CurrentUICulture);

    /// <summary>A day in a table: ۱۴۰۵/۰۹/۰۲, isolated left to right by who shows it.</summary>
    public static string ShortDay(DateOnly day) => Digits(JalaliDate.From(day).ToString());

    /// <summary>The Tehran day of an instant.</summary>
    public static string Day(DateTime utc) => Day(TehranTime.Day(utc));

    /// <summary>Day and minute in Tehran: دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۳۰.</summary>
    public static string Moment(DateTime utc, bool weekday = true) => Moment(utc, weekday, CultureInfo.CurrentUICulture);

    /// <summary>Tehran clock time with milliseconds, for receipts.</summary>
    public static string Clock(DateTime utc) => Digits(TehranTime.ToLocal(utc).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture));

    /// <summary>A day as a distance from today: فردا, ۳ روز دیگر.</summary>
    public static string Relative(DateOnly day, DateOnly today) => Engine.Calendar.Relative.Words(day, today, Persian);

    /// <summary>Working days ahead or behind: ۳ روز کاری دیگر, همین امروز, 2 working days ago.</summary>
    public static string WorkingDays(int days) => Engine.Calendar.Relative.WorkingDays(days, Persian);

    /// <summary>Rials with the unit.</summary>
    public static string Money(long rial) => Persian ? $"{Number(rial)} ریال" : $"{Number(rial)} rials";

    internal static string Value(object? value, CultureInfo language) => value switch
    {
        null => "",
        Word word => word.In(language),
        Enum state => Word.Of(state).In(language),
        DateTime at => Bidi.Isolate(Moment(at, false, language)),
        DateOnly day => Bidi.Isolate(Day(day, false, language)),
        int or long or short or byte => Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture), IsPersian(language)),
        double or float or decimal => Part(Convert.ToDouble(value, CultureInfo.InvariantCulture), 1, IsPersian(language)),
        string { Length: 4 } year when year.All(char.IsAsciiDigit) => IsPersian(language) ? PersianText.PersianDigits(year) : year,
        string { Length: 5 } time when time[2] == ':' && time.All(c => c == ':' || char.IsAsciiDigit(c)) => IsPersian(language) ? PersianText.PersianDigits(time) : time,
        _ => Bidi.Isolate(value.ToString() ?? ""),
    };

    private static string Day(DateOnly day, bool weekday, CultureInfo language) => IsPersian(language)
        ? JalaliDate.From(day).Long(true, weekday)
        : $"{JalaliDate.From(day).Long(false, weekday)} ({day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)})";

    private static string Moment(DateTime utc, bool weekday, CultureInfo language)
    {
        var local = TehranTime.ToLocal(utc);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(local);
        return IsPersian(language)
            ? $"{JalaliDate.From(day).Long(true, weekday)}، ساعت {PersianText.PersianDigits(time)}"
            : $"{Day(day, weekday, language)}, {time}";
    }
}
