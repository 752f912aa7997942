namespace Pishran.Engine.Consensus;

/// <summary>One panelist's rating of one item in one round.</summary>
/// <param name="Panelist">Id of the panelist.</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Value">Rating, finite.</param>
/// <param name="Round">Number of the round.</param>
public readonly record struct Rating(int Panelist, int Item, double Value, int Round = 1);

/// <summary>When a panel may stop.</summary>
/// <param name="Step">One step of the rating scale.</param>
/// <param name="AgreedIqr">Largest interquartile range of an agreed item, in rating units.</param>
/// <param name="StableShift">Largest move of the median of a stable item, in rating units.</param>
/// <param name="StableP">Smallest Wilcoxon p of a stable item.</param>
public sealed record PanelRules(double Step = 1, double AgreedIqr = 1, double StableShift = .5, double StableP = .05);

/// <summary>What a round says about one item.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Count">How many rated it.</param>
/// <param name="Median">Median.</param>
/// <param name="Iqr">Interquartile range, quantiles of type 7 (Hyndman &amp; Fan 1996).</param>
/// <param name="Cv">Coefficient of variation: sample standard deviation over mean; 0 for one rating, null for a mean of 0.</param>
/// <param name="Mean">Mean.</param>
/// <param name="WithinOneStep">Share of ratings at most one step from the median, 0 to 1.</param>
/// <param name="TwoPeaks">Two camps with a gap between them: to be shown as disagreement, not averaged.</param>
public sealed record ItemSummary(int Item, int Count, double Median, double Iqr, double? Cv, double Mean, double WithinOneStep, bool TwoPeaks);

/// <summary>What a round says about the panel.</summary>
/// <param name="Round">Number of the round.</param>
/// <param name="Panelists">Panelists who rated every item: Kendall's W is theirs.</param>
/// <param name="KendallW">Concordance with tie correction, 0 to 1; null with fewer than two such panelists or items, or when everybody ties everything.</param>
/// <param name="ChiSquared">m(n − 1)W.</param>
/// <param name="P">Probability of so large a χ² without any agreement.</param>
/// <param name="Items">By id.</param>
public sealed record RoundSummary(int Round, int Panelists, double? KendallW, double? ChiSquared, double? P, IReadOnlyList<ItemSummary> Items);

/// <summary>What to do with an item.</summary>
public enum Verdict
{
    /// <summary>Opinions still move: ask again.</summary>
    AskAgain,

    /// <summary>Stable and near each other.</summary>
    Agreed,

    /// <summary>Stable and apart, or in two camps: the disagreement is the result.</summary>
    Disagreed,
}

/// <summary>How an item moved between two rounds.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="MedianShift">Median after − median before.</param>
/// <param name="WilcoxonP">Two-sided p of the signed-rank test over panelists who rated it in both rounds; 1 when nobody moved.</param>
/// <param name="Stable">Whether the median stood and the moves have no direction.</param>
/// <param name="Verdict">What to do.</param>
public sealed record Shift(int Item, double MedianShift, double WilcoxonP, bool Stable, Verdict Verdict);

/// <summary>Stability between two rounds.</summary>
/// <param name="From">The earlier round.</param>
/// <param name="To">The later round.</param>
/// <param name="Items">Items of both rounds, by id.</param>
/// <param name="Stop">Whether every item is stable.</param>
public sealed record Stability(int From, int To, IReadOnlyList<Shift> Items, bool Stop);
