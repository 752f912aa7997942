using Google.OrTools.Sat;

namespace Pishran.Engine.Assignment;

/// <summary>
/// The largest sum when every submission has at least a level, in whole pairs (CP-SAT). Pairs whose reduced cost in the linear program
/// is beyond the gap cannot be part of a better assignment and are left out; when the gap turns out too small it is widened.
/// One worker and a deterministic limit, so that a re-run gives the same pairs.
/// </summary>
internal sealed class Exact(AssignmentProblem problem, bool[,] start, Relaxation relaxation)
{
    private const double Units = 1e7;
    private const double Effort = 20;
    private readonly double _scale = Units / problem.Largest;

    /// <summary>The best assignment; null when none was found at this level.</summary>
    public bool[,]? Solve(double level)
    {
        var bound = relaxation.Sum(level);
        if (double.IsNaN(bound)) return null;
        bool[,]? best = null;
        for (var gap = .02 * problem.Largest; ; gap *= 4)
        {
            var pairs = Promising(gap);
            best = Search(pairs, level) ?? best;
            var proven = best is not null && bound - Assigner.Value(problem, best) <= gap;
            if (proven || pairs.Count == Everything || gap > Math.Abs(bound) + problem.Largest) return best;
        }
    }

    private int Everything => field > 0 ? field : field = Enumerable.Range(0, problem.Submissions).Sum(s => Enumerable.Range(0, problem.Judges).Count(j => problem.Allowed(j, s)));

    private List<(int Judge, int Submission)> Promising(double gap) =>
        [.. from s in Enumerable.Range(0, problem.Submissions)
            from j in Enumerable.Range(0, problem.Judges)
            where problem.Allowed(j, s) && relaxation.Price(j, s) >= -gap
            select (j, s)];

    private bool[,]? Search(List<(int Judge, int Submission)> pairs, double level)
    {
        var model = new CpModel();
        var chosen = pairs.ToDictionary(p => p, p => model.NewBoolVar(""));
        AddLoads(model, chosen, level);
        model.Maximize(LinearExpr.WeightedSum(chosen.Values, chosen.Keys.Select(Worth)));
        var values = relaxation.Values().ToDictionary(v => (v.Judge, v.Submission), v => v.Value);
        foreach (var (pair, variable) in chosen) model.AddHint(variable, values.GetValueOrDefault(pair) > .5);
        var solver = new CpSolver
        {
            StringParameters = $"num_workers:1,random_seed:1,linearization_level:2,max_deterministic_time:{Effort:0.0}",
        };
        if (solver.Solve(model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return null;

        var result = new bool[problem.Judges, problem.Submissions];
        foreach (var (pair, variable) in chosen) result[pair.Judge, pair.Submission] = solver.BooleanValue(variable);
        return result;
    }

    private void AddLoads(CpModel model, Dictionary<(int Judge, int Submission), BoolVar> chosen, double level)
    {
        var (coverage, loads) = (new int[problem.Submissions], new int[problem.Judges]);
        foreach (var (j, s) in Assigner.Pairs(problem, start)) (coverage[s], loads[j]) = (coverage[s] + 1, loads[j] + 1);
        var least = (long)Math.Floor(level * _scale) - problem.Coverage;
        foreach (var own in chosen.GroupBy(c => c.Key.Submission))
        {
            model.Add(LinearExpr.Sum(own.Select(c => c.Value)) == coverage[own.Key]);
            model.Add(LinearExpr.WeightedSum(own.Select(c => c.Value), own.Select(c => Worth(c.Key))) >= least);
            if (problem.PerUnit == int.MaxValue) continue;
            foreach (var unit in own.GroupBy(c => problem.Units![c.Key.Judge]))
                model.Add(LinearExpr.Sum(unit.Select(c => c.Value)) <= problem.PerUnit);
        }

        foreach (var own in chosen.GroupBy(c => c.Key.Judge))
            model.AddLinearConstraint(LinearExpr.Sum(own.Select(c => c.Value)), Math.Min(loads[own.Key], problem.MinLoad[own.Key]), problem.MaxLoad[own.Key]);
    }

    private long Worth((int Judge, int Submission) pair) => (long)Math.Round(problem.Similarity[pair.Judge, pair.Submission] * _scale);
}
