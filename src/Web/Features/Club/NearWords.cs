using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Words that stand for one another where experts are looked for, one group a line, divided by «|»; the office edits them.</summary>
public sealed class NearWords : Record
{
    public const int LongestText = 20000, MostLines = 300, LongestTerm = 60;
    public const char Divider = '|';

    private IReadOnlyList<IReadOnlyList<Term>>? _groups;

    private NearWords() { }

    public string Text { get; private set; } = "";

    public IReadOnlyList<IReadOnlyList<Term>> Groups => _groups ??= [.. Lines(Text).Select(line => (IReadOnlyList<Term>)[.. TermsOf(line).Select(t => new Term(t))])];

    /// <summary>What a new city begins with: the words of the room in both languages.</summary>
    public static NearWords Beginning() => new() { Text = string.Join('\n', new[] { Language.Fa, Language.En }.SelectMany(l => Lines(new Word("Club", "NearGroups").In(l))).Select(Written)) };

    /// <exception cref="BrokenRule">Nothing is left, a line has less than two words, or it is too long.</exception>
    public void Write(string? text)
    {
        var lines = Lines(text ?? "").Select(TermsOf).ToList();
        new Rules().Text(text, ClubWords.NearWords, "Lines", LongestText, 3).If(lines.Count > MostLines, ClubWords.TooManyNearLines(MostLines), "Lines")
            .If(lines.Exists(l => l.Count < 2), ClubWords.NearLineNeedsTwo, "Lines").If(lines.Exists(l => l.Exists(t => t.Length > LongestTerm)), ClubWords.NearTermTooLong(LongestTerm), "Lines").Check();
        (Text, _groups) = (string.Join('\n', Lines(text!).Select(Written)), null);
        Happened(ClubWords.NearWordsWritten(lines.Count));
    }

    internal static IEnumerable<string> Spellings(string key) => new[] { Language.Fa, Language.En }.SelectMany(l => TermsOf(new Word("Club", key).In(l)));

    private static string Written(string line) => string.Join(" | ", TermsOf(line));
    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    private static List<string> TermsOf(string line) => [.. line.Split(Divider, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
