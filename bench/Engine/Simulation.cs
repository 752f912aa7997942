namespace Pishran.EngineBench;

/// <summary>Judging as it might have gone on: qualities, judges and their marks from 1 to 10.</summary>
internal sealed class Simulation
{
    private readonly Random _random;

    public Simulation(int seed, int submissions, int judges)
    {
        _random = new(seed);
        Quality = [.. Enumerable.Range(0, submissions).Select(_ => Gauss())];
        Severity = [.. Enumerable.Range(0, judges).Select(_ => .7 * Gauss())];
        Scale = [.. Enumerable.Range(0, judges).Select(j => j < judges / 8 ? 0 : Math.Exp(.35 * Gauss()))];
        Noise = [.. Enumerable.Range(0, judges).Select(_ => .77 * Math.Exp(.35 * Gauss()))];
    }

    public double[] Quality { get; }
    public double[] Severity { get; }
    public double[] Scale { get; }
    public double[] Noise { get; }

    public double Mark(int judge, int submission) =>
        Math.Clamp(Math.Round(5.5 + 1.75 * (Scale[judge] * Quality[submission] - Severity[judge] + Noise[judge] * Gauss())), 1, 10);

    public bool Better(int a, int b, double slope) => _random.NextDouble() < 1 / (1 + Math.Exp(-slope * (Quality[a] - Quality[b])));

    public int Below(int end) => _random.Next(end);

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
