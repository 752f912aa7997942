namespace Pishran.Engine.Ranking;

/// <summary>
/// One Gibbs chain of y_ij = c_j + a_j·θ_i + ε_ij on standardised scores, with θ ~ N(0, 1), ε ~ N(0, s_j²) and the judges' parameters
/// drawn from <see cref="JudgePrior"/> (Paul 1981; Flach et al. 2009; Ge, Welling &amp; Ghahramani 2013; Johnson 1996).
/// Severity and scale of a judge are drawn together; two moves along the directions the sheets say nothing about
/// (all qualities up and severities down; all qualities wider and scales smaller) keep the chain from crawling.
/// </summary>
internal sealed class Chain
{
    private readonly Sheets _sheets;
    private readonly double[] _y;
    private readonly Dice _dice;
    private readonly JudgePrior _prior;
    private readonly (int Sheet, double Low, double High)[] _intervals;
    private readonly double[] _weight;
    private readonly double[] _weightedScale;

    public Chain(Sheets sheets, double[] standardised, Dice dice)
    {
        (_sheets, _y, _dice) = (sheets, [.. standardised], dice);
        var scale = new MarkScale(standardised);
        _intervals = [.. Enumerable.Range(0, sheets.Count).Where(k => scale.Interval(_y[k]) is not null).Select(k => (k, scale.Interval(_y[k])!.Value.Low, scale.Interval(_y[k])!.Value.High))];
        var (items, judges) = (sheets.Submissions.Length, sheets.Judges.Length);
        (Quality, Mean, Variance) = (new double[items], new double[items], new double[items]);
        (Severity, Scale, Noise) = (new double[judges], new double[judges], new double[judges]);
        (_weight, _weightedScale) = (new double[judges], new double[judges]);
        _prior = new(dice);
        Array.Fill(Scale, _prior.ScaleMean);
        Array.Fill(Noise, .5);
    }

    /// <summary>θ of each submission: the last draw, and mean and variance of the draw given the judges before it.</summary>
    public double[] Quality { get; }
    public double[] Mean { get; }
    public double[] Variance { get; }

    /// <summary>c, a and s² of each judge.</summary>
    public double[] Severity { get; }
    public double[] Scale { get; }
    public double[] Noise { get; }

    /// <summary>Draws everything once, given everything else.</summary>
    public void Sweep()
    {
        DrawQualities();
        DrawJudges();
        Translate();
        Stretch();
        _prior.Draw(Severity, Scale, Noise);
        DrawBehindMarks();
    }

    private void DrawQualities()
    {
        for (var j = 0; j < Scale.Length; j++)
        {
            _weightedScale[j] = Scale[j] / Noise[j];
            _weight[j] = Scale[j] * _weightedScale[j];
        }

        for (var i = 0; i < Quality.Length; i++) DrawQuality(i);
    }

    private void DrawQuality(int i)
    {
        var (precision, sum) = (1.0, 0.0);
        for (var k = _sheets.ItemStart[i]; k < _sheets.ItemStart[i + 1]; k++)
        {
            var j = _sheets.Judge[k];
            precision += _weight[j];
            sum += _weightedScale[j] * (_y[k] - Severity[j]);
        }

        (Mean[i], Variance[i]) = (sum / precision, 1 / precision);
        Quality[i] = Mean[i] + Math.Sqrt(Variance[i]) * _dice.Gauss();
    }

    private void DrawJudges()
    {
        for (var j = 0; j < Scale.Length; j++)
        {
            var sums = new Line();
            foreach (var k in _sheets.OfJudge(j)) sums.Add(Quality[_sheets.Item[k]], _y[k]);
            DrawJudge(j, sums);
        }
    }

    /// <summary>A regression of the judge's marks on the qualities: first the scale with the severity integrated out, then the severity.</summary>
    private void DrawJudge(int j, Line s)
    {
        var noise = Noise[j];
        var (cc, ca, aa) = (s.Count / noise + 1 / _prior.SeverityVariance, s.X / noise, s.XX / noise + 1 / _prior.ScaleVariance);
        var (c, a) = (s.Y / noise + _prior.SeverityMean / _prior.SeverityVariance, s.XY / noise + _prior.ScaleMean / _prior.ScaleVariance);
        var precision = aa - ca * ca / cc;
        Scale[j] = _dice.PositiveGauss((a - ca * c / cc) / precision, 1 / Math.Sqrt(precision));
        Severity[j] = (c - ca * Scale[j]) / cc + _dice.Gauss() / Math.Sqrt(cc);
        Noise[j] = _prior.DrawNoise(s.Count, s.Residual(Severity[j], Scale[j]));
    }

    /// <summary>θ + d and c − a·d leave every expected mark as it is; d is drawn from what the priors say.</summary>
    private void Translate()
    {
        var (precision, pull) = ((double)Quality.Length, 0.0);
        foreach (var q in Quality) pull -= q;
        for (var j = 0; j < Scale.Length; j++)
        {
            precision += Scale[j] * Scale[j] / _prior.SeverityVariance;
            pull += Scale[j] * (Severity[j] - _prior.SeverityMean) / _prior.SeverityVariance;
        }

        var shift = pull / precision + _dice.Gauss() / Math.Sqrt(precision);
        for (var i = 0; i < Quality.Length; i++) Quality[i] += shift;
        for (var j = 0; j < Scale.Length; j++) Severity[j] -= Scale[j] * shift;
    }

    /// <summary>g·θ and a/g leave every expected mark as it is; g is proposed near 1 and accepted by Metropolis' rule.</summary>
    private void Stretch()
    {
        var step = 1 / Math.Sqrt(Quality.Length + Scale.Length);
        var log = step * _dice.Gauss();
        var (g, squares, gain) = (Math.Exp(log), 0.0, 0.0);
        foreach (var q in Quality) squares += q * q;
        gain -= .5 * squares * (g * g - 1);
        foreach (var a in Scale) gain += _prior.LogScale(a / g) - _prior.LogScale(a);
        gain += log * (Quality.Length - Scale.Length);
        if (Math.Log(_dice.Unit()) >= gain) return;

        for (var i = 0; i < Quality.Length; i++) Quality[i] *= g;
        for (var j = 0; j < Scale.Length; j++) Scale[j] /= g;
    }

    /// <summary>The judgements behind marks that stand for an interval.</summary>
    private void DrawBehindMarks()
    {
        foreach (var (k, low, high) in _intervals)
        {
            var j = _sheets.Judge[k];
            _y[k] = _dice.GaussBetween(Severity[j] + Scale[j] * Quality[_sheets.Item[k]], Math.Sqrt(Noise[j]), low, high);
        }
    }

    /// <summary>Sums of a regression line.</summary>
    private struct Line
    {
        public int Count;
        public double X, Y, XX, XY, YY;

        public void Add(double x, double y)
        {
            Count++;
            X += x;
            Y += y;
            XX += x * x;
            XY += x * y;
            YY += y * y;
        }

        public readonly double Residual(double c, double a) =>
            Math.Max(0, YY - 2 * c * Y - 2 * a * XY + Count * c * c + 2 * a * c * X + a * a * XX);
    }
}
