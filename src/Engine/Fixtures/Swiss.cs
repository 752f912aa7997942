namespace Pishran.Engine.Fixtures;

/// <summary>A contestant before a round.</summary>
/// <param name="Id">Distinct id.</param>
/// <param name="Points">Points so far, in whole or half points.</param>
/// <param name="Met">Ids of those already met.</param>
/// <param name="HadBye">Whether it has had a bye.</param>
/// <param name="Unit">Contestants of one unit meet only when nothing else is left; null when that is no matter.</param>
public sealed record Contestant(int Id, double Points, IReadOnlySet<int> Met, bool HadBye = false, int? Unit = null);

/// <summary>A Swiss round.</summary>
/// <param name="Matches">Best first; the bye, if any, is last.</param>
/// <param name="Rematches">Pairs who had met: 0 unless everything else was impossible.</param>
/// <param name="ScoreDifference">Mean difference of points within a match.</param>
public sealed record SwissRound(IReadOnlyList<Match> Matches, int Rematches, double ScoreDifference);

/// <summary>
/// Swiss pairing: nobody meets twice, nobody has a second bye, opponents have nearly the same points, and inside a score group the upper
/// half meets the lower. A perfect matching of least cost (Edmonds).
/// It is not the FIDE Dutch system: there are no colours, and floats are judged by their sum.
/// </summary>
public static class Swiss
{
    private const long Rematch = 1_000_000_000_000;
    private const long SecondBye = 1_000_000_000_000;
    private const long Bye = 1_000_000;
    private const long SameUnit = 20_000;
    private const long HalfPoint = 1_000;

    /// <summary>Pairs a round.</summary>
    /// <param name="contestants">Those who take part in this round, best first inside equal points.</param>
    /// <exception cref="ArgumentException">An id stands there twice, or points are no multiple of one half.</exception>
    public static SwissRound Pair(IReadOnlyList<Contestant> contestants)
    {
        Check(contestants);
        if (contestants.Count == 0) return new([], 0, 0);

        Contestant[] ranked = [.. contestants.OrderByDescending(c => c.Points)];
        var places = Places(ranked);
        return Round(ranked, Match(ranked, places));
    }

    private static void Check(IReadOnlyList<Contestant> contestants)
    {
        if (contestants.DistinctBy(c => c.Id).Count() != contestants.Count) throw new ArgumentException("A contestant stands there twice.", nameof(contestants));
        foreach (var c in contestants)
            if (!double.IsInteger(c.Points * 2)) throw new ArgumentException($"The points of contestant {c.Id} are no multiple of one half.", nameof(contestants));
    }

    /// <summary>Place inside the score group, and the size of the group.</summary>
    private static (int Place, int Size)[] Places(Contestant[] ranked) =>
        [.. ranked.GroupBy(c => c.Points).SelectMany(group => group.Select((_, k) => (k, group.Count())))];

    /// <summary>Pairs of positions; −1 stands for the bye, which is one more node when the number is odd.</summary>
    private static List<(int A, int B)> Match(Contestant[] ranked, (int Place, int Size)[] places)
    {
        var (count, nodes) = (ranked.Length, ranked.Length + ranked.Length % 2);
        var cost = new long[nodes, nodes];
        for (var a = 0; a < count; a++)
            for (var b = a + 1; b < nodes; b++)
                cost[a, b] = cost[b, a] = b == count ? ByeCost(ranked, a) : Cost(ranked, places, a, b);
        var partner = Blossom.Match(cost);
        return [.. Enumerable.Range(0, count).Where(a => partner[a] > a).Select(a => (a, partner[a] == count ? -1 : partner[a]))];
    }

    private static long Cost(Contestant[] ranked, (int Place, int Size)[] places, int a, int b)
    {
        var (x, y) = (ranked[Math.Min(a, b)], ranked[Math.Max(a, b)]);
        var steps = (long)Math.Round(2 * Math.Abs(x.Points - y.Points));
        var cost = HalfPoint * steps * steps + (steps == 0 ? Fold(places[a], places[b]) : 0);
        if (x.Unit is not null && x.Unit == y.Unit) cost += SameUnit;
        return x.Met.Contains(y.Id) || y.Met.Contains(x.Id) ? cost + Rematch : cost;
    }

    /// <summary>How far the two are from upper half meeting lower half, 0 to 9.</summary>
    private static long Fold((int Place, int Size) a, (int Place, int Size) b) =>
        9L * Math.Abs(Math.Abs(a.Place - b.Place) - a.Size / 2) / Math.Max(1, a.Size);

    /// <summary>The bye goes to the lowest who has had none.</summary>
    private static long ByeCost(Contestant[] ranked, int a)
    {
        var steps = (long)Math.Round(2 * (ranked[a].Points - ranked[^1].Points));
        return Bye * steps + (ranked.Length - 1 - a) + (ranked[a].HadBye ? SecondBye : 0);
    }

    private static SwissRound Round(Contestant[] ranked, List<(int A, int B)> matches)
    {
        var played = matches.Where(m => m.B >= 0).OrderBy(m => m.A).ToArray();
        var list = played.Select(m => new Match(ranked[m.A].Id, ranked[m.B].Id)).ToList();
        list.AddRange(matches.Where(m => m.B < 0).Select(m => new Match(ranked[m.A].Id, null)));
        return new(
            list,
            played.Count(m => ranked[m.A].Met.Contains(ranked[m.B].Id) || ranked[m.B].Met.Contains(ranked[m.A].Id)),
            played.Select(m => Math.Abs(ranked[m.A].Points - ranked[m.B].Points)).DefaultIfEmpty().Average());
    }
}
