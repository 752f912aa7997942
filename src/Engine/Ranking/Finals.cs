namespace Pishran.Engine.Ranking;

/// <summary>Where further sheets are worth most when only the first places matter.</summary>
public static class Finals
{
    /// <summary>
    /// The submissions that should get further sheets: those whose place among the first n is most uncertain, p·(1 − p), one sheet each
    /// until all have one more, then again with what is left. For finals only: the rest of the order gets a little worse.
    /// </summary>
    /// <param name="standing">The standing so far.</param>
    /// <param name="sheets">How many further sheets there are; not negative.</param>
    /// <returns>Ids of submissions, most uncertain first; an id stands there once for each further sheet.</returns>
    public static IReadOnlyList<int> Further(Standing standing, int sheets)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sheets);
        var order = standing.Places.OrderByDescending(p => p.TopN * (1 - p.TopN)).ThenBy(p => p.Rank).ThenBy(p => p.Submission).Select(p => p.Submission).ToArray();
        return order.Length == 0 ? [] : [.. Enumerable.Range(0, sheets).Select(k => order[k % order.Length])];
    }
}
