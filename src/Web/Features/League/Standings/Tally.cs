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

    public const int ForWin = 3, ForDraw = 1;

    /// <summary>From this probability on one is said to be better than another.</summary>
    public const double Sure = .95;

    /// <summary>Whether marks beside judges' numbers can be shown to all: no panel is so small that they could be laid at somebody's door.</summary>
    public static bool MayBePublic(IEnumerable<int> sheetsEach) => sheetsEach.All(count => count >= SmallPanel);

    private readonly IReadOnlyList<FileCriterion> _criteria;
    private readonly IReadOnlyList<FileSheet> _sheets;
    private readonly ScoringMethod _method;
    private readonly int _seed;
    private readonly string[] _codes;
    private readonly IReadOnlyList<FileMatch> _matches;

    public Tally(IReadOnlyList<FileCriterion> criteria, IReadOnlyList<FileSheet> sheets, ScoringMethod method, int seed, IReadOnlyList<FileMatch>? matches = null, IReadOnlyList<FileVote>? votes = null)
    {
        (_criteria, _sheets, _method, _seed, _matches) = (criteria, sheets, method, seed, matches ?? []);
        _codes = [.. sheets.Select(s => s.Code).Concat((votes ?? []).SelectMany(v => new[] { v.Winner, v.Loser })).Distinct().Order(StringComparer.Ordinal)];
        Votes = [.. (votes ?? []).Select(v => new Vote(v.Voter, NumberOf(v.Winner), NumberOf(v.Loser), v.Tie))];
        Scores = [.. sheets.Select(s => new Score(s.Judge, NumberOf(s.Code), Total(s)))];
    }

    /// <summary>The sheets as the engine takes them: submissions are numbered from 0 in the order of their codes.</summary>
    public IReadOnlyList<Score> Scores { get; }

    /// <summary>The votes of a pitch day; then there are no sheets.</summary>
    public IReadOnlyList<Vote> Votes { get; }

    /// <summary>What the engine makes of sheets or votes.</summary>
    public Standing Rank() => Votes.Count > 0 ? Ranker.RankPairs(Votes, Rules) : Ranker.Rank(Scores, Rules);

    public RankingRules Rules => new(_method switch { ScoringMethod.Full => RankingMethod.Hierarchical, ScoringMethod.Mean => RankingMethod.Mean, _ => RankingMethod.Blup }, _seed, TopN: 3);

    public int NumberOf(string code) => Array.BinarySearch(_codes, code, StringComparer.Ordinal);
    public string CodeOf(int number) => _codes[number];

    public IReadOnlyList<FileLine> Lines() => Lines(Rank());

    /// <summary>The lines of a standing made from these sheets, or from some of them.</summary>
    public IReadOnlyList<FileLine> Lines(Standing standing)
    {
        var ordered = standing.Places.Select(p => Votes.Count > 0 ? OnScale(p) : p)
            .OrderByDescending(p => Math.Round(p.Estimate, 4)).ThenByDescending(p => HeaviestOf(CodeOf(p.Submission))).ThenBy(p => Lot(CodeOf(p.Submission)), StringComparer.Ordinal)
            .ToList();
        return [.. ordered.Select((p, i) => new FileLine(i + 1, CodeOf(p.Submission), p.Tier, Math.Min(p.BestRank, i + 1), Math.Max(p.WorstRank, i + 1),
            Math.Round(p.Estimate, 4), Math.Round(p.Sd, 4), Math.Round(p.RawMean, 4), p.Sheets, _matches.Count > 0 ? PointsOfMatch(CodeOf(p.Submission), standing) : PointsFor(i + 1, ordered.Count)))];
    }

    /// <summary>As many points as there are submissions at or below the place: the last gets one.</summary>
    public static int PointsFor(int rank, int count) => count - rank + 1;

    /// <summary>Three points for a win, one each inside the band (less than 95 % sure), none for a loss; a bye and an absent opponent are a win.</summary>
    public int PointsOfMatch(string code, Standing standing)
    {
        if (_matches.FirstOrDefault(m => m.A == code || m.B == code) is not { } match) return 0;
        var other = match.A == code ? match.B : match.A;
        if (other is null || NumberOf(other) < 0) return ForWin;
        var better = standing.Beats(NumberOf(code), NumberOf(other));
        return better >= Sure ? ForWin : better <= 1 - Sure ? 0 : ForDraw;
    }

    /// <summary>Votes tell how often a solution is thought the better one: that share, laid on the scale of marks from 1 to 10.</summary>
    private static Placed OnScale(Placed place)
    {
        var share = 1 / (1 + Math.Exp(-place.Estimate));
        return place with { Estimate = 1 + 9 * share, Sd = 9 * share * (1 - share) * place.Sd, RawMean = 1 + 9 * place.RawMean };
    }

    /// <summary>Mean mark of a submission for each criterion, in their order.</summary>
    public IReadOnlyList<double> MeansOf(string code) =>
        [.. _criteria.Select((_, c) => _sheets.Where(s => s.Code == code).Select(s => s.Marks[c]).DefaultIfEmpty().Average())];

    private double Total(FileSheet sheet) => _criteria.Select((criterion, c) => criterion.Weight * sheet.Marks[c]).Sum() / 100.0;

    private double HeaviestOf(string code)
    {
        if (_criteria.Count == 0) return 0;
        var heaviest = _criteria.Select((criterion, c) => (criterion.Weight, c)).OrderByDescending(x => x.Weight).ThenBy(x => x.c).First().c;
        return MeansOf(code)[heaviest];
    }

    private string Lot(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_seed}:{code}"))));
}
