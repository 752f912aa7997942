using System.Globalization;

namespace Pishran.Engine.Text;

/// <summary>What single characters are in Persian text.</summary>
internal static class Letters
{
    public const char HalfSpace = '\u200C';
    public const char Tatweel = '\u0640';
    public const char HamzaAbove = '\u0654';

    /// <summary>A letter of the Arabic script (Persian included).</summary>
    public static bool IsPersian(char c) => c is (>= '\u0620' and <= '\u063F') or (>= '\u0641' and <= '\u064A')
        or (>= '\u066E' and <= '\u066F') or (>= '\u0671' and <= '\u06D3') or '\u06D5' or (>= '\u06EE' and <= '\u06EF')
        or (>= '\u06FA' and <= '\u06FC') or '\u06FF' or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08B4');

    /// <summary>Vowel signs and other marks that sit on Arabic-script letters.</summary>
    public static bool IsMark(char c) => c is (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u0610' and <= '\u061A')
        or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4') or (>= '\u06E7' and <= '\u06E8') or (>= '\u06EA' and <= '\u06ED');

    /// <summary>Letters that don't join the next one, so that a half-space after them changes nothing.</summary>
    public static bool EndsJoining(char c) => c is 'ا' or 'آ' or 'أ' or 'إ' or 'ٱ' or 'د' or 'ذ' or 'ر' or 'ز' or 'ژ' or 'و' or 'ؤ' or 'ة' or 'ء';

    /// <summary>Letters drawn in one glyph of the presentation blocks (but not the rial sign and the ornamental phrases).</summary>
    public static bool IsPresentationForm(char c) => c is (>= '\uFB50' and <= '\uFD3D') or (>= '\uFD50' and <= '\uFDF9') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>One Persian letter for each Arabic, Urdu or Kurdish shape of it.</summary>
    public static char ToPersian(char c) => c switch
    {
        'ي' or 'ى' => 'ی',
        'ك' or '\u06AA' => 'ک',
        '\u06C1' or '\u06D5' => 'ه',
        _ => c,
    };

    /// <summary>As <see cref="ToPersian"/>, and further for search keys: rare shapes too.</summary>
    public static char ToSearch(char c) => c switch
    {
        'ي' or 'ى' or '\u06CD' or '\u06CE' or '\u06D0' or '\u06D2' or '\u063D' => 'ی',
        'ك' or '\u06AA' or '\u06AB' or '\u06AC' or '\u063B' => 'ک',
        '\u06C1' or '\u06D5' or '\u06BE' or '\u06C3' or 'ة' => 'ه',
        'ٱ' or '\u0672' or '\u0673' => 'ا',
        '\u06B6' or '\u06B7' => 'ل',
        'ı' => 'i',
        'ς' => 'σ',
        _ => c,
    };

    /// <summary>0–9 for a Latin, Persian, Arabic or full-width digit, otherwise −1.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '۰' and <= '۹' => c - '۰',
        >= '٠' and <= '٩' => c - '٠',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>Invisible characters that carry no text: format, control, fillers, selectors, tags, non-characters.</summary>
    public static bool IsInvisible(int rune) => rune switch
    {
        HalfSpace => false,
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or 0x2800 => true,
        (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) => true,
        (>= 0xFDD0 and <= 0xFDEF) => true,
        _ when (rune & 0xFFFE) == 0xFFFE => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate,
    };
}
