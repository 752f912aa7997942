using System.Diagnostics;
using Pishran.Engine.Assignment;

namespace Pishran.EngineBench;

/// <summary>Sum, worst and time of assignment, against the bound; on simulated instances, and on a CSV named by ASSIGNMENT_CSV.</summary>
internal static class AssignmentBench
{
    public static void Run()
    {
        Console.WriteLine("assignment            objective     sum      worst   bound    connected  seconds");
        if (Environment.GetEnvironmentVariable("ASSIGNMENT_CSV") is { } csv) Measure(Path.GetFileName(csv), Read(csv, 3, 4, 0));
        Measure("177 × 118, 3 each", Simulated(177, 118, 3));
        Measure("15 × 60, 3 each", Simulated(15, 60, 3));
        Measure("200 × 1000, 3 each", Simulated(200, 1000, 3));
    }

    private static void Measure(string name, AssignmentProblem problem)
    {
        foreach (var objective in Enum.GetValues<AssignmentObjective>())
        {
            var watch = Stopwatch.StartNew();
            var r = Assigner.Solve(problem with { Objective = objective, Cap = objective == AssignmentObjective.Randomised ? .6 : 1 });
            Console.WriteLine($"{name,-21} {objective,-11} {r.Sum,9:0.0000} {r.Worst,8:0.00000} {r.Bound,10:0.00000} {r.Connected,-8} {watch.Elapsed.TotalSeconds:0.00}");
        }
    }

    /// <summary>Judges and submissions have topics; similarity is the overlap, with noise.</summary>
    private static AssignmentProblem Simulated(int judges, int submissions, int coverage)
    {
        var random = new Random(1);
        double[][] Topics(int count) => [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 12).Select(_ => Math.Pow(random.NextDouble(), 4)).ToArray())];
        var (own, theirs) = (Topics(judges), Topics(submissions));
        var similarity = new double[judges, submissions];
        var conflicts = new HashSet<(int, int)>();
        for (var j = 0; j < judges; j++)
            for (var s = 0; s < submissions; s++)
            {
                similarity[j, s] = own[j].Zip(theirs[s], (a, b) => a * b).Sum() / Math.Sqrt(own[j].Sum(a => a * a) * theirs[s].Sum(b => b * b));
                if (random.NextDouble() < .1) conflicts.Add((j, s));
            }

        var load = (double)coverage * submissions / judges;
        return new(judges, submissions, similarity, coverage,
            [.. Enumerable.Repeat((int)Math.Ceiling(load), judges)], [.. Enumerable.Repeat((int)Math.Floor(load), judges)], conflicts, AssignmentObjective.Sum);
    }

    private static AssignmentProblem Read(string csv, int coverage, int most, int least)
    {
        var rows = File.ReadLines(csv).Skip(1).Select(l => l.Split(',')).Select(r => (J: int.Parse(r[0]), S: int.Parse(r[1]), V: double.Parse(r[2]))).ToArray();
        var (judges, submissions) = (rows.Max(r => r.J) + 1, rows.Max(r => r.S) + 1);
        var similarity = new double[judges, submissions];
        foreach (var (j, s, v) in rows) similarity[j, s] = v;
        return new(judges, submissions, similarity, coverage,
            [.. Enumerable.Repeat(most, judges)], [.. Enumerable.Repeat(least, judges)], new HashSet<(int, int)>(), AssignmentObjective.Sum);
    }
}
