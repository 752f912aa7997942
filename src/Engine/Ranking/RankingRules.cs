namespace Pishran.Engine.Ranking;

/// <summary>How score sheets become an order.</summary>
public enum RankingMethod
{
    /// <summary>Plain mean of the sheets.</summary>
    Mean,

    /// <summary>Mean after standardising each judge's sheets.</summary>
    ZScore,

    /// <summary>Additive mixed model: submission + judge + error (Henderson 1975).</summary>
    Blup,

    /// <summary>Judges differ in severity, scale and noise (Paul 1981; Flach et al. 2009; Ge et al. 2013; Johnson 1996).</summary>
    Hierarchical,
}

/// <summary>What a ranking depends on besides the sheets. The same sheets and rules give the same bytes.</summary>
/// <param name="Method">Which model.</param>
/// <param name="Seed">Start of the pseudo-random numbers.</param>
/// <param name="TopN">The n of <see cref="Placed.TopN"/>; at least 1.</param>
/// <param name="Sure">Two submissions are told apart from this probability on; between .5 and 1.</param>
/// <param name="RangeMass">Probability held by the rank range; between 0 and 1.</param>
/// <param name="Sweeps">Sweeps of each of the four Gibbs chains that are kept; fewer, down to 200, for more than 100,000 sheets.</param>
/// <param name="BurnIn">Sweeps of each chain that are thrown away first.</param>
/// <param name="Threads">Chains run at the same time; changes the time, never the result.</param>
public sealed record RankingRules(
    RankingMethod Method = RankingMethod.Hierarchical,
    int Seed = 1405,
    int TopN = 10,
    double Sure = .95,
    double RangeMass = .90,
    int Sweeps = 1500,
    int BurnIn = 500,
    int Threads = 2);
