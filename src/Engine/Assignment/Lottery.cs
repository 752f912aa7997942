using Pishran.Engine.Ranking;

namespace Pishran.Engine.Assignment;

/// <summary>
/// Draws whole pairs from their probabilities (Jecmen et al. 2020), by dependent rounding (Gandhi et al. 2006): along a cycle or path of
/// uncertain pairs, every second one is raised and the others lowered until one of them is certain. Each pair keeps its probability;
/// coverage and loads stay within the whole numbers around their expectation.
/// </summary>
internal sealed class Lottery
{
    private const double Sure = 1e-9;
    private readonly List<(int A, int B, double Value)> _edges;
    private readonly List<int>[] _open;
    private readonly Dice _dice;

    private Lottery(AssignmentProblem problem, IEnumerable<(int Judge, int Submission, double Value)> values, int stream)
    {
        _dice = new(problem.Seed, stream);
        _edges = [.. values.Select(v => (v.Judge, problem.Judges + v.Submission, v.Value))];
        _open = [.. Enumerable.Range(0, problem.Judges + problem.Submissions).Select(_ => new List<int>())];
        for (var e = 0; e < _edges.Count; e++) Settle(e, _edges[e].Value, true);
    }

    public static bool[,] Draw(AssignmentProblem problem, IReadOnlyList<(int Judge, int Submission, double Value)> values, int stream)
    {
        var lottery = new Lottery(problem, values, stream);
        while (lottery.Walk() is { Count: > 0 } walk) lottery.Round(walk);
        var chosen = new bool[problem.Judges, problem.Submissions];
        foreach (var (a, b, value) in lottery._edges) chosen[a, b - problem.Judges] = value > .5;
        return chosen;
    }

    /// <summary>Edges of a cycle, or of a path that cannot be made longer; empty when all is certain.</summary>
    private List<int> Walk()
    {
        var start = Array.FindIndex(_open, o => o.Count == 1);
        if (start < 0) start = Array.FindIndex(_open, o => o.Count > 0);
        var (walk, visited) = (new List<int>(), new Dictionary<int, int>());
        for (var node = start; node >= 0;)
        {
            if (visited.TryGetValue(node, out var at)) return walk[at..];
            visited[node] = walk.Count;
            var came = walk.Count > 0 ? walk[^1] : -1;
            var found = _open[node].FindIndex(e => e != came);
            if (found < 0) break;
            var next = _open[node][found];
            walk.Add(next);
            node = _edges[next].A == node ? _edges[next].B : _edges[next].A;
        }

        return walk;
    }

    private void Round(List<int> walk)
    {
        var (up, down) = (Room(walk, 0), Room(walk, 1));
        var raise = _dice.Unit() < down / (up + down);
        for (var k = 0; k < walk.Count; k++)
        {
            var step = raise ? up : -down;
            Settle(walk[k], _edges[walk[k]].Value + (k % 2 == 0 ? step : -step), false);
        }
    }

    /// <summary>How far the edges with this parity can rise while the others fall.</summary>
    private double Room(List<int> walk, int parity) =>
        Enumerable.Range(0, walk.Count).Min(k => k % 2 == parity ? 1 - _edges[walk[k]].Value : _edges[walk[k]].Value);

    private void Settle(int e, double value, bool isNew)
    {
        var (a, b, _) = _edges[e];
        var certain = value < Sure || value > 1 - Sure;
        _edges[e] = (a, b, certain ? Math.Round(value) : value);
        if (isNew && !certain)
        {
            _open[a].Add(e);
            _open[b].Add(e);
        }
        else if (!isNew && certain)
        {
            _open[a].Remove(e);
            _open[b].Remove(e);
        }
    }
}
