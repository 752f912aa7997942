namespace Pishran.Engine.Fixtures;

/// <summary>What a contestant has done.</summary>
/// <param name="Id">Distinct id.</param>
/// <param name="Points">Points of the table.</param>
/// <param name="Results">Opponent and points taken from that match, one for each match.</param>
/// <param name="Late">Late submissions.</param>
public sealed record Campaign(int Id, double Points, IReadOnlyList<(int Opponent, double Points)> Results, int Late = 0);

/// <summary>What put a contestant where it stands.</summary>
public enum Rung
{
    /// <summary>Points alone.</summary>
    Points,

    /// <summary>Points from matches among those with equal points.</summary>
    HeadToHead,

    /// <summary>Sum of the points of all opponents (Buchholz).</summary>
    Buchholz,

    /// <summary>Fewer late submissions.</summary>
    Late,

    /// <summary>Nothing: the place is shared.</summary>
    Shared,
}

/// <summary>A row of the table.</summary>
/// <param name="Id">Id of the contestant.</param>
/// <param name="Rank">1 is best; shared when the whole ladder is equal.</param>
/// <param name="Points">Points of the table.</param>
/// <param name="HeadToHead">Points from matches against those with equal points.</param>
/// <param name="Buchholz">Sum of the points of all opponents.</param>
/// <param name="Late">Late submissions.</param>
/// <param name="By">The highest rung that sets it apart from its neighbours with equal points.</param>
public sealed record Row(int Id, int Rank, double Points, double HeadToHead, double Buchholz, int Late, Rung By);

/// <summary>Breaks ties: points, head-to-head, Buchholz, fewest late submissions. The ladder is printed under the table.</summary>
public static class TieLadder
{
    /// <summary>The table, best first; those who share a place are in order of id.</summary>
    public static IReadOnlyList<Row> Table(IReadOnlyList<Campaign> campaigns)
    {
        var points = campaigns.ToDictionary(c => c.Id, c => c.Points);
        var rows = campaigns.GroupBy(c => c.Points).SelectMany(level => level.Select(c => Row(c, level.Select(x => x.Id).ToHashSet(), points)))
            .OrderByDescending(r => r.Points).ThenByDescending(r => r.HeadToHead).ThenByDescending(r => r.Buchholz).ThenBy(r => r.Late).ThenBy(r => r.Id)
            .ToArray();
        return [.. rows.Select(row => row with { Rank = 1 + rows.Count(other => Compare(other, row) < 0), By = By(rows, row) })];
    }

    private static Row Row(Campaign c, HashSet<int> level, Dictionary<int, double> points) => new(
        c.Id, 0, c.Points,
        c.Results.Where(r => level.Contains(r.Opponent)).Sum(r => r.Points),
        c.Results.Sum(r => points.GetValueOrDefault(r.Opponent)),
        c.Late, Rung.Points);

    private static Rung By(Row[] rows, Row row)
    {
        var equals = rows.Where(r => r.Points == row.Points && r.Id != row.Id).ToArray();
        if (equals.Length == 0) return Rung.Points;
        if (equals.All(r => r.HeadToHead != row.HeadToHead)) return Rung.HeadToHead;
        equals = [.. equals.Where(r => r.HeadToHead == row.HeadToHead)];
        if (equals.All(r => r.Buchholz != row.Buchholz)) return Rung.Buchholz;
        return equals.Where(r => r.Buchholz == row.Buchholz).All(r => r.Late != row.Late) ? Rung.Late : Rung.Shared;
    }

    private static int Compare(Row a, Row b)
    {
        if (a.Points != b.Points) return b.Points.CompareTo(a.Points);
        if (a.HeadToHead != b.HeadToHead) return b.HeadToHead.CompareTo(a.HeadToHead);
        return a.Buchholz != b.Buchholz ? b.Buchholz.CompareTo(a.Buchholz) : a.Late.CompareTo(b.Late);
    }
}
