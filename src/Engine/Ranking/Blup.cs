using MathNet.Numerics.LinearAlgebra;

namespace Pishran.Engine.Ranking;

/// <summary>Variances of the additive model, in squared score units.</summary>
internal readonly record struct Components(double Quality, double Severity, double Error);

/// <summary>
/// Additive mixed model y = μ + u_i + c_j + e: best linear unbiased prediction by Henderson's mixed-model equations,
/// variance components by EM-REML (Henderson 1975; Dempster, Laird &amp; Rubin 1977). Submissions are absorbed, so that a round costs
/// the cube of its judges, not of its submissions.
/// </summary>
internal sealed class Blup
{
    /// <summary>Most judges the equations are solved for: they cost the cube of this.</summary>
    public const int MostJudges = 1_500;

    private const int MostRounds = 500;
    private const int DrawCount = 1000;
    private readonly Sheets _sheets;
    private readonly Components _components;
    private readonly double[] _diagonal;
    private readonly double[] _quality;
    private readonly Vector<double> _shared;
    private readonly Matrix<double> _inverse;
    private readonly Matrix<double> _factor;
    private readonly double _centre;

    private Blup(Sheets sheets, Components components)
    {
        (_sheets, _components, _centre) = (sheets, components, sheets.GrandMean);
        _diagonal = [.. Enumerable.Range(0, sheets.Submissions.Length).Select(i => sheets.SheetsOfItem(i) / components.Error + 1 / components.Quality)];
        var (left, right) = Absorbed();
        var cholesky = left.Cholesky();
        _factor = cholesky.Factor;
        _inverse = cholesky.Solve(Matrix<double>.Build.DenseIdentity(left.RowCount));
        _shared = cholesky.Solve(right);
        _quality = [.. Enumerable.Range(0, _diagonal.Length).Select(Quality)];
    }

    public static Posterior Fit(Sheets sheets, RankingRules rules) => Solve(sheets, Estimate(sheets)).Posterior(rules);

    public static Blup Solve(Sheets sheets, Components components) => new(sheets, components);

    /// <summary>Estimates of the submissions in score units.</summary>
    public double[] Estimates => [.. _quality.Select(u => _centre + _shared[^1] + u)];

    /// <summary>Repeats EM steps until no component moves by a millionth.</summary>
    public static Components Estimate(Sheets sheets)
    {
        var total = Math.Max(sheets.Variance, 1e-12);
        var now = new Components(total / 3, total / 3, total / 3);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new Blup(sheets, now).Improved(total * 1e-6);
            var still = Close(now.Quality, next.Quality) && Close(now.Severity, next.Severity) && Close(now.Error, next.Error);
            now = next;
            if (still) break;
        }

        return now;
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Max(a, b);

    /// <summary>Equations of judges and mean after the submissions are eliminated; the mean is last.</summary>
    private (Matrix<double> Left, Vector<double> Right) Absorbed()
    {
        var judges = _sheets.Judges.Length;
        var left = Matrix<double>.Build.Dense(judges + 1, judges + 1);
        var right = Vector<double>.Build.Dense(judges + 1);
        for (var j = 0; j < judges; j++) left[j, j] = 1 / _components.Severity;
        for (var i = 0; i < _diagonal.Length; i++) Absorb(i, left, right);
        return (left, right);
    }

    private void Absorb(int i, Matrix<double> left, Vector<double> right)
    {
        var (error, mean) = (_components.Error, _sheets.Judges.Length);
        var (start, end, sheets) = (_sheets.ItemStart[i], _sheets.ItemStart[i + 1], _sheets.SheetsOfItem(i));
        var pull = 1 / (_diagonal[i] * error * error);
        var sum = 0.0;
        for (var k = start; k < end; k++) sum += _sheets.Value[k] - _centre;
        for (var k = start; k < end; k++)
        {
            var j = _sheets.Judge[k];
            left[j, j] += 1 / error;
            left[j, mean] += 1 / error - pull * sheets;
            left[mean, j] += 1 / error - pull * sheets;
            right[j] += (_sheets.Value[k] - _centre) / error - pull * sum;
            for (var l = start; l < end; l++) left[j, _sheets.Judge[l]] -= pull;
        }

        left[mean, mean] += sheets / error - pull * sheets * sheets;
        right[mean] += sum / error - pull * sum * sheets;
    }

