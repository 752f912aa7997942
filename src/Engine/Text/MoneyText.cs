namespace Pishran.Engine.Text;

/// <summary>The unit a bare number of money is in.</summary>
public enum MoneyUnit
{
    /// <summary>The legal unit.</summary>
    Rial,

    /// <summary>10 rials.</summary>
    Toman,

    /// <summary>10,000,000 rials.</summary>
    MillionToman,

    /// <summary>1,000,000 rials.</summary>
    MillionRial,
}

/// <summary>Amounts of money as people write them, to whole rials.</summary>
public static class MoneyText
{
    private const int LongestText = 200;

    /// <summary>Reads «۱۲ میلیون تومان», «۱۲٫۵ میلیون تومان», «۴۲۰ م.ت», «12,000,000 ریال», «۳ میلیارد و ۲۰۰ میلیون ریال»,
    /// «دوازده هزار تومان», «۲ همت». A unit in the text wins over <paramref name="defaultUnit"/>; a scale without a unit
    /// («۱۲ میلیون») counts in the default's rial or toman. False when it is no amount, no whole rial, or too large.</summary>
    public static bool TryParseRial(string? text, MoneyUnit defaultUnit, out long rial)
    {
        rial = 0;
        if (text is null || text.Length > LongestText) return false;

        var words = Words(text);
        var unit = TakeUnit(words);
        if (unit < 0 || words.Count == 0 || !TryRead(words, out var number, out var isScaled)) return false;

        var factor = unit > 0 ? unit : Factor(defaultUnit, isScaled);
        return Whole(number, factor, out rial);
    }

    /// <summary>Whole tomans in the short mixed style of the house: «۱ میلیون و ۹۵۰ هزار تومان»; left-over rials are named.</summary>
    internal static string TomanHint(long rial, bool persian)
    {
        var (toman, rest) = Math.DivRem(rial, 10);
        var and = persian ? " و " : " ";
        var text = $"{Mixed(toman, persian)} {(persian ? "تومان" : "toman")}";
        return rest == 0 ? text : $"{text}{and}{NumberText.Group(Math.Abs(rest), persian)} {(persian ? "ریال" : "rials")}";
    }

    private static string Mixed(long value, bool persian)
    {
        string[] names = persian ? ["", " هزار", " میلیون", " میلیارد"] : ["", " thousand", " million", " billion"];
        if (value == 0) return NumberText.Group(0, persian);
        var parts = new List<string>();
        var rest = Math.Abs(value);
        for (var scale = 3; scale >= 0; scale--)
        {
            var size = (long)Math.Pow(1000, scale);
            if (rest / size > 0) parts.Add(NumberText.Group(rest / size, persian) + names[scale]);
            rest %= size;
        }

        return (value < 0 ? persian ? "−" : "-" : "") + string.Join(persian ? " و " : " ", parts);
    }

    private static List<string> Words(string text)
    {
        var folded = PersianText.FoldJoined(text.Replace("﷼", " ریال ", StringComparison.Ordinal)).Replace("/-", " ", StringComparison.Ordinal);
        var words = new List<string>();
        foreach (var word in WithoutDots(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = 1;
            while (split < word.Length && char.IsLetter(word[split]) == char.IsLetter(word[split - 1])) split++;
            words.Add(word[..split]);
            if (split < word.Length) words.Add(word[split..]);
        }

        for (var i = 1; i < words.Count; i++)
            if (words[i - 1] == "م" && words[i] is "ت" or "ر") (words[i - 1], words[i]) = ("میلیون", words[i] == "ت" ? "تومان" : "ریال");
        return words;
    }

    // Dots and commas stay only inside numbers: «م.ت.» is two letters.
    private static string WithoutDots(string text) => string.Concat(text.Select((c, i) =>
        c is '.' or ',' or '،' && !(i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) ? ' ' : c));

    // Rials per unit named in the text, 0 when none is, −1 when two disagree; the names are taken out.
    private static decimal TakeUnit(List<string> words)
    {
        decimal unit = 0;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var named = words[i] switch
            {
                "ریال" or "rial" or "rials" or "irr" => 1,
                "تومان" or "تومن" or "toman" or "tomans" or "irt" => 10,
                "همت" => 1e13m,
                _ => 0,
            };
            if (named == 0) continue;
            if (unit != 0 && unit != named) return -1;
            unit = named;
            words.RemoveAt(i);
        }

        return unit;
    }

    private static bool TryRead(List<string> words, out decimal number, out bool isScaled)
    {
        isScaled = words.Exists(w => w is "هزار" or "میلیون" or "ملیون" or "میلیارد" or "ملیارد" or "تریلیون" or "thousand" or "million" or "billion");
        return NumberText.TryParseDecimal(string.Join(' ', words), out number) || NumberWords.TryRead(words, out number);
    }

    private static decimal Factor(MoneyUnit unit, bool isScaled) => unit switch
    {
        MoneyUnit.Rial => 1,
        MoneyUnit.Toman => 10,
        MoneyUnit.MillionToman => isScaled ? 10 : 10_000_000,
        MoneyUnit.MillionRial => isScaled ? 1 : 1_000_000,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit"),
    };

    private static bool Whole(decimal number, decimal factor, out long rial)
    {
        rial = 0;
        if (Math.Abs(number) > long.MaxValue / factor) return false;
        var amount = number * factor;
        if (amount != decimal.Truncate(amount)) return false;
        rial = (long)amount;
        return true;
    }
}
