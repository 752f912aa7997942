using System.Diagnostics;

namespace Pishran.WebBench;

/// <summary>One thing that is measured: a name, the server, and what one request is.</summary>
internal sealed record Case(string Name, Server Server, Func<int, Task> Request);

/// <summary>Interleaved rounds, order reversed each round, median of five. CPU per request is the number to trust.</summary>
internal static class Measure
{
    public static async Task<Dictionary<string, (double CpuMicros, double PerSecond)>> Interleaved(IReadOnlyList<Case> cases, int requests, int lanes, int rounds = 5)
    {
        foreach (var one in cases) await Load(one, requests / 2, lanes); // warm-up: JIT tiers, caches
        var seen = cases.ToDictionary(c => c.Name, _ => new List<(double Cpu, double Rate)>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
            foreach (var one in round % 2 == 0 ? cases : cases.Reverse())
                seen[one.Name].Add(await Load(one, requests, lanes));
        return seen.ToDictionary(s => s.Key, s => (Median(s.Value.Select(v => v.Cpu)), Median(s.Value.Select(v => v.Rate))), StringComparer.Ordinal);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static double Percentile(List<double> values, double p)
    {
        values.Sort();
        return values.Count == 0 ? double.NaN : values[Math.Min(values.Count - 1, (int)(p * values.Count))];
    }

    private static async Task<(double CpuMicros, double PerSecond)> Load(Case one, int requests, int lanes)
    {
        var (cpu, watch, next) = (one.Server.CpuSeconds(), Stopwatch.StartNew(), -1);
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests; i = Interlocked.Increment(ref next)) await one.Request(i);
        }));
        return ((one.Server.CpuSeconds() - cpu) * 1e6 / requests, requests / watch.Elapsed.TotalSeconds);
    }
}
