namespace Pishran.Engine.Assignment;

/// <summary>Decides who judges what.</summary>
public static class Assigner
{
    private const int MostDraws = 50;
    private const int Bisections = 6;

    /// <summary>Solves the problem; the same problem gives the same pairs.</summary>
    /// <exception cref="ArgumentException">A size, load, similarity or cap makes no sense.</exception>
    public static AssignmentResult Solve(AssignmentProblem problem)
    {
        problem.Check();
        while (true)
        {
            var result = Once(problem);
            if (Reciprocal(problem, result) is not { Count: > 0 } forbidden) return result;
            problem = problem with { Conflicts = problem.Conflicts.Union(forbidden).ToHashSet() };
        }
    }

    private static AssignmentResult Once(AssignmentProblem problem)
    {
        var start = Flow.Solve(problem);
        return problem.Objective switch
        {
            AssignmentObjective.Fair => Fair(problem, start),
            AssignmentObjective.Randomised => Randomised(problem, start),
            _ => Result(problem, start, Value(problem, start), double.NegativeInfinity),
        };
    }

    /// <summary>Of each two exclusive pairs that were both assigned, the less similar.</summary>
    private static List<(int Judge, int Submission)> Reciprocal(AssignmentProblem problem, AssignmentResult result)
    {
        if (problem.Exclusive is not { Count: > 0 } exclusive) return [];
        var assigned = result.Pairs.ToHashSet();
        double Worth((int Judge, int Submission) pair) => problem.Similarity[pair.Judge, pair.Submission];
        return [.. exclusive.Where(e => assigned.Contains(e.One) && assigned.Contains(e.Other)).Select(e => Worth(e.One) < Worth(e.Other) ? e.One : e.Other)];
    }

    /// <summary>The linear program bounds the level; whole pairs reach it, or come as near as a bisection finds.</summary>
    private static AssignmentResult Fair(AssignmentProblem problem, bool[,] start)
    {
        using var relaxation = new Relaxation(problem, start, 1);
        var bound = relaxation.Level();
        var exact = new Exact(problem, start, relaxation);
        var (low, high) = (Worst(problem, start), bound);
        if (double.IsNaN(bound)) return Result(problem, start, low, low);
        if (exact.Solve(bound - 1e-7) is { } best) return Result(problem, best, bound, bound - 1e-7);

        best = start;
        for (var step = 0; step < Bisections; step++)
        {
            var level = (low + high) / 2;
            if (exact.Solve(level) is { } better) (best, low) = (better, Worst(problem, better));
            else high = level;
        }

        return Result(problem, best, bound, low);
    }

    /// <summary>Probabilities from the linear program, then a draw; drawn again when a panel would come from one unit.</summary>
    private static AssignmentResult Randomised(AssignmentProblem problem, bool[,] start)
    {
        using var relaxation = new Relaxation(problem, start, problem.Cap);
        var bound = relaxation.Sum(null);
        if (double.IsNaN(bound)) return Result(problem, start, Value(problem, start), double.NegativeInfinity);
        var values = relaxation.Values().ToList();
        var draws = Enumerable.Range(0, MostDraws).Select(stream => Lottery.Draw(problem, values, stream));
        return Result(problem, draws.FirstOrDefault(draw => Mixed(problem, draw)) ?? start, bound, double.NegativeInfinity);
    }

    internal static IEnumerable<(int Judge, int Submission)> Pairs(AssignmentProblem problem, bool[,] chosen)
    {
        for (var j = 0; j < problem.Judges; j++)
            for (var s = 0; s < problem.Submissions; s++)
                if (chosen[j, s]) yield return (j, s);
    }

    internal static double Value(AssignmentProblem problem, bool[,] chosen) => Pairs(problem, chosen).Sum(p => problem.Similarity[p.Judge, p.Submission]);

    internal static double[] Sums(AssignmentProblem problem, bool[,] chosen)
    {
        var sums = new double[problem.Submissions];
        foreach (var (j, s) in Pairs(problem, chosen)) sums[s] += problem.Similarity[j, s];
        return sums;
    }

    private static double Worst(AssignmentProblem problem, bool[,] chosen) => Sums(problem, chosen).DefaultIfEmpty().Min();

    private static bool Mixed(AssignmentProblem problem, bool[,] chosen) => problem.PerUnit == int.MaxValue
        || Pairs(problem, chosen).GroupBy(p => (p.Submission, problem.Units![p.Judge])).All(panel => panel.Count() <= problem.PerUnit);

    private static AssignmentResult Result(AssignmentProblem problem, bool[,] chosen, double bound, double floor)
    {
        new Bridges(problem, chosen).Repair(problem.ConnectLoss * Math.Abs(Value(problem, chosen)), floor);
        return new(
            [.. Pairs(problem, chosen)],
            Value(problem, chosen),
            Worst(problem, chosen),
            bound,
            Bridges.Connected(problem, chosen),
            Shortfalls.Of(problem, chosen, problem.Objective == AssignmentObjective.Fair ? bound : double.NegativeInfinity));
    }
}
