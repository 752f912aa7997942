using System.Globalization;
using System.Text;

namespace Pishran.Engine.Text;

/// <summary>The steps of <see cref="PersianText.Clean"/>: repeated until nothing changes, so that cleaning is idempotent.</summary>
internal static class Cleaning
{
    private const int MostRounds = 6;

    public static string Run(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text)) return "";
        for (var round = 0; round < MostRounds; round++)
        {
            if (IsClean(text, keepLines)) return text;
            var next = Once(text, keepLines);
            if (string.Equals(next, text, StringComparison.Ordinal)) return text;
            text = next;
        }

        return text;
    }

    // Nearly all stored text: Persian letters, ASCII and single spaces, each already what it should be.
    private static bool IsClean(string text, bool keepLines)
    {
        var last = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var known = c switch
            {
                ' ' => last is not (' ' or '\n'),
                '\n' => keepLines && last != ' ',
                > ' ' and < '\u007F' => true,
                >= '۰' and <= '۹' => true,
                Letters.HalfSpace => IsPlainLetter(last) && !Letters.EndsJoining(last) && i + 1 < text.Length && IsPlainLetter(text[i + 1]),
                Letters.HamzaAbove => last == 'ه' && (i + 1 == text.Length || text[i + 1] is ' ' or '.' or '،'),
                _ => IsPlainLetter(c) || c is '،' or '؛' or '؟' or '«' or '»',
            };
            if (!known) return false;
            last = c;
        }

        return last is not (' ' or '\n') && text[0] != '\n';
    }

    private static bool IsPlainLetter(char c) => c is (>= 'ء' and <= 'غ') or (>= 'ف' and <= 'و' and not 'ك') or 'پ' or 'چ' or 'ژ' or 'ک' or 'گ' or 'ی';

    private static string Once(string text, bool keepLines)
    {
        text = Visible(text, keepLines);
        if (!text.IsNormalized()) text = text.Normalize();
        text = Persian(text);
        if (!text.IsNormalized()) text = text.Normalize();
        return Spaced(text);
    }

    // Drops what can't be seen and halves of pairs; every kind of blank becomes a space, every kind of line end \n.
    private static string Visible(string text, bool keepLines)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                kept.Append(keepLines ? '\n' : ' ');
            }
            else if (c == '\t' || char.IsWhiteSpace(c)) kept.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (!Letters.IsInvisible(char.ConvertToUtf32(c, text[i + 1]))) kept.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (!Letters.IsInvisible(c) || IsEmojiStyle(c, kept)) kept.Append(c);
        }

        return kept.ToString();
    }

    // U+FE0F after a symbol chooses its coloured picture; anywhere else it is only invisible.
    private static bool IsEmojiStyle(char c, StringBuilder before) => c == '\uFE0F' && before.Length > 0
        && (char.IsLowSurrogate(before[^1]) || char.GetUnicodeCategory(before[^1]) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol);

    // Letters word by word, because links and addresses keep theirs.
    private static string Persian(string text)
    {
        var kept = new StringBuilder(text.Length + 8);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] is not (' ' or '\n')) end++;
            var word = text.AsSpan(start, end - start);
            if (IsAddress(word)) kept.Append(word);
            else AppendLetters(kept, word, text, start);
            if (end < text.Length) kept.Append(text[end]);
            start = end + 1;
        }

        return kept.ToString();
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (word.IndexOf('@') is > 0 and var at && word[(at + 1)..].IndexOf('.') > 0);

    private static void AppendLetters(StringBuilder kept, ReadOnlySpan<char> word, string text, int start)
    {
        if (word.Length > 0 && word.Trim(Letters.Tatweel).IsEmpty)
        {
            // A lone «ـ» between words is a dash.
            if (start > 0 && start + word.Length < text.Length) kept.Append('-');
            return;
        }

        foreach (var c in word)
        {
            if (c == Letters.Tatweel) continue;
            if (c is '\u06C0' or '\u06C2') kept.Append('ه').Append(Letters.HamzaAbove);
            else if (c == Letters.HamzaAbove && kept.Length > 0 && kept[^1] == 'ی') kept[^1] = 'ئ';
            else if (Letters.IsPresentationForm(c)) kept.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            else kept.Append(Letters.ToPersian(c));
        }
    }

    // Single spaces, none at the ends of lines, no half-space that does nothing.
    private static string Spaced(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' && (kept.Length == 0 || kept[^1] is ' ' or '\n')) continue;
            if (c == Letters.HalfSpace && !Parts(kept, text, i)) continue;
            if (c == '\n')
            {
                TrimEnd(kept, ' ');
                if (kept.Length == 0) continue;
            }

            kept.Append(c);
        }

        while (kept.Length > 0 && kept[^1] is ' ' or '\n') kept.Length--;
        return kept.ToString();
    }

    private static void TrimEnd(StringBuilder kept, char c)
    {
        while (kept.Length > 0 && kept[^1] == c) kept.Length--;
    }

    private static bool Parts(StringBuilder before, string text, int at)
    {
        var left = before.Length - 1;
        while (left >= 0 && Letters.IsMark(before[left])) left--;
        return left >= 0 && Letters.IsPersian(before[left]) && !Letters.EndsJoining(before[left])
            && at + 1 < text.Length && Letters.IsPersian(text[at + 1]);
    }
}
