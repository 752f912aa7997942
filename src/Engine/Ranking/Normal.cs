using MathNet.Numerics;

namespace Pishran.Engine.Ranking;

/// <summary>The normal distribution function from a table: error below 3e-8, about 2 ns.</summary>
internal static class Normal
{
    private const int PerUnit = 1024;
    private const int Reach = 8;
    private static readonly double[] Table = [.. Enumerable.Range(0, 2 * Reach * PerUnit + 2).Select(k => Exact((double)k / PerUnit - Reach))];

    /// <summary>P(Z ≤ z).</summary>
    public static double Cdf(double z)
    {
        var at = (z + Reach) * PerUnit;
        if (at <= 0) return 0;
        if (at >= 2 * Reach * PerUnit) return 1;
        var k = (int)at;
        return Table[k] + (at - k) * (Table[k + 1] - Table[k]);
    }

    /// <summary>P(difference &gt; 0) for a normal difference; .5 when nothing is known and nothing differs.</summary>
    public static double Positive(double mean, double variance) =>
        variance > 0 ? Cdf(mean / Math.Sqrt(variance)) : mean > 0 ? 1 : mean < 0 ? 0 : .5;

    private static double Exact(double z) => .5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));
}
