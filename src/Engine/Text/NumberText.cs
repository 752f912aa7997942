using System.Globalization;

namespace Pishran.Engine.Text;

/// <summary>Numbers as people type and read them, in Persian and in English.</summary>
public static class NumberText
{
    private const int LongestNumber = 60;

    /// <summary>A whole number in any digits: groups of three by ٬ , ، ' . or a space, sign + - − before it, percent sign ٪ % ignored,
    /// a fraction only of zeros. False for anything else, including 1e3, 0x10, 1_000, “1.000” (a group or a fraction?) and overflow.</summary>
    public static bool TryParseLong(string? text, out long value)
    {
        value = 0;
        if (!Canonical(text, out var number, out var ambiguous) || ambiguous) return false;

        var point = number.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && !number.AsSpan(point + 1).TrimStart('0').IsEmpty) return false;
        return long.TryParse(point < 0 ? number : number.AsSpan(0, point), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>As <see cref="TryParseLong"/>, within an int.</summary>
    public static bool TryParseInt(string? text, out int value)
    {
        var parsed = TryParseLong(text, out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = parsed ? (int)number : 0;
        return parsed;
    }

    /// <summary>As <see cref="TryParseLong"/> with a fraction after ٫ . or / («۱۲/۵» is twelve and a half); a percent sign does not
    /// divide by 100: «۲۵٪» is 25.</summary>
    public static bool TryParseDecimal(string? text, out decimal value)
    {
        value = 0;
        return Canonical(text, out var number, out _)
            && decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>«۱۹٬۵۰۰٬۰۰۰» or “19,500,000”. The Persian minus is U+2212; isolate left-to-right where it is shown.</summary>
    public static string Group(long value, bool persian) => Localise(value.ToString("N0", CultureInfo.InvariantCulture), persian);

    /// <summary>Grouped, with a fixed number of places (0–15): «۱۲٫۵۰» or “12.50”. Not a number or infinite: “–”.</summary>
    public static string Decimal(double value, int places, bool persian)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, 15);
        if (!double.IsFinite(value)) return "–";

        var text = value.ToString($"N{places}", CultureInfo.InvariantCulture);
        if (text[0] == '-' && text.AsSpan(1).IndexOfAnyInRange('1', '9') < 0) text = text[1..];
        return Localise(text, persian);
    }

    /// <summary>«نوزده میلیون و پانصد هزار» or “nineteen million five hundred thousand”; any long.</summary>
    public static string InWords(long value, bool persian) => NumberWords.Say(value, persian);

    /// <summary>Reads words, digits with words, or both: «دوازده میلیون و پانصد هزار», «۱۲ میلیون», “two hundred and five”.
    /// False when words don't make one whole number.</summary>
    public static bool TryParseWords(string text, out long value)
    {
        value = 0;
        if (!NumberWords.TryRead(PersianText.FoldJoined(text).Split(' '), out var number) || number != decimal.Truncate(number)) return false;
        if (number is < long.MinValue or > long.MaxValue) return false;
        value = (long)number;
        return true;
    }

    /// <summary>Sign, digits and at most one '.', from any spelling.</summary>
    internal static bool Canonical(string? text, out string number, out bool ambiguous)
    {
        (number, ambiguous) = ("", false);
        if (text is null || text.Length > LongestNumber * 2) return false;

        var clean = PersianText.LatinDigits(PersianText.Clean(text)).Trim('%', '٪', ' ');
        var negative = clean.Length > 0 && clean[0] is '-' or '−' or '﹣' or '－';
        if (negative || clean.StartsWith('+')) clean = clean[1..].TrimStart(' ', '%', '٪');
        if (clean.Length is 0 or > LongestNumber || !char.IsAsciiDigit(clean[0]) || !char.IsAsciiDigit(clean[^1])) return false;
        if (!Whole(clean, out var whole, out var fraction)) return false;

        ambiguous = fraction.Length == 3 && clean.Contains('.', StringComparison.Ordinal) || clean.Contains('/', StringComparison.Ordinal);
        number = (negative ? "-" : "") + whole + (fraction.Length > 0 ? "." + fraction : "");
        return true;
    }

    private static bool Whole(string text, out string whole, out string fraction)
    {
        (whole, fraction) = ("", "");
        if (text.Count(c => c == '.') > 1) return Ungroup(text, ".", out whole);

        var point = text.AsSpan().IndexOfAny('.', '٫', '/');
        if (point < 0) return Ungroup(text, "٬,،'’ ", out whole);
        fraction = text[(point + 1)..];
        return fraction.All(char.IsAsciiDigit) && Ungroup(text[..point], "٬,،'’ ", out whole);
    }

    private static bool Ungroup(string text, string marks, out string digits)
    {
        digits = text;
        var mark = text.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (mark == '\0') return true;
        if (!marks.Contains(mark, StringComparison.Ordinal)) return false;

        var groups = text.Split(mark);
        digits = string.Concat(groups);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && digits.All(char.IsAsciiDigit);
    }

    private static string Localise(string invariant, bool persian) => !persian ? invariant
        : PersianText.PersianDigits(invariant.Replace(',', '٬').Replace('.', '٫').Replace('-', '−'));
}
