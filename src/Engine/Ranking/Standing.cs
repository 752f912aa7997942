namespace Pishran.Engine.Ranking;

/// <summary>Where one submission stands and how sure that is.</summary>
/// <param name="Submission">Id of the submission.</param>
/// <param name="Estimate">Quality in score units, as the average judge would mark it.</param>
/// <param name="Sd">Standard error of <paramref name="Estimate"/>, in score units.</param>
/// <param name="RawMean">Plain mean of its sheets.</param>
/// <param name="Sheets">How many sheets it has.</param>
/// <param name="Rank">1 is best; equal estimates share a rank.</param>
/// <param name="BestRank">Upper end of the rank range.</param>
/// <param name="WorstRank">Lower end of the rank range.</param>
/// <param name="Tier">1 is best; within a tier nobody is told apart from the tier's first.</param>
/// <param name="TopN">Probability of being among the first n of the rules.</param>
public sealed record Placed(
    int Submission, double Estimate, double Sd, double RawMean, int Sheets, int Rank, int BestRank, int WorstRank, int Tier, double TopN);

/// <summary>What the sheets say about one judge.</summary>
/// <param name="Judge">Id of the judge.</param>
/// <remarks>A sheet is expected at L − Severity + Scale · (Estimate − L), where L is the mean of all estimates.</remarks>
/// <param name="Severity">Points below the average judge for a submission of average quality; negative for a generous judge.</param>
/// <param name="Scale">How far the marks move with quality, against the average judge (1); near 0 for marks that follow nothing.</param>
/// <param name="Noise">Standard deviation of what neither quality nor severity explains, in score units.</param>
/// <param name="Sheets">How many sheets the judge handed in.</param>
public sealed record JudgeReport(int Judge, double Severity, double Scale, double Noise, int Sheets);

/// <summary>The outcome of a ranking.</summary>
/// <param name="Method">The model used: mean, zscore, blup or hierarchical.</param>
/// <param name="Asked">The model asked for; differs from <paramref name="Method"/> when there were too few sheets for it (a judge with fewer than three), or more judges than the equations can hold.</param>
/// <param name="Places">Best first; equal ones by id.</param>
/// <param name="Judges">By id.</param>
/// <param name="Connected">Whether chains of shared judges link all submissions; if not, islands are compared through the prior only.</param>
/// <param name="Islands">Ids of the submissions linked with each other, largest island first.</param>
public sealed record Standing(
    string Method,
    string Asked,
    IReadOnlyList<Placed> Places,
    IReadOnlyList<JudgeReport> Judges,
    bool Connected,
    IReadOnlyList<IReadOnlyList<int>> Islands)
{
    internal Func<int, int, double> Pair { get; init; } = static (_, _) => .5;

    internal IReadOnlyDictionary<int, int> Position { get; init; } = new Dictionary<int, int>();

    /// <summary>Probability that submission <paramref name="i"/> is better than submission <paramref name="j"/>; .5 for itself.</summary>
    /// <exception cref="ArgumentException">No sheet names the submission.</exception>
    public double Beats(int i, int j) => i == j ? .5 : Pair(At(i), At(j));

    private int At(int submission) =>
        Position.TryGetValue(submission, out var at) ? at : throw new ArgumentException($"No sheet names submission {submission}.", nameof(submission));
}
