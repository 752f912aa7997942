using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>The cost above which a committee decides, and the row of the bylaws it comes from (null: the rule's own amount).</summary>
public sealed record CommitteeCeiling(long Rial, int? RowId);

/// <summary>What the settled reviews of a round come to.</summary>
/// <param name="Mean">0–100, rounded; the points of the idea.</param>
/// <param name="Spread">Highest less lowest score.</param>
/// <param name="CostRial">The highest of what the reviewers estimate; null where nobody named a cost.</param>
public sealed record PanelOutcome(int Reviewers, int Mean, int Spread, long? CostRial, int SpreadLimit, CommitteeCeiling? Ceiling)
{
    public bool Disagree => Spread > SpreadLimit;
    public bool IsOverCeiling => Ceiling is not null && CostRial > Ceiling.Rial;
    public bool NeedsCommittee => Disagree || IsOverCeiling;
}

/// <summary>Somebody who may be asked to review.</summary>
public sealed record PanelSeat(int PersonId, int? UnitId);

/// <summary>The arithmetic of a panel: who may sit on it, whether it is whole, and what it says.</summary>
public static class ReviewPanel
{
    /// <summary>The reviews that have a place in a round.</summary>
    public static IReadOnlyList<Review> Of(IEnumerable<Review> reviews, int round) => [.. reviews.Where(r => r.Round == round && r.IsOnPanel).OrderBy(r => r.Id)];

    /// <summary>Whether everybody on the panel has sent, so that each may see the others' sheets.</summary>
    public static bool AllSent(IReadOnlyCollection<Review> panel, ReviewRule rule) => panel.Count >= rule.LeastReviewers && panel.All(r => r.State != ReviewState.Given);

    /// <summary>Whether everybody on the panel has settled.</summary>
    public static bool AllSettled(IReadOnlyCollection<Review> panel, ReviewRule rule) => panel.Count >= rule.LeastReviewers && panel.All(r => r.State == ReviewState.Settled);

    /// <summary>How many more reviewers a panel needs.</summary>
    public static int Missing(IReadOnlyCollection<Review> panel, ReviewRule rule) => Math.Max(0, rule.LeastReviewers - panel.Count);

    /// <summary>What a settled panel says.</summary>
    public static PanelOutcome Outcome(IReadOnlyCollection<Review> settled, ReviewRule rule, CommitteeCeiling? ceiling)
    {
        var scores = settled.Select(r => r.Score!.Value).ToList();
        return new PanelOutcome(scores.Count, (2 * scores.Sum() + scores.Count) / (2 * scores.Count), scores.Max() - scores.Min(), settled.Max(r => r.CostRial), rule.SpreadLimit, ceiling);
    }

    /// <summary>Checks a choice of reviewers beside those who sit already.</summary>
    /// <param name="free">Those without a conflict, and nobody else.</param>
    /// <exception cref="BrokenRule">Somebody is not among the free ones, too few are chosen, or they come from too few units.</exception>
    public static void CheckChoice(IReadOnlyCollection<int> chosen, IReadOnlyCollection<PanelSeat> sitting, IReadOnlyCollection<PanelSeat> free, ReviewRule rule)
    {
        var seats = free.ToDictionary(s => s.PersonId);
        var panel = sitting.Concat(chosen.Distinct().Where(seats.ContainsKey).Select(id => seats[id])).DistinctBy(s => s.PersonId).ToList();
        var units = panel.Select(s => s.UnitId).Distinct().Count();
        new Rules().If(chosen.Any(id => !seats.ContainsKey(id)), IdeasWords.ReviewerNotFree, "Reviewers")
            .If(panel.Count < rule.LeastReviewers, IdeasWords.TooFewReviewers(rule.LeastReviewers, panel.Count), "Reviewers")
            .If(panel.Count >= rule.LeastReviewers && units < rule.LeastUnits, IdeasWords.TooFewUnits(rule.LeastUnits), "Reviewers")
            .If(panel.Count > MostReviewers, IdeasWords.TooManyReviewers(MostReviewers), "Reviewers").Check();
    }

    public const int MostReviewers = 9;
}
