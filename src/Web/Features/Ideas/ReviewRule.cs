using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>One thing that a reviewer looks at: how much it weighs (per cent) and what each quarter of the scale means, a line each.</summary>
public sealed record ReviewCriterion(string Key, string Fa, string En, int Weight, string LevelsFa, string LevelsEn, int Place = 0)
{
    public string Name => Say.Either(Fa, En);
    public IReadOnlyList<string> Levels => Say.Either(LevelsFa, LevelsEn).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// How ideas are reviewed from a day on: the criteria, how many reviewers from how many units, how far apart their scores may
/// be, and above which cost a committee decides. It never changes; a newer one takes over, and each review keeps its own.
/// </summary>
public sealed class ReviewRule : Record
{
    public const int Lowest = 0, Highest = 100, Step = 10;
    private const int MostReviewers = 9, LongestName = 80, LongestLevels = 600;
    private readonly List<ReviewCriterion> _criteria = [];

    private ReviewRule() { }

    /// <exception cref="BrokenRule">Weights don't sum to 100, a name is missing, or a limit is out of range.</exception>
    public ReviewRule(DateOnly? validFrom, int? leastReviewers, int? leastUnits, int? spreadLimit, long? committeeAboveRial, IReadOnlyList<ReviewCriterion> criteria)
    {
        var sum = criteria.Sum(c => c.Weight);
        new Rules().If(validFrom is null, ShellWords.Required(IdeasWords.RuleValidFrom), nameof(ValidFrom))
            .If(leastReviewers is null or < 2 or > MostReviewers, ShellWords.OutOfRange(IdeasWords.LeastReviewers, 2, MostReviewers), nameof(LeastReviewers))
            .If(leastUnits is null or < 1 || leastUnits > leastReviewers, ShellWords.OutOfRange(IdeasWords.LeastUnits, 1, leastReviewers ?? MostReviewers), nameof(LeastUnits))
            .If(spreadLimit is null or < 1 or > Highest, ShellWords.OutOfRange(IdeasWords.SpreadLimit, 1, Highest), nameof(SpreadLimit))
            .If(committeeAboveRial < 0, ShellWords.OutOfRange(IdeasWords.CommitteeAbove, 0, long.MaxValue), nameof(CommitteeAboveRial))
            .If(sum != 100, IdeasWords.WeightsNotHundred(sum), "Weights")
            .If(criteria.Any(c => c.Weight <= 0), IdeasWords.WeightPositive, "Weights")
            .If(criteria.Any(c => string.IsNullOrWhiteSpace(c.Fa) || string.IsNullOrWhiteSpace(c.En) || Math.Max(c.Fa.Length, c.En.Length) > LongestName || Math.Max(c.LevelsFa.Length, c.LevelsEn.Length) > LongestLevels), ShellWords.Required(IdeasWords.CriterionName), "Weights").Check();
        (ValidFrom, LeastReviewers, LeastUnits, SpreadLimit, CommitteeAboveRial) = (validFrom!.Value, leastReviewers!.Value, leastUnits!.Value, spreadLimit!.Value, committeeAboveRial);
        _criteria.AddRange(criteria.Select((criterion, place) => criterion with { Place = place }));
        Happened(IdeasWords.ReviewRuleMade(ValidFrom));
    }

    public DateOnly ValidFrom { get; private set; }
    public int LeastReviewers { get; private set; }

    /// <summary>From how many units the reviewers come at least.</summary>
    public int LeastUnits { get; private set; }

    /// <summary>The most that the highest and the lowest score may differ; beyond it a committee decides.</summary>
    public int SpreadLimit { get; private set; }

    /// <summary>The cost above which a committee decides; null: the ceiling of small transactions on that day.</summary>
    public long? CommitteeAboveRial { get; private set; }

    /// <summary>In the order they were given.</summary>
    public IReadOnlyList<ReviewCriterion> Criteria => [.. _criteria.OrderBy(c => c.Place)];

    /// <summary>The weighted mean of the marks (0–100), rounded to a whole number; null while one is missing.</summary>
    public int? Score(Func<string, int?> mark)
    {
        var sum = 0;
        foreach (var criterion in _criteria)
        {
            if (mark(criterion.Key) is not { } value) return null;
            sum += criterion.Weight * value;
        }
        return (sum + 50) / 100;
    }
}