    private double Quality(int i)
    {
        var sum = 0.0;
        for (var k = _sheets.ItemStart[i]; k < _sheets.ItemStart[i + 1]; k++)
            sum += _sheets.Value[k] - _centre - _shared[_sheets.Judge[k]] - _shared[^1];
        return sum / (_components.Error * _diagonal[i]);
    }

    private Components Improved(double floor)
    {
        var judges = _sheets.Judges.Length;
        var (quality, severity, error) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _diagonal.Length; i++) quality += _quality[i] * _quality[i] + 1 / _diagonal[i] + Shared(i, i);
        for (var j = 0; j < judges; j++) severity += _shared[j] * _shared[j] + _inverse[j, j];
        for (var k = 0; k < _sheets.Count; k++)
        {
            var y = _sheets.Value[k] - _centre;
            error += y * (y - _quality[_sheets.Item[k]] - _shared[_sheets.Judge[k]] - _shared[^1]);
        }

        return new(
            Math.Max(quality / _diagonal.Length, floor),
            Math.Max(severity / judges, floor),
            Math.Max(error / Math.Max(1, _sheets.Count - 1), floor));
    }

    /// <summary>Covariance of submissions a and b that comes through judges and mean.</summary>
    private double Shared(int a, int b)
    {
        var sum = 0.0;
        var (mean, ka, kb) = (_sheets.Judges.Length, _sheets.SheetsOfItem(a), _sheets.SheetsOfItem(b));
        for (var k = _sheets.ItemStart[a]; k < _sheets.ItemStart[a + 1]; k++)
        {
            sum += _inverse[_sheets.Judge[k], mean] * kb;
            for (var l = _sheets.ItemStart[b]; l < _sheets.ItemStart[b + 1]; l++) sum += _inverse[_sheets.Judge[k], _sheets.Judge[l]];
        }

        for (var l = _sheets.ItemStart[b]; l < _sheets.ItemStart[b + 1]; l++) sum += _inverse[mean, _sheets.Judge[l]] * ka;
        sum += _inverse[mean, mean] * ka * kb;
        return sum / (_components.Error * _components.Error * _diagonal[a] * _diagonal[b]);
    }

    private double Difference(int a, int b) => 1 / _diagonal[a] + 1 / _diagonal[b] + Shared(a, a) + Shared(b, b) - 2 * Shared(a, b);

    private Posterior Posterior(RankingRules rules) => new(
        Estimates,
        [.. Enumerable.Range(0, _quality.Length).Select(i => Math.Sqrt(1 / _diagonal[i] + Shared(i, i)))],
        (a, b) => Normal.Positive(_quality[a] - _quality[b], Difference(a, b)),
        () => Draws(rules.Seed),
        [.. Enumerable.Range(0, _sheets.Judges.Length).Select(Report)]);

    private JudgeReport Report(int j) =>
        new(_sheets.Judges[j], -_shared[j], 1, Math.Sqrt(_components.Error), _sheets.SheetsOfJudge(j));

    /// <summary>Judges and mean are drawn together, then each submission on its own.</summary>
    private IEnumerable<double[]> Draws(int seed)
    {
        var dice = new Dice(seed);
        var root = _factor.Inverse().Transpose();
        var draw = new double[_quality.Length];
        for (var round = 0; round < DrawCount; round++)
        {
            var shift = root * Vector<double>.Build.Dense(root.RowCount, _ => dice.Gauss());
            for (var i = 0; i < draw.Length; i++) draw[i] = Drawn(i, shift) + dice.Gauss() / Math.Sqrt(_diagonal[i]);
            yield return draw;
        }
    }

    private double Drawn(int i, Vector<double> shift)
    {
        var sum = 0.0;
        for (var k = _sheets.ItemStart[i]; k < _sheets.ItemStart[i + 1]; k++) sum += shift[_sheets.Judge[k]] + shift[^1];
        return _quality[i] - sum / (_components.Error * _diagonal[i]);
    }
}
