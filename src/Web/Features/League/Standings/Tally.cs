using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pishran.Engine.Ranking;

namespace Pishran.Features.League.Standings;

/// <summary>
/// From locked sheets to the lines of a table: a pure function of sheets, criteria, method and seed. Equals are parted by the
/// ladder: estimate, then the heaviest criterion, then a draw with the open seed.
/// </summary>
public sealed class Tally
{
    /// <summary>Below so many sheets nothing is shown from which one judge's marks could be read.</summary>
    public const int SmallPanel = 3;

    /// <summary>Whether marks beside judges' numbers can be shown to all: no panel is so small that they could be laid at somebody's door.</summary>
    public static bool MayBePublic(IEnumerable<int> sheetsEach) => sheetsEach.All(count => count >= SmallPanel);

    private readonly IReadOnlyList<FileCriterion> _criteria;
    private readonly IReadOnlyList<FileSheet> _sheets;
    private readonly ScoringMethod _method;
    private readonly int _seed;
    private readonly string[] _codes;

    public Tally(IReadOnlyList<FileCriterion> criteria, IReadOnlyList<FileSheet> sheets, ScoringMethod method, int seed)
    {
        (_criteria, _sheets, _method, _seed) = (criteria, sheets, method, seed);
        _codes = [.. sheets.Select(s => s.Code).Distinct().Order(StringComparer.Ordinal)];
        Scores = [.. sheets.Select(s => new Score(s.Judge, NumberOf(s.Code), Total(s)))];
    }

    /// <summary>The sheets as the engine takes them: submissions are numbered from 0 in the order of their codes.</summary>
    public IReadOnlyList<Score> Scores { get; }

    public RankingRules Rules => new(_method switch { ScoringMethod.Full => RankingMethod.Hierarchical, ScoringMethod.Mean => RankingMethod.Mean, _ => RankingMethod.Blup }, _seed, TopN: 3);

    public int NumberOf(string code) => Array.BinarySearch(_codes, code, StringComparer.Ordinal);
    public string CodeOf(int number) => _codes[number];

    public IReadOnlyList<FileLine> Lines() => Lines(Ranker.Rank(Scores, Rules));

    /// <summary>The lines of a standing made from these sheets, or from some of them.</summary>
    public IReadOnlyList<FileLine> Lines(Standing standing)
    {
        var ordered = standing.Places
            .OrderByDescending(p => Math.Round(p.Estimate, 4)).ThenByDescending(p => HeaviestOf(CodeOf(p.Submission))).ThenBy(p => Lot(CodeOf(p.Submission)), StringComparer.Ordinal)
            .ToList();
        return [.. ordered.Select((p, i) => new FileLine(i + 1, CodeOf(p.Submission), p.Tier, Math.Min(p.BestRank, i + 1), Math.Max(p.WorstRank, i + 1),
            Math.Round(p.Estimate, 4), Math.Round(p.Sd, 4), Math.Round(p.RawMean, 4), p.Sheets, PointsFor(i + 1, ordered.Count)))];
    }

    /// <summary>As many points as there are submissions at or below the place: the last gets one.</summary>
    public static int PointsFor(int rank, int count) => count - rank + 1;

    /// <summary>Mean mark of a submission for each criterion, in their order.</summary>
    public IReadOnlyList<double> MeansOf(string code) =>
        [.. _criteria.Select((_, c) => _sheets.Where(s => s.Code == code).Select(s => s.Marks[c]).DefaultIfEmpty().Average())];

    private double Total(FileSheet sheet) => _criteria.Select((criterion, c) => criterion.Weight * sheet.Marks[c]).Sum() / 100.0;

    private double HeaviestOf(string code)
    {
        var heaviest = _criteria.Select((criterion, c) => (criterion.Weight, c)).OrderByDescending(x => x.Weight).ThenBy(x => x.c).First().c;
        return MeansOf(code)[heaviest];
    }

    private string Lot(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_seed}:{code}"))));
}
