using MathNet.Numerics;

namespace Pishran.Engine.Ranking;

/// <summary>
/// What judges have in common, learnt with them, in units of the standard deviation of all scores:
/// severity c ~ N(m, v), scale a ~ N⁺(μ, σ²), noise s² ~ inverse gamma with shape k and mean level t.
/// The outer priors are weak and centred on judges who mostly agree.
/// </summary>
internal sealed class JudgePrior(Dice dice)
{
    private const double Step = .3;
    private double _shape = 3;
    private double _level = .4;
    private double _scaleDeviation = .25;

    public double SeverityMean { get; private set; }
    public double SeverityVariance { get; private set; } = .15;
    public double ScaleMean { get; private set; } = .7;
    public double ScaleVariance => _scaleDeviation * _scaleDeviation;

    /// <summary>Log density of a scale, without what does not depend on it.</summary>
    public double LogScale(double a) => -.5 * (a - ScaleMean) * (a - ScaleMean) / ScaleVariance;

    /// <summary>s² of a judge with so many marks and such a sum of squared residuals.</summary>
    public double DrawNoise(int marks, double residual) =>
        Math.Max(1e-4, (_shape * _level + residual / 2) / dice.Gamma(_shape + marks / 2.0));

    /// <summary>Draws what judges have in common, given the judges.</summary>
    public void Draw(double[] severity, double[] scale, double[] noise)
    {
        DrawSeverity(severity);
        for (var k = 0; k < 2; k++) DrawScale(scale);
        DrawNoiseLevel(noise);
    }

    private void DrawSeverity(double[] severity)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var c in severity) sum += c;
        var precision = severity.Length / SeverityVariance + 1;
        SeverityMean = sum / SeverityVariance / precision + dice.Gauss() / Math.Sqrt(precision);
        foreach (var c in severity) squares += (c - SeverityMean) * (c - SeverityMean);
        SeverityVariance = (.1 + squares / 2) / dice.Gamma(1 + severity.Length / 2.0);
    }

    /// <summary>Mean and deviation of the scales by a random walk: cutting the normal at 0 leaves no closed form.</summary>
    private void DrawScale(double[] scale)
    {
        var step = Step / Math.Sqrt(Math.Min(scale.Length, 20));
        var mean = ScaleMean + step * dice.Gauss();
        var deviation = _scaleDeviation * Math.Exp(2 * step * dice.Gauss());
        if (Math.Log(dice.Unit()) < LogScales(scale, mean, deviation) - LogScales(scale, ScaleMean, _scaleDeviation))
            (ScaleMean, _scaleDeviation) = (mean, deviation);
    }

    private static double LogScales(double[] scale, double mean, double deviation)
    {
        var sum = 0.0;
        foreach (var a in scale) sum += (a - mean) * (a - mean);
        var prior = -.5 * Math.Pow((mean - .7) / .4, 2) - .5 * Math.Pow(Math.Log(deviation / .25) / .7, 2);
        return prior - .5 * sum / (deviation * deviation) - scale.Length * (Math.Log(deviation) + Math.Log(Normal.Cdf(mean / deviation)));
    }

    private void DrawNoiseLevel(double[] noise)
    {
        var (inverse, log) = (0.0, 0.0);
        foreach (var s in noise)
        {
            inverse += 1 / s;
            log += Math.Log(s);
        }

        _level = dice.Gamma(_shape * noise.Length + 1) / (_shape * inverse + 2);
        var shape = _shape * Math.Exp(.5 * dice.Gauss());
        if (Math.Log(dice.Unit()) < LogShape(shape) - LogShape(_shape)) _shape = shape;

        double LogShape(double k) => noise.Length * (k * Math.Log(k * _level) - SpecialFunctions.GammaLn(k)) - k * log - k * _level * inverse
            - .5 * Math.Pow(Math.Log(k / 3) / .7, 2);
    }
}
