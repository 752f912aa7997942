using Google.OrTools.LinearSolver;

namespace Pishran.Engine.Assignment;

/// <summary>
/// The assignment as a linear program (GLOP), pairs between 0 and a cap. Only promising pairs are in it at first; others are priced
/// with the duals and added until none could help, so the optimum is that of the whole program (Dantzig–Wolfe column generation).
/// </summary>
internal sealed class Relaxation : IDisposable
{
    private const double Tiny = 1e-7;
    private const int StartColumns = 12;
    private const int NewColumns = 4;
    private readonly AssignmentProblem _problem;
    private readonly double _cap;
    private readonly double _dear;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Constraint[] _cover;
    private readonly Constraint[] _load;
    private readonly Constraint[] _fair;
    private readonly Dictionary<(int Submission, int Unit), Constraint> _panel = [];
    private readonly Dictionary<(int Judge, int Submission), Variable> _columns = [];
    private readonly Variable _level;
    private readonly Variable[] _slack;
    private double[] _coverDual = [];
    private double[] _loadDual = [];
    private double[] _fairDual = [];
    private bool _maximiseLevel;

    /// <summary>Sets the program up.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="start">A good assignment: what it covers and loads is what the program asks for.</param>
    /// <param name="cap">Highest value of a pair.</param>
    public Relaxation(AssignmentProblem problem, bool[,] start, double cap)
    {
        (_problem, _cap, _dear) = (problem, cap, 20 * problem.Largest);
        var (coverage, loads) = (new int[problem.Submissions], new int[problem.Judges]);
        foreach (var (j, s) in Assigner.Pairs(problem, start)) (coverage[s], loads[j]) = (coverage[s] + 1, loads[j] + 1);
        _level = _solver.MakeNumVar(double.NegativeInfinity, double.PositiveInfinity, "");
        _cover = [.. coverage.Select(c => _solver.MakeConstraint(c, c))];
        _load = [.. loads.Select((l, j) => _solver.MakeConstraint(Math.Min(l, problem.MinLoad[j]), problem.MaxLoad[j]))];
        _fair = [.. coverage.Select(_ => _solver.MakeConstraint(0, double.PositiveInfinity))];
        foreach (var row in _fair) row.SetCoefficient(_level, -1);
        _slack = cap < 1 ? [.. _cover.Concat(_load).Select(Slack)] : [];
        if (problem.PerUnit != int.MaxValue) AddPanels();
        foreach (var pair in Assigner.Pairs(problem, start)) Add(pair);
        for (var s = 0; s < problem.Submissions; s++)
            foreach (var j in Allowed(s).OrderByDescending(j => problem.Similarity[j, s]).Take(StartColumns)) Add((j, s));
    }

    /// <summary>The largest level that every submission's summed similarity can have; NaN when there is none.</summary>
    public double Level()
    {
        _maximiseLevel = true;
        _level.SetBounds(double.NegativeInfinity, double.PositiveInfinity);
        _solver.Objective().Clear();
        _solver.Objective().SetCoefficient(_level, 1);
        return Solve();
    }

    /// <summary>The largest sum when every submission has at least the level; NaN when the level cannot be had.</summary>
    public double Sum(double? level)
    {
        _maximiseLevel = false;
        _level.SetBounds(level ?? 0, level ?? 0);
        foreach (var row in _fair) row.SetLb(level is null ? double.NegativeInfinity : 0);
        _solver.Objective().Clear();
        foreach (var (pair, column) in _columns) _solver.Objective().SetCoefficient(column, Similarity(pair));
        foreach (var slack in _slack) _solver.Objective().SetCoefficient(slack, -_dear);
        var sum = Solve();
        return double.IsNaN(sum) ? sum : sum + _dear * _slack.Sum(v => v.SolutionValue());
    }

    /// <summary>Values of the pairs in the last optimum, larger than 0.</summary>
    public IEnumerable<(int Judge, int Submission, double Value)> Values() =>
        _columns.Where(c => c.Value.SolutionValue() > 1e-9).OrderBy(c => c.Key).Select(c => (c.Key.Judge, c.Key.Submission, Math.Min(1, c.Value.SolutionValue())));

    /// <summary>What the objective would gain by one more of this pair; at an optimum at most 0 for pairs at 0, at least 0 for pairs at the cap.</summary>
    public double Price(int j, int s)
    {
        var similarity = _problem.Similarity[j, s];
        var panel = _panel.TryGetValue((s, _problem.Units?[j] ?? 0), out var row) ? row.DualValue() : 0;
        return (_maximiseLevel ? 0 : similarity) - _coverDual[s] - _loadDual[j] - similarity * _fairDual[s] - panel;
    }

    public void Dispose() => _solver.Dispose();

    private double Solve()
    {
        _solver.Objective().SetMaximization();
        while (true)
        {
            var status = _solver.Solve();
            if (status != Solver.ResultStatus.OPTIMAL) return double.NaN;
            (_coverDual, _loadDual, _fairDual) = (Duals(_cover), Duals(_load), Duals(_fair));
            if (!AddMissing()) return _solver.Objective().Value();
        }
    }

    private static double[] Duals(Constraint[] rows) => [.. rows.Select(row => row.DualValue())];

    private bool AddMissing()
    {
        var missing = Enumerable.Range(0, _problem.Submissions)
            .SelectMany(s => Allowed(s).Where(j => !_columns.ContainsKey((j, s)) && Price(j, s) > Tiny).OrderByDescending(j => Price(j, s)).Take(NewColumns).Select(j => (j, s)))
            .ToArray();
        foreach (var pair in missing) Add(pair);
        return missing.Length > 0;
    }

    private void Add((int Judge, int Submission) pair)
    {
        if (_columns.ContainsKey(pair)) return;
        var column = _columns[pair] = _solver.MakeNumVar(0, _cap, "");
        _cover[pair.Submission].SetCoefficient(column, 1);
        _load[pair.Judge].SetCoefficient(column, 1);
        _fair[pair.Submission].SetCoefficient(column, Similarity(pair));
        if (_panel.TryGetValue((pair.Submission, _problem.Units?[pair.Judge] ?? 0), out var row)) row.SetCoefficient(column, 1);
        if (!_maximiseLevel) _solver.Objective().SetCoefficient(column, Similarity(pair));
    }

    /// <summary>What a cap may leave uncovered, at a price no pair is worth.</summary>
    private Variable Slack(Constraint row)
    {
        var slack = _solver.MakeNumVar(0, double.PositiveInfinity, "");
        row.SetCoefficient(slack, 1);
        return slack;
    }

    private void AddPanels()
    {
        for (var s = 0; s < _problem.Submissions; s++)
            foreach (var unit in Allowed(s).GroupBy(j => _problem.Units![j]).Where(u => u.Count() > _problem.PerUnit))
                _panel[(s, unit.Key)] = _solver.MakeConstraint(0, _problem.PerUnit);
    }

    private double Similarity((int Judge, int Submission) pair) => _problem.Similarity[pair.Judge, pair.Submission];

    private IEnumerable<int> Allowed(int s) => Enumerable.Range(0, _problem.Judges).Where(j => _problem.Allowed(j, s));
}
