using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>The job plan: information → function analysis → creativity → evaluation → development → presentation → implemented; or stopped.</summary>
public enum VePhase { Information, FunctionAnalysis, Creativity, Evaluation, Development, Presentation, Implemented, Stopped }

/// <summary>What the thing does, as verb and noun; basic where that is what it is for. <paramref name="HowOf"/>: the function whose «how?» it answers.</summary>
public sealed record VeFunction(int Number, string Text, bool IsBasic, int? HowOf);

/// <summary>Another way to do what it does.</summary>
public sealed record VeAlternative(int Number, string Text);

/// <summary>By what the ways are compared; weights sum to 100.</summary>
public sealed record VeCriterion(int Number, string Text, int Weight);

/// <summary>Points of a way by a criterion, 0 to 10.</summary>
public sealed record VeScore(int Alternative, int Criterion, int Points);

/// <summary>A value-engineering study: what a thing is for, how else it could be done, and what that would save.</summary>
public sealed class ValueStudy : Record
{
    public const int LongestText = 4000, MostLines = 20;
    public static readonly VePhase[] Way = [VePhase.Information, VePhase.FunctionAnalysis, VePhase.Creativity, VePhase.Evaluation, VePhase.Development, VePhase.Presentation, VePhase.Implemented];

    private readonly List<VeFunction> _functions = [];
    private readonly List<VeAlternative> _alternatives = [];
    private readonly List<VeCriterion> _criteria = [];
    private readonly List<VeScore> _scores = [];

    private ValueStudy() { }

    /// <exception cref="BrokenRule">The title is missing.</exception>
    public ValueStudy(string? title, int? deskId, int unitId, int leadId, DateTime now)
    {
        new Rules().Text(title, ShellWords.Title, nameof(Title), 200, 5).If(unitId == 0, ShellWords.ChooseOne(ClubWords.OwnerUnit), nameof(UnitId)).Check();
        (Title, DeskId, UnitId, LeadId, StartedAt, PhaseSince) = (title!, deskId, unitId, leadId, now, now);
        Happened(ClubWords.VeStarted);
    }

    public string Title { get; private set; } = "";
    public int? DeskId { get; private set; }

