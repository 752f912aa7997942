using Google.OrTools.Graph;

namespace Pishran.Engine.Assignment;

/// <summary>Largest sum under coverage and loads, by min-cost flow: source → judge → submission → sink.</summary>
internal static class Flow
{
    private const double Scale = 1e7;

    /// <summary>The best pairs; submissions that cannot be covered get as many judges as possible.</summary>
    public static bool[,] Solve(AssignmentProblem problem) => Solve(problem, problem.Similarity);

    public static bool[,] Solve(AssignmentProblem problem, double[,] worth)
    {
        var (judges, submissions) = (problem.Judges, problem.Submissions);
        var (source, sink) = (judges + submissions, judges + submissions + 1);
        var flow = new MinCostFlow();
        var reward = Reward(worth);
        for (var j = 0; j < judges; j++)
        {
            if (problem.MinLoad[j] > 0) flow.AddArcWithCapacityAndUnitCost(source, j, problem.MinLoad[j], -reward);
            if (problem.MaxLoad[j] > problem.MinLoad[j]) flow.AddArcWithCapacityAndUnitCost(source, j, problem.MaxLoad[j] - problem.MinLoad[j], 0);
        }

        var arcs = new List<(int Arc, int Judge, int Submission)>(judges * submissions);
        for (var j = 0; j < judges; j++)
            for (var s = 0; s < submissions; s++)
                if (problem.Allowed(j, s))
                    arcs.Add((flow.AddArcWithCapacityAndUnitCost(j, judges + s, 1, -(long)Math.Round(worth[j, s] * Scale)), j, s));
        for (var s = 0; s < submissions; s++) flow.AddArcWithCapacityAndUnitCost(judges + s, sink, problem.Coverage, 0);

        flow.SetNodeSupply(source, (long)problem.Coverage * submissions);
        flow.SetNodeSupply(sink, -(long)problem.Coverage * submissions);
        var status = flow.SolveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"The flow ended with {status}.");

        var chosen = new bool[judges, submissions];
        foreach (var (arc, j, s) in arcs) chosen[j, s] = flow.Flow(arc) > 0;
        return chosen;
    }

    /// <summary>More than any exchange of pairs could gain, so that smallest loads come first.</summary>
    private static long Reward(double[,] worth)
    {
        var largest = 1.0;
        foreach (var w in worth) largest = Math.Max(largest, Math.Abs(w));
        return (long)(largest * Scale * 8);
    }
}
