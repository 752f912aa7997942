using System.Collections.Concurrent;
using Pishran.Engine.Ranking;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

/// <summary>A criterion of one submission beside the one it is compared with; <c>Difference</c> is null where a panel is too small to show it.</summary>
public sealed record CriterionReading(string Key, double Mean, double? Difference);

/// <summary>Judges (by number) whose sheets lift some submissions above what everybody else sees in them: a reason to look, never a verdict.</summary>
public sealed record LiftedBlock(IReadOnlyList<int> Judges, IReadOnlyList<string> Codes, double Lift);

/// <summary>What leaving one judge out would do to the table.</summary>
public sealed record WithoutJudge(int Judge, IReadOnlyDictionary<string, FileLine> Lines, IReadOnlyList<string> Lost);

/// <summary>
/// What a sealed file says, in words: made from the file alone, so that it can't tell more than the file does. Computed once
/// for each file, because a seal never changes.
/// </summary>
public sealed class TableReading
{
    private const double WorthSaying = .15; // points; smaller differences are noise to a reader
    private readonly Tally _tally;
    private readonly Standing _standing;
    private readonly ConcurrentDictionary<int, WithoutJudge> _without = new();

    private TableReading(StandingsFile file)
    {
        File = file;
        _tally = new Tally(file.Criteria, file.Sheets, file.Method, file.Seed, file.Matches, file.Votes);
        _standing = _tally.Rank();
    }

    public StandingsFile File { get; }
    public IReadOnlyList<int> Judges => [.. _standing.Judges.Select(j => j.Judge)];

    /// <summary>The model that so few sheets could carry: the one asked for, or a simpler one.</summary>
    /// <summary>Made of votes, not of sheets: there is no panel and no criterion to show.</summary>
    public bool IsOfVotes => File.Votes.Count > 0;
    public bool IsSimplerThanAsked => _standing.Method != _standing.Asked;
    public bool IsConnected => _standing.Connected;

    /// <summary>What the chair should look at; most surprising first.</summary>
    public IReadOnlyList<LiftedBlock> Suspicious => IsOfVotes ? [] : [.. Suspicions.Of(_tally.Scores, _standing).Select(b => new LiftedBlock(b.Judges, [.. b.Submissions.Select(_tally.CodeOf)], b.Lift))];

    public FileLine? LineOf(string code) => File.Lines.FirstOrDefault(l => l.Code == code);

    /// <summary>Criteria beside the neighbour above (below, for the first). Empty where the panel is too small to show means.</summary>
    public IReadOnlyList<CriterionReading> CriteriaOf(string code)
    {
        if (IsOfVotes || LineOf(code) is not { Sheets: >= Tally.SmallPanel } line) return [];
        var neighbour = Neighbour(line) is { Sheets: >= Tally.SmallPanel } near ? _tally.MeansOf(near.Code) : null;
        return [.. _tally.MeansOf(code).Select((mean, c) => new CriterionReading(File.Criteria[c].Key, mean, neighbour is null ? null : mean - neighbour[c]))];
    }

    /// <summary>Mean of all submissions' means, for each criterion in their order.</summary>
    public IReadOnlyList<double> MeansOfAll()
    {
        var means = File.Lines.Select(l => _tally.MeansOf(l.Code)).ToList();
        return [.. File.Criteria.Select((_, c) => means.Average(m => m[c]))];
    }

    /// <summary>Why this place: sentences made of the difference to the neighbour, the judges' severity and the plain mean.</summary>
    public IReadOnlyList<Word> Why(string code, Func<string, string> criterionName, Func<string, string> teamName)
    {
        var line = LineOf(code)!;
        var words = new List<Word>();
        if (Neighbour(line) is { } near)
        {
            var apart = CriteriaOf(code).Where(c => c.Difference is not null).OrderByDescending(c => c.Difference).ToList();
            if (apart.Count > 0 && apart[0].Difference >= WorthSaying) words.Add(LeagueWords.WhyBetter(criterionName(apart[0].Key), apart[0].Difference, teamName(near.Code)));
            if (apart.Count > 0 && apart[^1].Difference <= -WorthSaying) words.Add(LeagueWords.WhyWorse(criterionName(apart[^1].Key), -apart[^1].Difference, teamName(near.Code)));
            var gap = Say.Number(Math.Abs(line.Estimate - near.Estimate), 2);
            var sure = Math.Max(_standing.Beats(_tally.NumberOf(code), _tally.NumberOf(near.Code)), _standing.Beats(_tally.NumberOf(near.Code), _tally.NumberOf(code))) >= Tally.Sure;
            words.Add(Math.Abs(line.Estimate - near.Estimate) < .005 ? LeagueWords.WhyTied(near.Rank) : sure ? LeagueWords.WhyApart(near.Rank, gap) : LeagueWords.WhyClose(near.Rank, gap));
        }
        if (IsOfVotes) return [.. words, LeagueWords.WhyVotes(line.Sheets, Say.Number((line.RawMean - 1) / 9 * 100, 0))];
        var facts = Explanations.Of(_tally.Scores, _standing, _tally.NumberOf(code));
        if (line.Sheets >= Tally.SmallPanel && File.Method != ScoringMethod.Mean && Math.Abs(facts.JudgesSeverity) >= WorthSaying)
            words.Add(facts.JudgesSeverity > 0 ? LeagueWords.WhySevere(facts.JudgesSeverity) : LeagueWords.WhyMild(-facts.JudgesSeverity));
        if (facts.RawRank != line.Rank) words.Add(LeagueWords.WhyRaw(facts.RawRank));
        return words;
    }

    /// <summary>The table as it would stand without one judge (by number); null when the file knows no such judge or has no other.</summary>
    public WithoutJudge? Without(int judge) => !IsOfVotes && Judges.Count > 1 && Judges.Contains(judge) ? _without.GetOrAdd(judge, Compute) : null;

    private WithoutJudge Compute(int judge)
    {
        var influence = Influences.Of(_tally.Scores, _standing, judge, _tally.Rules);
        return new WithoutJudge(judge, _tally.Lines(influence.Without).ToDictionary(l => l.Code, StringComparer.Ordinal), [.. influence.Lost.Select(_tally.CodeOf)]);
    }

    private FileLine? Neighbour(FileLine line) => File.Lines.FirstOrDefault(l => l.Rank == (line.Rank == 1 ? 2 : line.Rank - 1));

    /// <summary>Readings of the files asked for lately.</summary>
    public sealed class Shelf
    {
        private const int Most = 64;
        private readonly ConcurrentDictionary<string, Lazy<TableReading>> _byHash = new(StringComparer.Ordinal);

        public TableReading Of(string hash, string text)
        {
            if (_byHash.Count > Most) _byHash.Clear();
            return _byHash.GetOrAdd(hash, _ => new Lazy<TableReading>(() => new TableReading(StandingsFile.Read(text)))).Value;
        }
    }
}
