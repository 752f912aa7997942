using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pishran.Features.League.Standings;

/// <summary>A criterion in the file: its key and its weight in per cent.</summary>
public sealed record FileCriterion(string Key, int Weight);

/// <summary>A locked sheet in the file: the submission's code, the judge's number (drawn, never a name) and a mark (1–10) for each criterion in their order.</summary>
public sealed record FileSheet(string Code, int Judge, IReadOnlyList<int> Marks);

/// <summary>Two submissions that met, by code; the second is null for a bye or an opponent who handed nothing in.</summary>
public sealed record FileMatch(string A, string? B);

/// <summary>A vote on a pitch day: the voter's number (drawn, never a name), the better code and the other; a tie counts half for each.</summary>
public sealed record FileVote(int Voter, string Winner, string Loser, bool Tie);

/// <summary>A line of the table. Estimates are rounded to a ten-thousandth of a point, so that every machine writes the same bytes.</summary>
public sealed record FileLine(int Rank, string Code, int Tier, int BestRank, int WorstRank, double Estimate, double Sd, double RawMean, int Sheets, int Points);

/// <summary>
/// The canonical text of a sealed result: rules, seed, sheets by code and judge number, and the lines that follow from them.
/// No name is in it. Its SHA-256 is the seal; whoever has the file computes the lines again.
/// </summary>
public sealed record StandingsFile(int Season, int Round, int RulesVersion, ScoringMethod Method, int Seed, IReadOnlyList<FileCriterion> Criteria, IReadOnlyList<FileSheet> Sheets, IReadOnlyList<FileMatch> Matches, IReadOnlyList<FileVote> Votes, IReadOnlyList<FileLine> Lines)
{
    /// <summary>The first line of every standings file.</summary>
    public const string Heading = "pishran-standings 1";

    private const string SealWord = "seal ";

    /// <summary>Computes the lines from the sheets and puts everything in the file's order.</summary>
    public static StandingsFile Of(int season, int round, int rulesVersion, ScoringMethod method, int seed, IReadOnlyList<FileCriterion> criteria, IEnumerable<FileSheet> sheets, IReadOnlyList<FileMatch>? matches = null, IEnumerable<FileVote>? votes = null)
    {
        var sorted = sheets.OrderBy(s => s.Code, StringComparer.Ordinal).ThenBy(s => s.Judge).ToList();
        IReadOnlyList<FileMatch> met = [.. (matches ?? []).OrderBy(m => m.A, StringComparer.Ordinal)];
        IReadOnlyList<FileVote> cast = [.. (votes ?? []).OrderBy(v => v.Voter).ThenBy(v => v.Winner, StringComparer.Ordinal).ThenBy(v => v.Loser, StringComparer.Ordinal)];
        return new StandingsFile(season, round, rulesVersion, method, seed, criteria, sorted, met, cast, new Tally(criteria, sorted, method, seed, met, cast).Lines());
    }

