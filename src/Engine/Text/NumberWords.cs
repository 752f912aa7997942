using System.Globalization;
using System.Text;

namespace Pishran.Engine.Text;

/// <summary>Numbers in words, both ways.</summary>
internal static class NumberWords
{
    private static readonly string[] PersianUnits =
        ["صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"];

    private static readonly string[] PersianTens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
    private static readonly string[] PersianHundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];
    private static readonly string[] PersianScales = ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"];

    private static readonly string[] EnglishUnits =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] EnglishScales = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

    private static readonly Dictionary<string, decimal> Values = Read();
    private static readonly Dictionary<string, decimal> Scales = ReadScales();

    public static string Say(long value, bool persian)
    {
        if (value == 0) return persian ? "صفر" : "zero";
        var rest = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        var parts = new List<string>();
        for (var scale = 0; rest > 0; scale++, rest /= 1000)
            if (rest % 1000 is var group and > 0) parts.Insert(0, Group((int)group, scale, persian));
        var words = persian ? string.Join(" و ", parts) : string.Join(' ', parts);
        if (value >= 0) return words;
        return (persian ? "منفی " : "minus ") + words;
    }

    /// <summary>Reads folded words; a scale multiplies the smaller numbers just before it (دو هزار میلیارد).</summary>
    public static bool TryRead(IEnumerable<string> words, out decimal value)
    {
        value = 0;
        var negative = false;
        var parts = new Stack<(decimal Value, decimal Unit)>();
        foreach (var word in words)
        {
            if (word is "و" or "and" or "") continue;
            if (word is "منفی" or "minus" && parts.Count == 0 && !negative) negative = true;
            else if (Scales.TryGetValue(word, out var scale)) Multiply(parts, scale);
            else if (!Number(word, out var next) || !Follows(parts, next)) return false;
            else parts.Push(next);
            if (parts.Count > 0 && parts.Peek().Value > 1e24m) return false;
        }

        if (parts.Count == 0 || !IsFalling(parts)) return false;
        value = parts.Sum(p => p.Value) * (negative ? -1 : 1);
        return true;
    }

    private static void Multiply(Stack<(decimal Value, decimal Unit)> parts, decimal scale)
    {
        var sum = 0m;
        while (parts.Count > 0 && parts.Peek().Value < scale && parts.Peek().Unit < scale) sum += parts.Pop().Value;
        parts.Push(((sum == 0 ? 1 : sum) * scale, scale));
    }

    private static bool Number(string word, out (decimal Value, decimal Unit) number)
    {
        if (Values.TryGetValue(word, out var value))
        {
            number = (value, value switch { < 20 => 1, < 100 => 10, _ => 100 });
            return true;
        }

        var read = char.IsAsciiDigit(word[0]) && NumberText.TryParseDecimal(word, out value);
        number = (value, 1);
        return read;
    }

    // «بیست پنج» adds, «بیست سی» does not, and nothing follows a number in digits but a scale.
    private static bool Follows(Stack<(decimal Value, decimal Unit)> parts, (decimal Value, decimal Unit) next) =>
        parts.Count == 0 || next.Value < parts.Peek().Unit || (parts.Peek().Unit >= 1000 && next.Value < parts.Peek().Unit);

    private static bool IsFalling(Stack<(decimal Value, decimal Unit)> parts)
    {
        var below = 0m;
        foreach (var (value, unit) in parts)
        {
            if (below >= unit) return false;
            below += value;
        }

        return true;
    }

    private static string Group(int group, int scale, bool persian)
    {
        if (persian && group == 1 && scale == 1) return "هزار";
        var words = persian ? PersianGroup(group) : EnglishGroup(group);
        return scale == 0 ? words : $"{words} {(persian ? PersianScales : EnglishScales)[scale]}";
    }

    private static string PersianGroup(int group)
    {
        var parts = new List<string>(3);
        if (group >= 100) parts.Add(PersianHundreds[group / 100]);
        group %= 100;
        if (group >= 20) parts.Add(PersianTens[group / 10]);
        if (group >= 20) group %= 10;
        if (group > 0) parts.Add(PersianUnits[group]);
        return string.Join(" و ", parts);
    }

    private static string EnglishGroup(int group)
    {
        var words = new StringBuilder();
        if (group >= 100) words.Append(EnglishUnits[group / 100]).Append(" hundred");
        group %= 100;
        if (group == 0) return words.ToString();
        if (words.Length > 0) words.Append(" and ");
        if (group < 20) return words.Append(EnglishUnits[group]).ToString();
        words.Append(EnglishTens[group / 10]);
        if (group % 10 > 0) words.Append(CultureInfo.InvariantCulture, $"-{EnglishUnits[group % 10]}");
        return words.ToString();
    }

    private static Dictionary<string, decimal> Read()
    {
        var values = new Dictionary<string, decimal> { ["یه"] = 1, ["شیش"] = 6, ["هیجده"] = 18, ["پونزده"] = 15, ["یکصد"] = 100, ["پونصد"] = 500 };
        for (var i = 0; i < 20; i++) values[PersianText.Fold(PersianUnits[i])] = values[EnglishUnits[i]] = i;
        for (var i = 2; i < 10; i++) values[PersianText.Fold(PersianTens[i])] = values[EnglishTens[i]] = i * 10;
        for (var i = 1; i < 10; i++) values[PersianText.Fold(PersianHundreds[i])] = i * 100;
        for (var ten = 2; ten < 10; ten++)
            for (var unit = 1; unit < 10; unit++) values[$"{EnglishTens[ten]}-{EnglishUnits[unit]}"] = (ten * 10) + unit;
        return values;
    }

    private static Dictionary<string, decimal> ReadScales()
    {
        var scales = new Dictionary<string, decimal> { ["hundred"] = 100, ["ملیون"] = 1e6m, ["ملیارد"] = 1e9m, ["بیلیون"] = 1e12m };
        for (var i = 1; i < 7; i++) scales[PersianScales[i]] = scales[EnglishScales[i]] = (decimal)Math.Pow(1000, i);
        return scales;
    }
}
