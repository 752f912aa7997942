using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>One criterion: what a judge looks at, how much it weighs (per cent), and what 1, 4, 7 and 10 mean. The rubric gives each its place.</summary>
public sealed record Criterion(string Key, string Fa, string En, int Weight, string Level1, string Level4, string Level7, string Level10, int Place = 0)
{
    public string Name => Say.Either(Fa, En);
    public IEnumerable<(string Marks, string Text)> Levels => [("1–3", Level1), ("4–6", Level4), ("7–9", Level7), ("10", Level10)];
}

/// <summary>The measure of a season: weighted criteria whose weights sum to 100. Locked by the first sheet.</summary>
public sealed class Rubric : Record
{
    public const int Lowest = 1, Highest = 10;
    private const int LongestName = 80, LongestLevel = 300, MostCriteria = 12;
    private readonly List<Criterion> _criteria = [];

    private Rubric() { }

    public Rubric(int seasonId, IEnumerable<Criterion> criteria)
    {
        SeasonId = seasonId;
        Put(criteria);
        CheckWhole();
        Happened(LeagueWords.RubricMade(_criteria.Count));
    }

    public int SeasonId { get; private set; }
    public DateTime? LockedAt { get; private set; }

    /// <summary>In the order they were given.</summary>
    public IReadOnlyList<Criterion> Criteria => [.. _criteria.OrderBy(c => c.Place)];

    /// <exception cref="BrokenRule">Locked by the first sheet, or the new criteria aren't whole.</exception>
    public void Change(IReadOnlyCollection<Criterion> criteria)
    {
        BrokenRule.If(LockedAt is not null, LeagueWords.RubricLocked);
        Check(criteria);
        _criteria.Clear();
        Put(criteria);
        Happened(LeagueWords.RubricChanged);
    }

    /// <exception cref="BrokenRule">Weights don't sum to 100, or two criteria share a key.</exception>
    public void CheckWhole() => Check(_criteria);

    public void LockBy(DateTime firstSheet) => LockedAt ??= firstSheet;

    /// <summary>The weighted total of a sheet on the scale of the marks (1–10); null while a mark is missing.</summary>
    public double? Total(IEnumerable<Mark> marks)
    {
        var by = marks.Where(m => m.Value is not null).ToDictionary(m => m.Criterion, m => m.Value!.Value, StringComparer.Ordinal);
        return _criteria.All(c => by.ContainsKey(c.Key)) ? _criteria.Sum(c => c.Weight * by[c.Key]) / 100.0 : null;
    }

    private void Put(IEnumerable<Criterion> criteria) => _criteria.AddRange(criteria.Select((criterion, place) => criterion with { Place = place }));

    private static void Check(IReadOnlyCollection<Criterion> criteria)
    {
        var sum = criteria.Sum(c => c.Weight);
        new Rules()
            .If(sum != 100, LeagueWords.WeightsNotHundred(sum))
            .If(criteria.Any(c => c.Weight <= 0), LeagueWords.WeightPositive)
            .If(criteria.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count() != criteria.Count, LeagueWords.CriterionTwice)
            .If(criteria.Any(c => string.IsNullOrWhiteSpace(c.Fa)), ShellWords.Required(LeagueWords.CriterionName))
            .If(criteria.Any(c => c.Fa.Length > LongestName || c.En.Length > LongestName || c.Key.Length > LongestName), ShellWords.TooLong(LeagueWords.CriterionName, LongestName, criteria.Max(c => Math.Max(c.Fa.Length, c.En.Length)) - LongestName))
            .If(criteria.Any(c => c.Levels.Any(level => level.Text.Length > LongestLevel)), ShellWords.TooLong(LeagueWords.Rubric, LongestLevel, criteria.SelectMany(c => c.Levels).Max(level => level.Text.Length) - LongestLevel))
            .If(criteria.Count > MostCriteria, ShellWords.OutOfRange(LeagueWords.Rubric, 1, MostCriteria))
            .Check();
    }
}
