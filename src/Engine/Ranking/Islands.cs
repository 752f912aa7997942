namespace Pishran.Engine.Ranking;

/// <summary>Which submissions are linked by shared judges (union–find).</summary>
internal static class Islands
{
    public static int[][] Of(Sheets sheets) =>
        Of(sheets.Submissions, Enumerable.Range(0, sheets.Judges.Length).SelectMany(j => Links(sheets, j)));

    /// <summary>Ids of the submissions on each island: largest first, then by smallest id.</summary>
    /// <param name="ids">Ids in ascending order.</param>
    /// <param name="links">Pairs of positions that are linked.</param>
    public static int[][] Of(int[] ids, IEnumerable<(int A, int B)> links)
    {
        var parent = Enumerable.Range(0, ids.Length).ToArray();
        foreach (var (a, b) in links) parent[Root(parent, a)] = Root(parent, b);
        return [.. Enumerable.Range(0, ids.Length)
            .GroupBy(i => Root(parent, i), i => ids[i])
            .Select(island => island.ToArray())
            .OrderByDescending(island => island.Length).ThenBy(island => island[0])];
    }

    private static IEnumerable<(int A, int B)> Links(Sheets sheets, int j)
    {
        var of = sheets.ByJudge[sheets.JudgeStart[j]..sheets.JudgeStart[j + 1]];
        return of.Skip(1).Select(k => (sheets.Item[k], sheets.Item[of[0]]));
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
