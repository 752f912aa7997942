using System.Globalization;
using Pishran.Engine.Text;

namespace Pishran.Engine.Calendar;

/// <summary>How people write a Jalali day.</summary>
internal static class JalaliText
{
    public static readonly string[] PersianMonths =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    public static readonly string[] EnglishMonths =
        ["Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"];

    // By DayOfWeek: Sunday first.
    public static readonly string[] PersianWeekdays =
        ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"];

    private const int LongestText = 60;
    private static readonly char[] Separators = ['/', '-', '.', '\\', ' '];
    private static readonly Dictionary<string, int> Months = MonthWords();
    private static readonly Dictionary<string, DayOfWeek> Weekdays = WeekdayWords();

    public static bool TryParse(string? text, out JalaliDate date)
    {
        date = default;
        if (text is null || text.Length > LongestText) return false;

        var folded = PersianText.Fold(text);
        var found = folded.Any(char.IsLetter) ? InWords(folded, out date) : InNumbers(folded, out date);
        if (!found || !IsInRange(date)) date = default;
        return date.Year != 0;
    }

    private static bool IsInRange(JalaliDate date) => date.Year is >= Nowruz.FirstYear and <= Nowruz.LastYear && date.IsValid;

    private static bool InNumbers(string text, out JalaliDate date)
    {
        date = default;
        if (text.Length == 8 && text.All(char.IsAsciiDigit)) text = $"{text[..4]}/{text[4..6]}/{text[6..]}";
        var mark = text.AsSpan().IndexOfAny(Separators);
        if (mark < 0) return false;

        var separator = text.FirstOrDefault(c => Array.IndexOf(Separators, c) is >= 0 and < 4, ' ');
        var parts = text.Split(separator, StringSplitOptions.TrimEntries);
        return parts.Length == 3 && parts.All(IsNumber)
            && (parts[2].Length == 4 ? Make(parts[2], parts[1], parts[0], out date) : Make(parts[0], parts[1], parts[2], out date));
    }

    private static bool IsNumber(string part) => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit);

    private static bool Make(string year, string month, string day, out JalaliDate date)
    {
        date = default;
        if (year.Length is not (2 or 4) || month.Length > 2 || day.Length > 2) return false;

        date = new(FullYear(Number(year)), Number(month), Number(day));
        return true;
    }

    private static int FullYear(int year) => year switch { < 50 => 1400 + year, < 100 => 1300 + year, _ => year };

    private static bool InWords(string text, out JalaliDate date)
    {
        date = default;
        DayOfWeek? weekday = null;
        var month = 0;
        var numbers = new List<string>(2);
        foreach (var word in Pieces(text))
        {
            if (IsNumber(word)) numbers.Add(word);
            else if (Weekdays.TryGetValue(word, out var named) && weekday is null) weekday = named;
            else if (Months.TryGetValue(word, out var number) && month == 0) month = number;
            else if (word is not ("ماه" or "سال" or "of")) return false;
        }

        if (month == 0 || numbers.Count != 2) return false;
        var (day, year) = numbers[0].Length == 4 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1]);
        return day.Length <= 2 && year.Length is 2 or 4
            && Agree(date = new(FullYear(Number(year)), month, Number(day)), weekday);
    }

    private static bool Agree(JalaliDate date, DayOfWeek? weekday) =>
        weekday is null || (IsInRange(date) && date.ToDateOnly().DayOfWeek == weekday);

    // «پنج شنبه» and «پنج‌شنبه» are one word; «آذرماه» is two.
    private static IEnumerable<string> Pieces(string folded)
    {
        foreach (var number in new[] { "یک", "دو", "سه", "چهار", "پنج" })
            folded = folded.Replace($"{number} شنبه", $"{number}شنبه", StringComparison.Ordinal);
        foreach (var word in folded.Split([' ', ',', '،', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i < word.Length; i++)
            {
                if (char.IsAsciiDigit(word[i]) == char.IsAsciiDigit(word[i - 1])) continue;
                yield return word[start..i];
                start = i;
            }

            yield return word[start..];
        }
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> MonthWords()
    {
        var words = new Dictionary<string, int> { ["امرداد"] = 5 };
        for (var i = 0; i < 12; i++)
        {
            var persian = PersianText.Fold(PersianMonths[i]);
            words[persian] = words[persian + "ماه"] = words[EnglishMonths[i].ToLowerInvariant()] = i + 1;
        }

        return words;
    }

    private static Dictionary<string, DayOfWeek> WeekdayWords()
    {
        var words = new Dictionary<string, DayOfWeek>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
            words[PersianText.FoldJoined(PersianWeekdays[(int)day])] = words[day.ToString().ToLowerInvariant()] = day;
        return words;
    }
}
