namespace Pishran.Engine.Text;

/// <summary>Isolation of inserted values in plain text (mail subjects, SMS, CSV, page titles), where &lt;bdi&gt; can't help.
/// Unicode UAX #9 isolates.</summary>
public static class Bidi
{
    private const char FirstStrong = '\u2068';
    private const char LeftToRight = '\u2066';
    private const char Pop = '\u2069';

    /// <summary>U+2068 text U+2069: takes its own direction and can't disturb its surroundings. Controls inside are dropped,
    /// so that the text can't leave its isolate; empty text stays empty.</summary>
    public static string Isolate(string text) => Wrap(FirstStrong, text);

    /// <summary>U+2066 text U+2069: for phones, codes, IBANs, dates, file names.</summary>
    public static string IsolateLtr(string text) => Wrap(LeftToRight, text);

    /// <summary>True when the text holds a bidi mark, embedding, override or isolate.</summary>
    public static bool HasControls(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsControl);
    }

    private static string Wrap(char open, string text)
    {
        if (HasControls(text)) text = string.Concat(text.Where(c => !IsControl(c)));
        return text.Length == 0 ? "" : $"{open}{text}{Pop}";
    }

    private static bool IsControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
