namespace Pishran.Engine.Ranking;

/// <summary>What a model says about the submissions, in score units.</summary>
/// <param name="Mean">Expected quality of each submission.</param>
/// <param name="Sd">Its standard deviation.</param>
/// <param name="Beats">P(i better than j), by position.</param>
/// <param name="Draws">Joint draws of all qualities; the array is used again for the next draw.</param>
/// <param name="Judges">One report for each judge, in order of id.</param>
internal sealed record Posterior(
    double[] Mean, double[] Sd, Func<int, int, double> Beats, Func<IEnumerable<double[]>> Draws, JudgeReport[] Judges);
