namespace Pishran.Engine.Assignment;

/// <summary>Says which submissions do not get the judges they need, and why.</summary>
internal static class Shortfalls
{
    public static Unreachable[] Of(AssignmentProblem problem, bool[,] chosen, double level) =>
        [.. Enumerable.Range(0, problem.Submissions).Select(s => Short(problem, chosen, s) ?? Far(problem, s, level)).OfType<Unreachable>()];

    /// <summary>The largest summed similarity a submission could have if it were alone.</summary>
    public static double Reachable(AssignmentProblem problem, int submission) =>
        Candidates(problem, submission).OrderDescending().Take(problem.Coverage).Sum();

    private static Unreachable? Short(AssignmentProblem problem, bool[,] chosen, int s)
    {
        var missing = problem.Coverage - Enumerable.Range(0, problem.Judges).Count(j => chosen[j, s]);
        if (missing == 0) return null;
        var why = Candidates(problem, s).Count() < problem.Coverage ? Shortfall.TooFewJudges : Shortfall.LoadsTooSmall;
        return new(s, why, missing, Reachable(problem, s));
    }

    /// <summary>Its own best judges are no nearer than the level: it holds the level of all down.</summary>
    private static Unreachable? Far(AssignmentProblem problem, int s, double level) =>
        Reachable(problem, s) is var reachable && reachable <= level + 1e-6 ? new(s, Shortfall.TooFarFromJudges, 0, reachable) : null;

    private static IEnumerable<double> Candidates(AssignmentProblem problem, int s) =>
        Enumerable.Range(0, problem.Judges).Where(j => problem.Allowed(j, s)).Select(j => problem.Similarity[j, s]);
}