    /// <summary>The text that is hashed; lines end with a line feed.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        Line(text, Heading);
        Line(text, $"season {Season} round {Round} rules {RulesVersion} method {Method} seed {Seed}");
        foreach (var criterion in Criteria) Line(text, $"criterion {Uri.EscapeDataString(criterion.Key)} {criterion.Weight}");
        foreach (var sheet in Sheets) Line(text, $"sheet {sheet.Code} {sheet.Judge} {string.Join(' ', sheet.Marks.Select(m => m.ToString(CultureInfo.InvariantCulture)))}");
        foreach (var match in Matches) Line(text, $"match {match.A} {match.B ?? "-"}");
        foreach (var vote in Votes) Line(text, $"vote {vote.Voter} {vote.Winner} {vote.Loser} {(vote.Tie ? "tie" : "win")}");
        foreach (var line in Lines) Line(text, Text(line));
        return text.ToString();
    }

    /// <summary>The file as it is handed out: the text and, in its last line, the seal.</summary>
    public static string Sealed(string text) => $"{text}{SealWord}{SealOf(text)}\n";

    /// <summary>SHA-256 of the text in UTF-8, as lower-case hex.</summary>
    public static string SealOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Parts the text from the seal in its last line; the seal is null where there is none.</summary>
    public static (string Text, string? Seal) Open(string file)
    {
        var whole = file.Replace("\r\n", "\n", StringComparison.Ordinal);
        var at = whole.TrimEnd('\n').LastIndexOf('\n') + 1;
        return whole[at..].StartsWith(SealWord, StringComparison.Ordinal) ? (whole[..at], whole[(at + SealWord.Length)..].Trim()) : (whole, null);
    }

    /// <exception cref="FormatException">The text isn't a standings file; says at which line.</exception>
    public static StandingsFile Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0] != Heading) throw new FormatException($"Line 1 is not “{Heading}”.");
        var head = Parts(lines, 1, 10);
        var (criteria, sheets, table) = (new List<FileCriterion>(), new List<FileSheet>(), new List<FileLine>());
        var (matches, votes) = (new List<FileMatch>(), new List<FileVote>());
        for (var i = 2; i < lines.Length; i++)
            switch (lines[i].Split(' ')[0])
            {
                case "criterion": criteria.Add(Criterion(Parts(lines, i, 3), i)); break;
                case "sheet": sheets.Add(Sheet(Parts(lines, i, 3 + criteria.Count), i)); break;
                case "match": matches.Add(Met(Parts(lines, i, 3))); break;
                case "vote": votes.Add(Cast(Parts(lines, i, 5), i)); break;
                case "line": table.Add(Row(Parts(lines, i, 12), i)); break;
                default: throw new FormatException($"Line {i + 1} is of no known kind.");
            }
        return new StandingsFile(Whole(head[1], 1), Whole(head[3], 1), Whole(head[5], 1), MethodOf(head[7]), Whole(head[9], 1), criteria, sheets, matches, votes, table);
    }

    /// <summary>The first line whose recomputed text differs; null when all are the same.</summary>
    public (string Written, string Computed)? FirstDifference()
    {
        var again = new Tally(Criteria, Sheets, Method, Seed, Matches, Votes).Lines();
        for (var i = 0; i < Math.Max(again.Count, Lines.Count); i++)
        {
            var (written, computed) = (i < Lines.Count ? Text(Lines[i]) : "", i < again.Count ? Text(again[i]) : "");
            if (written != computed) return (written, computed);
        }
        return null;
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Text(FileLine l) => string.Create(CultureInfo.InvariantCulture,
        $"line {l.Rank} {l.Code} tier {l.Tier} {l.BestRank} {l.WorstRank} {l.Estimate:0.0000} {l.Sd:0.0000} {l.RawMean:0.0000} {l.Sheets} {l.Points}");

    private static string[] Parts(string[] lines, int i, int count) =>
        lines[i].Split(' ') is var parts && parts.Length >= count ? parts : throw new FormatException($"Line {i + 1} is too short.");

    private static FileCriterion Criterion(string[] p, int i) => new(Uri.UnescapeDataString(p[1]), Whole(p[2], i));
    private static FileSheet Sheet(string[] p, int i) => new(p[1], Whole(p[2], i), [.. p.Skip(3).Select(mark => Whole(mark, i))]);
    private static FileMatch Met(string[] p) => new(p[1], p[2] == "-" ? null : p[2]);
    private static FileVote Cast(string[] p, int i) => new(Whole(p[1], i), p[2], p[3], p[4] == "tie");
    private static FileLine Row(string[] p, int i) =>
        new(Whole(p[1], i), p[2], Whole(p[4], i), Whole(p[5], i), Whole(p[6], i), Real(p[7], i), Real(p[8], i), Real(p[9], i), Whole(p[10], i), Whole(p[11], i));

    private static int Whole(string text, int i) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(text, i);

    private static double Real(string text, int i) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(text, i);

    private static ScoringMethod MethodOf(string text) => Enum.TryParse<ScoringMethod>(text, out var method) && Enum.IsDefined(method) ? method : throw Bad(text, 1);

    private static FormatException Bad(string text, int i) => new($"Line {i + 1}: “{text}” is not what stands here.");
}
