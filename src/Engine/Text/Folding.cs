using System.Globalization;
using System.Text;

namespace Pishran.Engine.Text;

/// <summary>The steps of <see cref="PersianText.Fold"/>: from any spelling to one search key.</summary>
internal static class Folding
{
    /// <summary>The whole fold.</summary>
    /// <param name="text">Anything typed.</param>
    /// <param name="joined">Half-spaces vanish instead of becoming spaces.</param>
    public static string Run(string? text, bool joined)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsFolded(text)) return text;

        var clean = Cleaning.Run(text, keepLines: false);
        var kept = new StringBuilder(clean.Length);
        foreach (var c in Plain(clean)) Append(kept, c, joined);
        while (kept.Length > 0 && kept[^1] == ' ') kept.Length--;
        return kept.ToString();
    }

    private static bool IsFolded(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            var known = c == ' ' ? last != ' ' : IsPlain(c) && c is not ((>= 'A' and <= 'Z') or (>= '۰' and <= '۹') or 'آ' or Letters.HalfSpace);
            if (!known) return false;
            last = c;
        }

        return last != ' ';
    }

    // Characters that compatibility decomposition leaves alone (آ is mapped below).
    private static bool IsPlain(char c) => c is (>= ' ' and < '\u007F') or (>= '۰' and <= '۹') or Letters.HalfSpace
        or 'ا' or 'آ' or (>= 'ب' and <= 'غ' and not 'ة') or (>= 'ف' and <= 'و' and not ('ك' or 'ى')) or 'پ' or 'چ' or 'ژ' or 'ک' or 'گ' or 'ی';

    // Common in Persian, and brought to the same end by Append as by decomposition, which is slow.
    private static bool IsMapped(char c) => c is 'أ' or 'إ' or 'ؤ' or 'ئ' or 'ء' or '،' or '؛' or '؟' or '«' or '»' or Letters.HamzaAbove or (>= '\u064B' and <= '\u0652');

    private static string Plain(string clean)
    {
        foreach (var c in clean)
            if (!IsPlain(c) && !IsMapped(c)) return clean.Normalize(NormalizationForm.FormKD);
        return clean;
    }

    private static void Append(StringBuilder kept, char c, bool joined)
    {
        if (c == Letters.HalfSpace)
        {
            if (!joined) AppendSpace(kept);
        }
        else if (char.IsWhiteSpace(c)) AppendSpace(kept);
        else if (c is 'ء' or Letters.Tatweel || IsDropped(c)) return;
        else if (c is 'آ' or 'أ' or 'إ') kept.Append('ا');
        else if (c == 'ؤ') kept.Append('و');
        else if (c == 'ئ') kept.Append('ی');
        else if (c is 'ß' or 'ẞ') kept.Append("ss");
        else if (Letters.Digit(c) is >= 0 and var digit) kept.Append((char)('0' + digit));
        else kept.Append(Letters.ToSearch(char.ToLowerInvariant(Letters.ToSearch(c))));
    }

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
    }

    private static bool IsDropped(char c) => c >= '\u0300' && !IsPlain(c)
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
