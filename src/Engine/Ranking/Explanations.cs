namespace Pishran.Engine.Ranking;

/// <summary>The facts behind one place, from which a sentence is made.</summary>
/// <param name="Place">The place.</param>
/// <param name="RawRank">Rank by plain means; equal means share it.</param>
/// <param name="JudgesSeverity">Mean severity of its own judges, in points: above 0, it met severe judges and gains by the model.</param>
/// <param name="Sheets">Its sheets beside what was expected, heaviest first.</param>
/// <param name="Above">The submission one place up; null for the first.</param>
/// <param name="BeatsAbove">Probability of being better than that one.</param>
/// <param name="Below">The submission one place down; null for the last.</param>
/// <param name="BeatsBelow">Probability of being better than that one.</param>
/// <param name="TierSize">How many submissions share the tier.</param>
public sealed record Explanation(
    Placed Place, int RawRank, double JudgesSeverity, IReadOnlyList<SheetFact> Sheets, int? Above, double BeatsAbove, int? Below, double BeatsBelow, int TierSize);

/// <summary>Answers "why is this one 4th?".</summary>
public static class Explanations
{
    /// <summary>The facts behind the place of one submission.</summary>
    /// <exception cref="ArgumentException">The scores are not those of the standing, or none is of this submission.</exception>
    public static Explanation Of(IReadOnlyList<Score> scores, Standing standing, int submission)
    {
        var places = standing.Places;
        var at = Enumerable.Range(0, places.Count).FirstOrDefault(k => places[k].Submission == submission, -1);
        if (at < 0) throw new ArgumentException($"No sheet names submission {submission}.", nameof(submission));

        var (place, severity) = (places[at], standing.Judges.ToDictionary(j => j.Judge, j => j.Severity));
        int? above = at > 0 ? places[at - 1].Submission : null;
        int? below = at < places.Count - 1 ? places[at + 1].Submission : null;
        var sheets = Residuals.Of(scores, standing).Where(f => f.Submission == submission).OrderByDescending(f => f.Weight).ThenBy(f => f.Judge).ToArray();
        return new(
            place,
            1 + places.Count(p => p.RawMean > place.RawMean + 1e-9),
            sheets.Average(f => severity[f.Judge]),
            sheets,
            above, above is { } a ? standing.Beats(submission, a) : .5,
            below, below is { } b ? standing.Beats(submission, b) : .5,
            places.Count(p => p.Tier == place.Tier));
    }
}
