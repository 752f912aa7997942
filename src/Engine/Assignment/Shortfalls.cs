namespace Pishran.Engine.Assignment;

/// <summary>Says which submissions do not get the judges they need, and why.</summary>
internal static class Shortfalls
{
    public static Unreachable[] Of(AssignmentProblem problem, bool[,] chosen) =>
        [.. Enumerable.Range(0, problem.Submissions).Select(s => Short(problem, chosen, s)).OfType<Unreachable>()];

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

    private static IEnumerable<double> Candidates(AssignmentProblem problem, int s) =>
        Enumerable.Range(0, problem.Judges).Where(j => problem.Allowed(j, s)).Select(j => problem.Similarity[j, s]);
}
