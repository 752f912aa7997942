namespace Pishran.Engine.Ranking;

/// <summary>What changes when one judge is left out.</summary>
/// <param name="Judge">Id of the judge.</param>
/// <param name="Without">The standing without the judge's sheets.</param>
/// <param name="LargestMove">Most places any submission moves.</param>
/// <param name="Mover">The submission that moves most; null when nothing moves.</param>
/// <param name="Entered">Submissions that come into the first n.</param>
/// <param name="Left">Submissions that drop out of the first n.</param>
/// <param name="Lost">Submissions that only this judge had seen.</param>
public sealed record Influence(
    int Judge, Standing Without, int LargestMove, int? Mover, IReadOnlyList<int> Entered, IReadOnlyList<int> Left, IReadOnlyList<int> Lost);

/// <summary>Answers "what if judge 4 is left out?".</summary>
public static class Influences
{
    /// <summary>The standing recomputed without one judge, and what that changes.</summary>
    /// <exception cref="ArgumentException">No sheet is the judge's, or the scores cannot be ranked.</exception>
    public static Influence Of(IReadOnlyList<Score> scores, Standing standing, int judge, RankingRules rules)
    {
        if (standing.Judges.All(j => j.Judge != judge)) throw new ArgumentException($"No sheet is judge {judge}'s.", nameof(judge));
        var without = Ranker.Rank([.. scores.Where(s => s.Judge != judge)], rules);
        var rank = without.Places.ToDictionary(p => p.Submission, p => p.Rank);
        // Ranks are compared among those that are left, so that a lost submission does not move all below it.
        var left = standing.Places.Where(p => rank.ContainsKey(p.Submission)).ToArray();
        var mover = left.Select(p => (p.Submission, Move: Math.Abs(rank[p.Submission] - 1 - left.Count(q => q.Rank < p.Rank)))).OrderByDescending(m => m.Move).FirstOrDefault();
        var (before, after) = (Top(standing, rules.TopN), Top(without, rules.TopN));
        return new(
            judge, without, mover.Move, mover.Move > 0 ? mover.Submission : null,
            [.. after.Except(before).Order()], [.. before.Except(after).Order()],
            [.. standing.Places.Select(p => p.Submission).Where(s => !rank.ContainsKey(s)).Order()]);
    }

    /// <summary>The same for every judge, in order of id.</summary>
    public static IReadOnlyList<Influence> All(IReadOnlyList<Score> scores, Standing standing, RankingRules rules) =>
        [.. standing.Judges.Select(j => Of(scores, standing, j.Judge, rules))];

    private static int[] Top(Standing standing, int n) => [.. standing.Places.Where(p => p.Rank <= n).Select(p => p.Submission)];
}
