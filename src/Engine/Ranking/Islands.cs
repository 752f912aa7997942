namespace Pishran.Engine.Ranking;

/// <summary>Which submissions are linked by shared judges (union–find).</summary>
internal static class Islands
{
    /// <summary>Ids of the submissions on each island: largest first, then by smallest id.</summary>
    public static int[][] Of(Sheets sheets)
    {
        var parent = Enumerable.Range(0, sheets.Submissions.Length).ToArray();
        for (var j = 0; j < sheets.Judges.Length; j++) Link(parent, sheets, j);
        return [.. Enumerable.Range(0, parent.Length)
            .GroupBy(i => Root(parent, i), i => sheets.Submissions[i])
            .Select(island => island.Order().ToArray())
            .OrderByDescending(island => island.Length).ThenBy(island => island[0])];
    }

    private static void Link(int[] parent, Sheets sheets, int j)
    {
        var first = -1;
        foreach (var k in sheets.OfJudge(j))
        {
            if (first < 0) first = sheets.Item[k];
            else parent[Root(parent, sheets.Item[k])] = Root(parent, first);
        }
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
