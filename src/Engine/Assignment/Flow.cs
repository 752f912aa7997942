using Google.OrTools.Graph;

namespace Pishran.Engine.Assignment;

/// <summary>
/// Largest sum under coverage and loads, by min-cost flow: source → judge → (submission, unit) → submission → sink.
/// Submissions that cannot be covered get as many judges as possible.
/// </summary>
internal sealed class Flow : IDisposable
{
    private const double Units = 1e7;
    private readonly AssignmentProblem _problem;
    private readonly MinCostFlow _flow = new();
    private readonly List<(int Arc, int Judge, int Submission)> _arcs = [];
    private readonly double _scale;
    private int _nodes;

    private Flow(AssignmentProblem problem) => (_problem, _nodes, _scale) = (problem, problem.Judges + problem.Submissions + 2, Units / problem.Largest);

    private int Source => _problem.Judges + _problem.Submissions;

    private int Sink => Source + 1;

    public static bool[,] Solve(AssignmentProblem problem)
    {
        using var flow = new Flow(problem);
        flow.AddLoads();
        for (var s = 0; s < problem.Submissions; s++) flow.AddSubmission(s);
        return flow.Chosen();
    }

    public void Dispose() => _flow.Dispose();

    /// <summary>Smallest loads come first: they are worth more than any exchange of pairs could gain.</summary>
    private void AddLoads()
    {
        var reward = -(long)(_problem.Largest * _scale * 8);
        for (var j = 0; j < _problem.Judges; j++)
        {
            var (least, most) = (_problem.MinLoad[j], _problem.MaxLoad[j]);
            if (least > 0) _flow.AddArcWithCapacityAndUnitCost(Source, j, least, reward);
            if (most > least) _flow.AddArcWithCapacityAndUnitCost(Source, j, most - least, 0);
        }
    }

    private void AddSubmission(int s)
    {
        var node = _problem.Judges + s;
        _flow.AddArcWithCapacityAndUnitCost(node, Sink, _problem.Coverage, 0);
        foreach (var unit in Enumerable.Range(0, _problem.Judges).Where(j => _problem.Allowed(j, s)).GroupBy(j => _problem.Units?[j] ?? 0))
        {
            var through = unit.Skip(_problem.PerUnit == int.MaxValue ? int.MaxValue : _problem.PerUnit).Any() ? Gate(node) : node;
            foreach (var j in unit)
                _arcs.Add((_flow.AddArcWithCapacityAndUnitCost(j, through, 1, -(long)Math.Round(_problem.Similarity[j, s] * _scale)), j, s));
        }
    }

    /// <summary>A node that lets at most so many judges of one unit through.</summary>
    private int Gate(int submission)
    {
        _flow.AddArcWithCapacityAndUnitCost(_nodes, submission, _problem.PerUnit, 0);
        return _nodes++;
    }

    private bool[,] Chosen()
    {
        var wanted = (long)_problem.Coverage * _problem.Submissions;
        _flow.SetNodeSupply(Source, wanted);
        _flow.SetNodeSupply(Sink, -wanted);
        var status = _flow.SolveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"The flow ended with {status}.");

        var chosen = new bool[_problem.Judges, _problem.Submissions];
        foreach (var (arc, j, s) in _arcs) chosen[j, s] = _flow.Flow(arc) > 0;
        return chosen;
    }
}
