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

    /// <summary>Ranks by pairwise votes alone (Bradley–Terry): estimates in logits, raw means as the share of votes won.</summary>
    /// <exception cref="ArgumentException">A vote compares a submission with itself.</exception>
    public static Standing RankPairs(IReadOnlyList<Vote> votes, RankingRules rules) => Voting.Rank(votes, rules);

    /// <summary>
    /// Ranks by sheets and votes: the votes move what the sheets say, in score units; a judge whose sheets are sharp votes sharply.
    /// Votes are taken as new evidence (a pitch, an audience): a vote that only repeats what its judge wrote on two sheets counts twice.
    /// </summary>
    /// <exception cref="ArgumentException">As for sheets and for votes alone, or a submission has votes but no sheet.</exception>
    public static Standing Rank(IReadOnlyList<Score> scores, IReadOnlyList<Vote> votes, RankingRules rules)
    {
        var sheets = Rank(scores, rules);
        return votes.Count == 0 ? sheets : Voting.Rank(sheets, votes, rules);
    }

    private static Posterior Fit(Sheets sheets, RankingRules rules) => rules.Method switch
    {
        RankingMethod.Mean => Means.Raw(sheets, rules),
        RankingMethod.ZScore => Means.Standardised(sheets, rules),
        RankingMethod.Blup => Blup.Fit(sheets, rules),
        _ => Hierarchical.Fit(sheets, rules),
    };

    /// <summary>The method asked for, or the nearest one that so few sheets can carry; with thousands of judges, the one that can.</summary>
    private static RankingMethod Fitting(Sheets sheets, RankingMethod asked) =>
        sheets.Count == 0 ? RankingMethod.Mean
        : sheets.Judges.Length > Blup.MostJudges && asked >= RankingMethod.Blup ? Hierarchical.Possible(sheets) ? RankingMethod.Hierarchical : RankingMethod.Mean
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
