using MathNet.Numerics.LinearAlgebra;

namespace Pishran.Engine.Ranking;

/// <summary>
/// Qualities from votes: P(a beats b) = 1 / (1 + exp(−(θ_a − θ_b))) (Bradley &amp; Terry 1952) with a normal prior;
/// the most probable θ by Newton's method, its covariance from the curvature there (Laplace).
/// </summary>
internal sealed class BradleyTerry
{
    private const int MostSteps = 30;

    private BradleyTerry(Vector<double> quality, Matrix<double> covariance) => (Quality, Covariance) = (quality, covariance);

    /// <summary>θ in logits.</summary>
    public Vector<double> Quality { get; }
    public Matrix<double> Covariance { get; }

    /// <summary>Prior N(0, τ²) for every submission, with τ² learnt from the votes by EM on the Laplace approximation.</summary>
    public static BradleyTerry Fit(Ballots ballots)
    {
        var count = ballots.Submissions.Length;
        var (variance, rounds) = (2.0, count > 300 ? 6 : 100);
        var fit = new BradleyTerry(Vector<double>.Build.Dense(count), null!);
        for (var round = 0; round < rounds; round++)
        {
            fit = Fit(ballots, Vector<double>.Build.Dense(count), Vector<double>.Build.Dense(count, variance), fit.Quality);
            // Two pseudo-submissions of variance 1 keep τ² away from 0 and from infinity.
            var next = (fit.Quality.DotProduct(fit.Quality) + fit.Covariance.Trace() + 2) / (count + 2);
            if (Math.Abs(next - variance) < 1e-3 * variance) break;
            variance = next;
        }

        return fit;
    }

    /// <summary>Normal prior with this mean and these variances.</summary>
    public static BradleyTerry Fit(Ballots ballots, Vector<double> mean, Vector<double> variance, Vector<double>? start = null)
    {
        var quality = (start ?? mean).Clone();
        Matrix<double> curvature;
        for (var step = 0; ; step++)
        {
            (curvature, var slope) = Derivatives(ballots, quality, mean, variance);
            var move = curvature.Cholesky().Solve(slope);
            // Newton may overshoot while far away; the log posterior is concave, so a shorter step is always good.
            quality += move * Math.Min(1, 2 / Math.Max(1e-300, move.AbsoluteMaximum()));
            if (move.AbsoluteMaximum() < 1e-10 || step == MostSteps) break;
        }

        return new(quality, curvature.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(curvature.RowCount)));
    }

    public double Difference(int a, int b) => Covariance[a, a] + Covariance[b, b] - 2 * Covariance[a, b];

    public double Beats(int a, int b) => Normal.Positive(Quality[a] - Quality[b], Difference(a, b));

    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static (Matrix<double> Curvature, Vector<double> Slope) Derivatives(Ballots ballots, Vector<double> quality, Vector<double> mean, Vector<double> variance)
    {
        var curvature = Matrix<double>.Build.DenseOfDiagonalVector(1 / variance);
        var slope = (mean - quality) / variance;
        foreach (var d in ballots.Duels)
        {
            var p = Logistic(d.Weight * (quality[d.A] - quality[d.B]));
            var (pull, weight) = (d.Times * d.Weight * (d.Outcome - p), d.Times * d.Weight * d.Weight * p * (1 - p));
            slope[d.A] += pull;
            slope[d.B] -= pull;
            curvature[d.A, d.A] += weight;
            curvature[d.B, d.B] += weight;
            curvature[d.A, d.B] -= weight;
            curvature[d.B, d.A] -= weight;
        }

        return (curvature, slope);
    }
}
