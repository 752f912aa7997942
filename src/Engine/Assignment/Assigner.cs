namespace Pishran.Engine.Assignment;

/// <summary>Decides who judges what.</summary>
public static class Assigner
{
    /// <summary>Solves the problem; the same problem gives the same pairs.</summary>
    /// <exception cref="ArgumentException">A size, load, similarity or cap makes no sense.</exception>
    public static AssignmentResult Solve(AssignmentProblem problem)
    {
        problem.Check();
        var chosen = Flow.Solve(problem);
        var bound = Value(problem, chosen);
        new Bridges(problem, chosen).Repair(problem.ConnectLoss * Math.Abs(bound), double.NegativeInfinity);
        return Result(problem, chosen, bound);
    }

    internal static AssignmentResult Result(AssignmentProblem problem, bool[,] chosen, double bound)
    {
        var pairs = new List<(int, int)>();
        var worst = new double[problem.Submissions];
        for (var j = 0; j < problem.Judges; j++)
            for (var s = 0; s < problem.Submissions; s++)
            {
                if (!chosen[j, s]) continue;
                pairs.Add((j, s));
                worst[s] += problem.Similarity[j, s];
            }

        return new(pairs, Value(problem, chosen), worst.DefaultIfEmpty().Min(), bound, Bridges.Connected(problem, chosen), Shortfalls.Of(problem, chosen));
    }

    internal static double Value(AssignmentProblem problem, bool[,] chosen)
    {
        var sum = 0.0;
        for (var j = 0; j < problem.Judges; j++)
            for (var s = 0; s < problem.Submissions; s++)
                if (chosen[j, s]) sum += problem.Similarity[j, s];
        return sum;
    }
}
