using System.Numerics;

namespace Pishran.Engine.Ranking;

/// <summary>Seeded pseudo-random numbers, the same on every machine: xoshiro256++ (Blackman &amp; Vigna 2019), seeded by SplitMix64.</summary>
internal sealed class Dice
{
    private ulong _a, _b, _c, _d;
    private double _spare;
    private bool _hasSpare;

    public Dice(int seed, int stream = 0)
    {
        var state = ((ulong)(uint)stream << 32) | (uint)seed;
        (_a, _b, _c, _d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    /// <summary>Uniform in (0, 1).</summary>
    public double Unit() => ((Next() >> 11) + .5) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 .. <paramref name="end"/> − 1.</summary>
    public int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double Gauss()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        double u, v, s;
        do
        {
            u = 2 * Unit() - 1;
            v = 2 * Unit() - 1;
            s = u * u + v * v;
        }
        while (s >= 1 || s == 0);

        var scale = Math.Sqrt(-2 * Math.Log(s) / s);
        (_spare, _hasSpare) = (v * scale, true);
        return u * scale;
    }

    /// <summary>Gamma with the given shape and rate 1 (Marsaglia &amp; Tsang 2000).</summary>
    public double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(Unit(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Gauss();
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(Unit()) < .5 * x * x + d - d * v + d * Math.Log(v)) return d * v;
        }
    }

    /// <summary>Normal with mean and deviation, kept above 0 (Robert 1995).</summary>
    public double PositiveGauss(double mean, double deviation)
    {
        var floor = -mean / deviation;
        if (floor < .5) return mean + deviation * AboveByTrial(floor);
        return mean + deviation * AboveByTail(floor);
    }

    /// <summary>Normal with mean and deviation, kept between two bounds, of which one may be infinite.</summary>
    public double GaussBetween(double mean, double deviation, double low, double high)
    {
        if (double.IsPositiveInfinity(high)) return low + PositiveGauss(mean - low, deviation);
        if (double.IsNegativeInfinity(low)) return high - PositiveGauss(high - mean, deviation);
        var nearest = (Math.Clamp(mean, low, high) - mean) / deviation;
        // Wide against what is left of the normal there: draw from that and keep what falls inside; else uniform and keep by density.
        if ((high - low) * Math.Max(.5, Math.Abs(nearest)) > deviation) return BetweenByTrial(mean, deviation, low, high);
        while (true)
        {
            var value = low + (high - low) * Unit();
            var z = (value - mean) / deviation;
            if (Math.Log(Unit()) <= .5 * (nearest * nearest - z * z)) return value;
        }
    }

    /// <summary>Shuffles in place (Fisher–Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var k = items.Length - 1; k > 0; k--)
        {
            var other = Below(k + 1);
            (items[k], items[other]) = (items[other], items[k]);
        }
    }

    private double BetweenByTrial(double mean, double deviation, double low, double high)
    {
        while (true)
        {
            var value = mean <= low ? low + PositiveGauss(mean - low, deviation)
                : mean >= high ? high - PositiveGauss(high - mean, deviation)
                : mean + deviation * Gauss();
            if (value >= low && value <= high) return value;
        }
    }

    private double AboveByTrial(double floor)
    {
        while (true)
        {
            var z = Gauss();
            if (z > floor) return z;
        }
    }

    private double AboveByTail(double floor)
    {
        var rate = (floor + Math.Sqrt(floor * floor + 4)) / 2;
        while (true)
        {
            var z = floor - Math.Log(Unit()) / rate;
            if (Math.Log(Unit()) <= -.5 * (z - rate) * (z - rate)) return z;
        }
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_a + _d, 23) + _a;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
