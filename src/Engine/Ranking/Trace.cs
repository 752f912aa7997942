namespace Pishran.Engine.Ranking;

/// <summary>What is kept of a chain: sums over all sweeps, and some sweeps whole.</summary>
internal sealed class Trace
{
    private readonly int _every;
    private readonly float[] _mean;
    private readonly float[] _variance;
    private readonly float[] _draw;

    public Trace(Sheets sheets, int sweeps, int most)
    {
        var (items, judges) = (sheets.Submissions.Length, sheets.Judges.Length);
        _every = Math.Max(1, (sweeps + most - 1) / most);
        Kept = sweeps / _every;
        (_mean, _variance, _draw) = (new float[items * Kept], new float[items * Kept], new float[items * Kept]);
        (MeanSum, SquareSum) = (new double[items], new double[items]);
        (SeveritySum, ScaleSum, NoiseSum) = (new double[judges], new double[judges], new double[judges]);
    }

    /// <summary>How many sweeps are kept whole.</summary>
    public int Kept { get; }

    /// <summary>Sums over all sweeps: E θ; E (θ − average θ)²; c, a and s of the judges.</summary>
    public double[] MeanSum { get; }
    public double[] SquareSum { get; }
    public double[] SeveritySum { get; }
    public double[] ScaleSum { get; }
    public double[] NoiseSum { get; }

    public void Keep(int sweep, Chain chain)
    {
        AddSums(chain);
        if ((sweep + 1) % _every != 0 || sweep / _every >= Kept) return;
        for (var i = 0; i < MeanSum.Length; i++)
        {
            var at = i * Kept + sweep / _every;
            (_mean[at], _variance[at], _draw[at]) = ((float)chain.Mean[i], (float)chain.Variance[i], (float)chain.Quality[i]);
        }
    }

    /// <summary>P(i &gt; j) of each kept sweep, summed.</summary>
    public double Beats(int i, int j)
    {
        ReadOnlySpan<float> meanI = _mean.AsSpan(i * Kept, Kept), meanJ = _mean.AsSpan(j * Kept, Kept);
        ReadOnlySpan<float> varianceI = _variance.AsSpan(i * Kept, Kept), varianceJ = _variance.AsSpan(j * Kept, Kept);
        var sum = 0.0;
        for (var k = 0; k < meanI.Length; k++) sum += Normal.Cdf((meanI[k] - meanJ[k]) / Math.Sqrt(varianceI[k] + varianceJ[k]));
        return sum;
    }

    public void CopyDraw(int k, double[] draw)
    {
        for (var i = 0; i < draw.Length; i++) draw[i] = _draw[i * Kept + k];
    }

    private void AddSums(Chain chain)
    {
        var centre = chain.Mean.AsSpan().Mean();
        for (var i = 0; i < MeanSum.Length; i++)
        {
            MeanSum[i] += chain.Mean[i];
            SquareSum[i] += chain.Variance[i] + (chain.Mean[i] - centre) * (chain.Mean[i] - centre);
        }

        for (var j = 0; j < ScaleSum.Length; j++)
        {
            SeveritySum[j] += chain.Severity[j];
            ScaleSum[j] += chain.Scale[j];
            NoiseSum[j] += Math.Sqrt(chain.Noise[j]);
        }
    }
}
