using System.Globalization;
using System.Text;

namespace Pishran.Engine.Text;

/// <summary>Persian order as plain ASCII: first by letter, then (after a space, which is lower than all) by the small differences.
/// Letter order of CLDR common/collation/fa.xml (Unicode licence): آ, ا, ء with its carriers, ب … و, ه, ی.</summary>
internal static class Collation
{
    private const char Space = '!';
    private const char Mark = '#';
    private const string Alphabet = "آاءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
    private const string Codes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh";
    private const string Variants = "أإؤئ";

    public static string Key(string? text)
    {
        var clean = Cleaning.Run(text, keepLines: false);
        if (clean.Length == 0) return "";

        var key = new StringBuilder(clean.Length + 8);
        var details = new StringBuilder(clean.Length);
        for (var i = 0; i < clean.Length; i++) Append(key, details, clean, ref i);
        var length = details.ToString().AsSpan().TrimEnd('0').Length;
        if (length > 0) key.Append(' ').Append(details, 0, length);
        return key.ToString();
    }

    private static void Append(StringBuilder key, StringBuilder details, string clean, ref int i)
    {
        var c = clean[i];
        if (c == Letters.HalfSpace || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
        {
            // Half-spaces and marks weigh only between otherwise equal texts.
            details.Append(c == Letters.HalfSpace ? '1' : (char)('2' + (c % 7)));
            return;
        }

        details.Append('0');
        if (c == ' ') key.Append(Space);
        else if (Letters.Digit(c) is >= 0 and var digit) key.Append((char)('0' + digit));
        else if (Persian(c, out var code, out var detail))
        {
            key.Append(code);
            details[^1] = detail;
        }
        else if (c < 128 || !char.IsLetter(c) && !char.IsSurrogate(c)) AppendAscii(key, details, c);
        else AppendOther(key, details, clean, ref i);
    }

    private static bool Persian(char c, out char code, out char detail)
    {
        var variant = Variants.IndexOf(c, StringComparison.Ordinal);
        detail = variant >= 0 ? (char)('1' + variant) : '0';
        var letter = variant >= 0 ? 'ء' : Letters.ToSearch(c);
        if (letter != c && variant < 0) detail = '9';
        var at = Alphabet.IndexOf(letter, StringComparison.Ordinal);
        code = at >= 0 ? Codes[at] : '\0';
        return at >= 0;
    }

    private static void AppendAscii(StringBuilder key, StringBuilder details, char c)
    {
        if (!char.IsAsciiLetter(c))
        {
            key.Append(Mark);
            details[^1] = (char)('1' + (c % 9));
            return;
        }

        key.Append('z').Append(char.ToLowerInvariant(c));
        if (char.IsAsciiLetterUpper(c)) details[^1] = '1';
    }

    // Accented Latin sorts as its base letter; other scripts after everything, by code point.
    private static void AppendOther(StringBuilder key, StringBuilder details, string clean, ref int i)
    {
        var c = clean[i];
        var folded = Folding.Run(c.ToString(), joined: false);
        if (folded.Length > 0 && folded.All(char.IsAsciiLetterLower))
        {
            foreach (var letter in folded) key.Append('z').Append(letter);
            details[^1] = '2';
            return;
        }

        var rune = char.IsHighSurrogate(c) && i + 1 < clean.Length ? char.ConvertToUtf32(c, clean[++i]) : c;
        key.Append('~').Append(rune.ToString("X6", CultureInfo.InvariantCulture));
    }
}
