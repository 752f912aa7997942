namespace Pishran.Engine.Assignment;

/// <summary>Whether all submissions of a panel can be compared: severity of judges is known only along chains of shared judges.</summary>
public static class Linkage
{
    /// <summary>Whether shared judges link all submissions.</summary>
    /// <param name="pairs">Who judges what, by any ids; may repeat.</param>
    /// <returns>True when shared judges link every submission that occurs to every other; true for none or one.</returns>
    public static bool IsWhole(IReadOnlyCollection<(int Judge, int Submission)> pairs)
    {
        var (judges, submissions) = (pairs.ToLookup(p => p.Judge, p => p.Submission), pairs.ToLookup(p => p.Submission, p => p.Judge));
        if (submissions.Count <= 1) return true;
        var (seen, asked, next) = (new HashSet<int>(), new HashSet<int>(), new Stack<int>());
        next.Push(submissions.First().Key);
        seen.Add(next.Peek());
        while (next.TryPop(out var submission))
            foreach (var judge in submissions[submission].Where(asked.Add))
                foreach (var other in judges[judge].Where(seen.Add)) next.Push(other);
        return seen.Count == submissions.Count;
    }
}
