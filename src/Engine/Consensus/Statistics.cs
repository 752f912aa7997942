using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Pishran.Engine.Consensus;

/// <summary>Quantiles of type 7: linear between order statistics (Hyndman &amp; Fan 1996).</summary>
internal static class Quantiles
{
    public static double Of(double[] sorted, double p)
    {
        var at = (sorted.Length - 1) * p;
        var low = (int)at;
        return low + 1 < sorted.Length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[^1];
    }
}

/// <summary>Mean ranks, and how many values share each.</summary>
internal static class Ranks
{
    /// <summary>Rank of each value from 1, ties sharing their mean; and the sum of t³ − t over ties.</summary>
    public static (double[] Ranks, double Ties) Of(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(k => values[k]).ToArray();
        var (ranks, ties) = (new double[values.Length], 0.0);
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && values[order[to]] == values[order[from]]) to++;
            for (var k = from; k < to; k++) ranks[order[k]] = (from + 1 + to) / 2.0;
            ties += Math.Pow(to - from, 3) - (to - from);
            from = to;
        }

        return (ranks, ties);
    }
}

/// <summary>Kendall's coefficient of concordance (Kendall &amp; Babington Smith 1939) with tie correction.</summary>
internal static class Concordance
{
    /// <summary>W = 12S / (m²(n³ − n) − m·ΣT), χ² = m(n − 1)W, and its p; nulls when there is nothing to compare.</summary>
    /// <param name="rows">One row of ratings for each panelist, over the same items.</param>
    public static (double? W, double? ChiSquared, double? P) Kendall(double[][] rows)
    {
        if (rows.Length < 2 || rows[0].Length < 2) return default;
        var (m, n) = (rows.Length, rows[0].Length);
        var (sums, ties) = (new double[n], 0.0);
        foreach (var row in rows)
        {
            var (ranks, own) = Ranks.Of(row);
            ties += own;
            for (var i = 0; i < n; i++) sums[i] += ranks[i];
        }

        var mean = m * (n + 1) / 2.0;
        var spread = (double)m * m * (Math.Pow(n, 3) - n) - m * ties;
        if (spread <= 0) return default;
        var w = 12 * sums.Sum(s => (s - mean) * (s - mean)) / spread;
        var chi = m * (n - 1) * w;
        return (w, chi, SpecialFunctions.GammaUpperRegularized((n - 1) / 2.0, chi / 2));
    }
}

/// <summary>Wilcoxon's signed-rank test (1945): normal approximation with tie correction, without continuity correction, zeros left out.</summary>
internal static class SignedRank
{
    /// <summary>Two-sided p; 1 when nothing differs.</summary>
    public static double P(double[] differences)
    {
        double[] moved = [.. differences.Where(d => d != 0)];
        if (moved.Length == 0) return 1;
        var (ranks, ties) = Ranks.Of([.. moved.Select(Math.Abs)]);
        var n = (double)moved.Length;
        var up = ranks.Where((_, k) => moved[k] > 0).Sum();
        var deviation = Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
        return Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(up - n * (n + 1) / 4) / deviation));
    }
}

/// <summary>Whether ratings stand in two camps.</summary>
internal static class Camps
{
    private const double Smallest = .25;
    private const double Apart = 4;

    /// <summary>
    /// True when some cut leaves a quarter of the ratings or more on each side, an empty step between them, and the sides' means at least
    /// four pooled deviations apart (Ashman's D; one opinion cut in two reaches about 2.7, an even spread 3.5).
    /// </summary>
    public static bool Two(double[] sorted, double step)
    {
        for (var cut = 1; cut < sorted.Length; cut++)
        {
            var smaller = Math.Min(cut, sorted.Length - cut);
            if (smaller < Smallest * sorted.Length || smaller < 2 || sorted[cut] - sorted[cut - 1] < 2 * step - 1e-9) continue;
            var (low, high) = (sorted[..cut], sorted[cut..]);
            var distance = high.Average() - low.Average();
            if (distance * Math.Sqrt(2) >= Apart * Math.Sqrt(Spread(low) + Spread(high))) return true;
        }

        return false;
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return values.Average(v => (v - mean) * (v - mean));
    }
}
