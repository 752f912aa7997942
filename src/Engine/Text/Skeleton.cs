using System.Globalization;
using System.Text;

namespace Pishran.Engine.Text;

/// <summary>What a name looks like, so that two names that can't be told apart by eye can't both exist.
/// After Unicode UTS #39, over Arabic, Latin, Cyrillic and Greek letters.</summary>
public static class Skeleton
{
    /// <summary>Equal for names that look alike: folded (letters, case, digits, diacritics), spaces and half-spaces dropped,
    /// look-alike letters replaced by one prototype (Cyrillic а → a; 1, i and l → l; 0 → o; m → rn). Not for display; idempotence is not promised.</summary>
    public static string Of(string text)
    {
        var folded = PersianText.FoldJoined(text);
        var shape = new StringBuilder(folded.Length + 4);
        foreach (var c in folded)
        {
            switch (c)
            {
                case ' ': break;
                case 'i' or '1' or '|': shape.Append('l'); break;
                case '0': shape.Append('o'); break;
                case 'm': shape.Append("rn"); break;
                default:
                    if (Confusables.Prototypes.TryGetValue(c, out var prototype)) shape.Append(prototype);
                    else shape.Append(c);
                    break;
            }
        }

        return shape.ToString();
    }

    /// <summary>True when one word mixes scripts, or the text mixes Latin with Cyrillic or Greek anywhere (the mixtures that deceive);
    /// «تیم AI» with Persian and Latin words apart is not mixed.</summary>
    public static bool IsMixedScript(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (all, word) = (Script.None, Script.None);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.DecimalDigitNumber)) word = Script.None;
                continue;
            }

            var script = Of(rune.Value);
            word |= script;
            all |= script;
            if (!IsOne(word) || !IsOne(all & (Script.Latin | Script.Cyrillic | Script.Greek))) return true;
        }

        return false;
    }

    private static bool IsOne(Script scripts) => int.IsPow2((int)scripts) || scripts == Script.None;

    private static Script Of(int rune) => rune switch
    {
        < 0x250 or (>= 0x1D00 and <= 0x1D25) or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xFF21 and <= 0xFF5A) or (>= 0x2100 and <= 0x214F) or (>= 0x250 and <= 0x2AF) => Script.Latin,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        (>= 0x400 and <= 0x52F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2DE0 and <= 0x2DFF) or (>= 0xA640 and <= 0xA69F) => Script.Cyrillic,
        (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0x8A0 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) => Script.Arabic,
        _ => Script.Other,
    };

    [Flags]
    private enum Script
    {
        None = 0,
        Latin = 1,
        Greek = 2,
        Cyrillic = 4,
        Arabic = 8,
        Other = 16,
    }
}
