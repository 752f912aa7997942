namespace Pishran.Engine.Ranking;

/// <summary>From score sheets to an order that says how sure it is.</summary>
public static class Ranker
{
    /// <summary>Ranks every submission that has a sheet. The order of <paramref name="scores"/> does not matter; no scores give an empty standing.</summary>
    /// <exception cref="ArgumentException">A score is not a finite number, or a judge scored a submission twice.</exception>
    public static Standing Rank(IReadOnlyList<Score> scores, RankingRules rules)
    {
        var sheets = Sheets.From(scores);
        var method = Fitting(sheets, rules.Method);
        var posterior = Fit(sheets, rules with { Method = method });
        var islands = Islands.Of(sheets);
        return new(Name(method), Name(rules.Method), Places.Of(sheets, posterior, rules), posterior.Judges, islands.Length <= 1, islands)
        {
            Pair = posterior.Beats,
            Position = sheets.Position,
        };
    }

    private static Posterior Fit(Sheets sheets, RankingRules rules) => rules.Method switch
    {
        RankingMethod.Mean => Means.Raw(sheets, rules),
        RankingMethod.ZScore => Means.Standardised(sheets, rules),
        RankingMethod.Blup => Blup.Fit(sheets, rules),
        _ => Hierarchical.Fit(sheets, rules),
    };

    /// <summary>The method asked for, or the nearest one that so few sheets can carry.</summary>
    private static RankingMethod Fitting(Sheets sheets, RankingMethod asked) =>
        sheets.Count == 0 ? RankingMethod.Mean
        : asked == RankingMethod.Hierarchical && !Hierarchical.Fits(sheets) ? RankingMethod.Blup
        : asked;

    private static string Name(RankingMethod method) => method switch
    {
        RankingMethod.Mean => "mean",
        RankingMethod.ZScore => "zscore",
        RankingMethod.Blup => "blup",
        _ => "hierarchical",
    };
}