    /// <summary>Whose work is studied; its representative estimates the saving.</summary>
    public int UnitId { get; private set; }
    public int LeadId { get; private set; }
    public VePhase Phase { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime PhaseSince { get; private set; }
    public string? Information { get; private set; }
    public string? Insight { get; private set; }
    public int? Chosen { get; private set; }
    public string? Development { get; private set; }
    public long? SavingRial { get; private set; }
    public string? Recommendation { get; private set; }
    public DateTime? ValidatedAt { get; private set; }
    public string? ReasonText { get; private set; }
    public IReadOnlyList<VeFunction> Functions => _functions;
    public IReadOnlyList<VeAlternative> Alternatives => _alternatives;
    public IReadOnlyList<VeCriterion> Criteria => _criteria;
    public IReadOnlyList<VeScore> Scores => _scores;

    public string Href => "/club/value/" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    public bool IsOver => Phase is VePhase.Implemented or VePhase.Stopped;
    public VePhase[] WayHere => Phase == VePhase.Stopped ? [VePhase.Information, VePhase.Stopped] : Way;

    /// <summary>The weighted points of a way, out of 10; null while a mark is missing.</summary>
    public double? WeightedOf(int alternative)
    {
        var marks = _criteria.Select(c => (c.Weight, Score: _scores.Find(s => s.Alternative == alternative && s.Criterion == c.Number))).ToList();
        return marks.Count == 0 || marks.Exists(m => m.Score is null) ? null : marks.Sum(m => m.Weight * m.Score!.Points) / 100.0;
    }

    public void Inform(string? text, DateTime now)
    {
        MustBe(VePhase.Information);
        new Rules().Text(text, ClubWords.VeInformation, "Information", LongestText, 10).Check();
        Information = text;
        Enter(VePhase.FunctionAnalysis, now);
    }

    /// <summary>Functions one a line; indented by dashes under the function whose «how?» they answer.</summary>
    public void Analyse(string? lines, string? insight, DateTime now)
    {
        MustBe(VePhase.FunctionAnalysis);
        var read = ReadFunctions(lines);
        new Rules().If(read.Count is < 2 or > MostLines, ClubWords.VeFunctionsNeeded(2, MostLines), "Lines").Text(insight, ClubWords.VeInsight, nameof(Insight), LongestText, 0).Check();
        _functions.Clear();
        _functions.AddRange(read);
        Insight = insight;
        Enter(VePhase.Creativity, now);
    }

    public void Create(string? lines, DateTime now)
    {
        MustBe(VePhase.Creativity);
        var read = Lines(lines);
        BrokenRule.If(read.Count is < 2 or > MostLines, ClubWords.VeAlternativesNeeded(2, MostLines), "Lines");
        _alternatives.Clear();
        _alternatives.AddRange(read.Select((text, i) => new VeAlternative(i + 1, text)));
        Enter(VePhase.Evaluation, now);
    }

    /// <summary>Criteria with their weights and every mark.</summary>
    public void Evaluate(IReadOnlyList<(string Text, int Weight)> criteria, IReadOnlyList<VeScore> scores, DateTime now)
    {
        MustBe(VePhase.Evaluation);
        new Rules().If(criteria.Count == 0, ClubWords.VeCriteriaNeeded, "Criteria").If(criteria.Count > 0 && criteria.Sum(c => c.Weight) != 100, ClubWords.VeWeightsNot100(criteria.Sum(c => c.Weight)), "Criteria")
            .If(criteria.Any(c => c.Weight <= 0), ClubWords.VeCriteriaNeeded, "Criteria").If(scores.Any(s => s.Points is < 0 or > 10), ShellWords.OutOfRange(ClubWords.Points, 0, 10), "Points")
            .If(_alternatives.Exists(a => Enumerable.Range(1, criteria.Count).Any(c => !scores.Any(s => s.Alternative == a.Number && s.Criterion == c))), ClubWords.VeMarkAll, "Points").Check();
        _criteria.Clear();
        _criteria.AddRange(criteria.Select((c, i) => new VeCriterion(i + 1, c.Text, c.Weight)));
        _scores.Clear();
        _scores.AddRange(scores);
        Enter(VePhase.Development, now);
    }

    public void Develop(int? chosen, string? text, long? savingRial, DateTime now)
    {
        MustBe(VePhase.Development);
        new Rules().If(chosen is null || _alternatives.All(a => a.Number != chosen), ShellWords.ChooseOne(ClubWords.VeChosen), nameof(Chosen)).Text(text, ClubWords.VeDevelopment, nameof(Development), LongestText, 10)
            .If(savingRial is null or <= 0, ShellWords.Required(ClubWords.VeSaving), nameof(SavingRial)).Check();
        (Chosen, Development, SavingRial) = (chosen, text, savingRial);
        Enter(VePhase.Presentation, now);
    }

    /// <summary>It is being done as recommended: the saving goes to who validates it.</summary>
    public void Implement(string? recommendation, DateTime now)
    {
        MustBe(VePhase.Presentation);
        new Rules().Text(recommendation, ClubWords.VeRecommendation, nameof(Recommendation), LongestText, 10).Check();
        Recommendation = recommendation;
        Enter(VePhase.Implemented, now);
    }

    public void Stop(string? why, DateTime now)
    {
        BrokenRule.If(IsOver, ShellWords.StateMoved(Phase));
        new Rules().Text(why, ClubWords.OwnWords, "Why", LongestText, 10).Check();
        ReasonText = why;
        Enter(VePhase.Stopped, now, why);
    }

    /// <summary>The ledger says that the saving holds.</summary>
    public void Validated(DateTime now)
    {
        if (ValidatedAt is not null) return;
        ValidatedAt = now;
        Happened(ClubWords.VeSavingValidated);
    }

    public static IReadOnlyList<VeFunction> ReadFunctions(string? text)
    {
        var (read, above) = (new List<VeFunction>(), new List<int>());
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var depth = Math.Min(line.Length - line.TrimStart('-').Length, above.Count);
            var words = line.TrimStart('-').Trim();
            if (words.Length is 0 or > 200) continue;
            read.Add(new VeFunction(read.Count + 1, words, depth == 0, depth == 0 ? null : above[depth - 1]));
            above.RemoveRange(depth, above.Count - depth);
            above.Add(read.Count);
        }
        return read;
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l.Length <= 300).Distinct()];

    private void Enter(VePhase phase, DateTime now, string? why = null)
    {
        (Phase, PhaseSince) = (phase, now);
        Happened(ClubWords.VePhaseIs(phase), why);
    }

    private void MustBe(VePhase phase) => BrokenRule.If(Phase != phase, ShellWords.StateMoved(Phase));
}
