namespace Pishran.Engine.Assignment;

/// <summary>Links all submissions through shared judges by exchanging pairs, at the least loss of similarity.</summary>
internal sealed class Bridges(AssignmentProblem problem, bool[,] chosen)
{
    /// <summary>Number of the island of each submission; equal numbers are linked.</summary>
    public static int[] Islands(AssignmentProblem problem, bool[,] chosen)
    {
        var parent = Enumerable.Range(0, problem.Submissions + problem.Judges).ToArray();
        for (var j = 0; j < problem.Judges; j++)
            for (var s = 0; s < problem.Submissions; s++)
                if (chosen[j, s]) parent[Root(parent, s)] = Root(parent, problem.Submissions + j);
        return [.. Enumerable.Range(0, parent.Length).Select(node => Root(parent, node))];
    }

    public static bool Connected(AssignmentProblem problem, bool[,] chosen) =>
        Islands(problem, chosen).Take(problem.Submissions).Distinct().Count() <= 1;

    /// <summary>Makes exchanges until one island is left or the next would cost more than what is left of the allowance.</summary>
    /// <param name="allowance">Sum of similarity that may be lost.</param>
    /// <param name="floor">No exchange may bring a submission below this summed similarity.</param>
    public void Repair(double allowance, double floor)
    {
        while (Best(floor) is { } swap && swap.Loss <= allowance + 1e-12)
        {
            allowance -= Math.Max(0, swap.Loss);
            Apply(swap);
        }
    }

    private void Apply(Swap swap)
    {
        chosen[swap.A.Judge, swap.A.Submission] = chosen[swap.B.Judge, swap.B.Submission] = false;
        chosen[swap.A.Judge, swap.B.Submission] = chosen[swap.B.Judge, swap.A.Submission] = true;
    }

    /// <summary>The exchange between two islands that loses least and joins them; none when there is one island.</summary>
    private Swap? Best(double floor)
    {
        var islands = Islands(problem, chosen);
        if (islands.Take(problem.Submissions).Distinct().Count() <= 1) return null;

        var edges = Assigner.Pairs(problem, chosen).ToArray();
        var bridges = new BridgeFinder(problem.Judges + problem.Submissions, [.. edges.Select(e => (e.Submission, problem.Submissions + e.Judge))]).Bridges;
        var sums = Assigner.Sums(problem, chosen);
        Swap? best = null;
        for (var a = 0; a < edges.Length; a++)
        {
            if (bridges[a]) continue; // the island stays whole without this pair
            for (var b = 0; b < edges.Length; b++)
            {
                if (islands[edges[a].Submission] == islands[edges[b].Submission]) continue;
                var swap = new Swap(edges[a], edges[b], Loss(edges[a], edges[b]));
                if ((best is null || swap.Loss < best.Loss) && Allowed(swap, sums, floor)) best = swap;
            }
        }

        return best;
    }

    private double Loss((int Judge, int Submission) a, (int Judge, int Submission) b) =>
        problem.Similarity[a.Judge, a.Submission] + problem.Similarity[b.Judge, b.Submission]
        - problem.Similarity[a.Judge, b.Submission] - problem.Similarity[b.Judge, a.Submission];

    private bool Allowed(Swap swap, double[] sums, double floor)
    {
        var (a, b) = (swap.A, swap.B);
        return a.Judge != b.Judge && problem.Allowed(a.Judge, b.Submission) && problem.Allowed(b.Judge, a.Submission)
            && sums[a.Submission] + problem.Similarity[b.Judge, a.Submission] - problem.Similarity[a.Judge, a.Submission] >= floor - 1e-9
            && sums[b.Submission] + problem.Similarity[a.Judge, b.Submission] - problem.Similarity[b.Judge, b.Submission] >= floor - 1e-9
            && Mixed(a.Submission, a.Judge, b.Judge) && Mixed(b.Submission, b.Judge, a.Judge);
    }

    /// <summary>Whether the panel still has two units when one judge is replaced.</summary>
    private bool Mixed(int submission, int leaves, int comes) => problem.PerUnit == int.MaxValue || problem.PerUnit >
        Enumerable.Range(0, problem.Judges).Count(j => chosen[j, submission] && j != leaves && problem.Units![j] == problem.Units[comes]);

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node) node = parent[node] = parent[parent[node]];
        return node;
    }

    private sealed record Swap((int Judge, int Submission) A, (int Judge, int Submission) B, double Loss);
}
