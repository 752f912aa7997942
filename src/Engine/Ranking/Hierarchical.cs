namespace Pishran.Engine.Ranking;

/// <summary>
/// The hierarchical model by Gibbs sampling: several chains, each with its own numbers, put together in their order, so that the
/// result is the same on one thread or many. Chances of pairs are Rao–Blackwellised: given the judges, qualities are independent
/// normals, so each kept sweep gives P(i &gt; j) exactly, and the sweeps are averaged.
/// </summary>
internal sealed class Hierarchical
{
    private const int Chains = 4;
    private readonly Sheets _sheets;
    private readonly RankingRules _rules;
    private readonly int _sweeps;
    private readonly double[] _standardised;
    private readonly double _mean;
    private readonly double _deviation;
    private readonly Trace[] _traces;

    private Hierarchical(Sheets sheets, RankingRules rules)
    {
        (_sheets, _rules, _mean, _deviation) = (sheets, rules, sheets.GrandMean, Math.Sqrt(sheets.Variance));
        _sweeps = Math.Min(rules.Sweeps, Math.Max(200, 150_000_000 / Math.Max(1, sheets.Count)));
        _standardised = [.. sheets.Value.Select(v => (v - _mean) / _deviation)];
        _traces = new Trace[Chains];
        Parallel.For(0, Chains, new() { MaxDegreeOfParallelism = Math.Max(1, rules.Threads) }, c => _traces[c] = Run(c));
    }

    /// <summary>Whether there is enough to tell a judge's severity, scale and noise apart: every judge with three sheets, and scores that differ.</summary>
    public static bool Fits(Sheets sheets) => Possible(sheets) && Enumerable.Range(0, sheets.Judges.Length).All(j => sheets.SheetsOfJudge(j) >= 3);

    /// <summary>Whether the model says anything at all; with very many judges, what they have in common steadies those with few sheets.</summary>
    public static bool Possible(Sheets sheets) => sheets.Variance > 0 && sheets.Submissions.Length > 2;

    public static Posterior Fit(Sheets sheets, RankingRules rules) => new Hierarchical(sheets, rules).Posterior();

    private Trace Run(int number)
    {
        var chain = new Chain(_sheets, _standardised, new Dice(_rules.Seed, number + 1));
        // Few sheets leave open which judge to trust, and a chain changes its mind seldom: there a kept sweep stands for several.
        var between = Math.Clamp(600 / _sheets.Count, 1, 4);
        var trace = new Trace(_sheets, _sweeps, Math.Clamp(1_000_000 / _sheets.Submissions.Length, 100, 2000) / Chains);
        for (var sweep = 0; sweep < Math.Min(_rules.BurnIn, _sweeps); sweep++) chain.Sweep();
        for (var sweep = 0; sweep < _sweeps; sweep++)
        {
            for (var skipped = 0; skipped < between; skipped++) chain.Sweep();
            trace.Keep(sweep, chain);
        }

        return trace;
    }

    private Posterior Posterior()
    {
        var sweeps = (double)Chains * _sweeps;
        double[] Average(Func<Trace, double[]> part) => [.. Sum(part).Select(v => v / sweeps)];
        var (quality, square) = (Average(t => t.MeanSum), Average(t => t.SquareSum));
        var (severity, scale, noise) = (Average(t => t.SeveritySum), Average(t => t.ScaleSum), Average(t => t.NoiseSum));
        var (centre, slope) = (quality.AsSpan().Mean(), scale.AsSpan().Mean());
        var level = severity.AsSpan().Mean() + slope * centre;
        return new(
            [.. quality.Select(q => _mean + _deviation * (level + slope * (q - centre)))],
            [.. square.Select((s, i) => _deviation * slope * Math.Sqrt(Math.Max(0, s - (quality[i] - centre) * (quality[i] - centre))))],
            Beats,
            Draws,
            [.. severity.Select((c, j) => new JudgeReport(
                _sheets.Judges[j], _deviation * (level - c - scale[j] * centre), scale[j] / slope, _deviation * noise[j], _sheets.SheetsOfJudge(j)))]);
    }

    private double[] Sum(Func<Trace, double[]> part)
    {
        var sum = new double[part(_traces[0]).Length];
        foreach (var trace in _traces)
            for (var i = 0; i < sum.Length; i++) sum[i] += part(trace)[i];
        return sum;
    }

    private double Beats(int i, int j)
    {
        var (sum, count) = (0.0, 0);
        foreach (var trace in _traces)
        {
            sum += trace.Beats(i, j);
            count += trace.Kept;
        }

        return sum / count;
    }

    private IEnumerable<double[]> Draws()
    {
        var draw = new double[_sheets.Submissions.Length];
        foreach (var trace in _traces)
            for (var k = 0; k < trace.Kept; k++)
            {
                trace.CopyDraw(k, draw);
                yield return draw;
            }
    }
}
