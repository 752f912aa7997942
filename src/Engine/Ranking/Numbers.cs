namespace Pishran.Engine.Ranking;

/// <summary>Sums over spans, always from left to right, so that a re-run gives the same bits.</summary>
internal static class Numbers
{
    public static double Mean(this Span<double> x) => Mean((ReadOnlySpan<double>)x);

    public static double Mean(this ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var v in x) sum += v;
        return x.Length == 0 ? 0 : sum / x.Length;
    }

    /// <summary>Unbiased; 0 for fewer than two.</summary>
    public static double Variance(this Span<double> x)
    {
        if (x.Length < 2) return 0;
        var mean = x.Mean();
        var sum = 0.0;
        foreach (var v in x) sum += (v - mean) * (v - mean);
        return sum / (x.Length - 1);
    }
}
