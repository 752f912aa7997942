namespace Pishran.Engine.Fixtures;

/// <summary>One match of a bracket. A side is a contestant, or the winner of an earlier match.</summary>
/// <param name="Number">From 0, in the order of play.</param>
/// <param name="Round">From 1; the last round is the final.</param>
/// <param name="A">Id of one side, when known.</param>
/// <param name="B">Id of the other side, when known.</param>
/// <param name="WinnerA">Number of the match whose winner is one side; null when the side is known.</param>
/// <param name="WinnerB">Number of the match whose winner is the other side; null when the side is known.</param>
public sealed record Tie(int Number, int Round, int? A, int? B, int? WinnerA, int? WinnerB);

/// <summary>Knock-out: the best have byes in the first round, and the two best can meet only in the final.</summary>
public static class KnockOut
{
    /// <summary>The whole bracket: one match less than there are contestants.</summary>
    /// <param name="bestFirst">Distinct ids in order of seed.</param>
    /// <param name="avoid">Pairs that should not meet in the first round (same unit, already met); kept when exchanging neighbours of the lower half allows.</param>
    /// <exception cref="ArgumentException">An id stands there twice.</exception>
    public static IReadOnlyList<Tie> Bracket(IReadOnlyList<int> bestFirst, Func<int, int, bool>? avoid = null)
    {
        if (bestFirst.Distinct().Count() != bestFirst.Count) throw new ArgumentException("A contestant stands there twice.", nameof(bestFirst));
        if (bestFirst.Count < 2) return [];

        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)bestFirst.Count);
        var seeds = bestFirst.ToArray();
        if (avoid is not null) Separate(seeds, size, avoid);
        var sides = Order(size).Select(seed => new Side(seed < seeds.Length ? seeds[seed] : null, null)).ToList();
        var ties = new List<Tie>();
        for (var round = 1; sides.Count > 1; round++) sides = Play(sides, round, ties);
        return ties;
    }

    /// <summary>Seeds (from 0) in the order of the bracket: 0 meets the last, and winners meet as if the better always won.</summary>
    internal static int[] Order(int size)
    {
        int[] order = [0];
        while (order.Length < size)
        {
            var twice = 2 * order.Length;
            order = [.. order.SelectMany(seed => new[] { seed, twice - 1 - seed })];
        }

        return order;
    }

    private static List<Side> Play(List<Side> sides, int round, List<Tie> ties)
    {
        var winners = new List<Side>();
        for (var k = 0; k < sides.Count; k += 2)
        {
            var (a, b) = (sides[k], sides[k + 1]);
            if (b.Empty || a.Empty) winners.Add(a.Empty ? b : a);
            else
            {
                winners.Add(new(null, ties.Count));
                ties.Add(new(ties.Count, round, a.Id, b.Id, a.WinnerOf, b.WinnerOf));
            }
        }

        return winners;
    }

    /// <summary>Seeds of the lower half that play in the first round change places until no avoidable pair is left.</summary>
    private static void Separate(int[] seeds, int size, Func<int, int, bool> avoid)
    {
        var byes = size - seeds.Length;
        bool Bad(int upper) => avoid(seeds[upper], seeds[size - 1 - upper]);
        for (var upper = byes; upper < size / 2; upper++)
        {
            if (!Bad(upper)) continue;
            for (var other = byes; other < size / 2; other++)
            {
                if (other == upper) continue;
                var before = (Bad(upper) ? 1 : 0) + (Bad(other) ? 1 : 0);
                Exchange(seeds, size - 1 - upper, size - 1 - other);
                if ((Bad(upper) ? 1 : 0) + (Bad(other) ? 1 : 0) < before && !Bad(upper)) break;
                Exchange(seeds, size - 1 - upper, size - 1 - other);
            }
        }
    }

    private static void Exchange(int[] seeds, int a, int b) => (seeds[a], seeds[b]) = (seeds[b], seeds[a]);

    private readonly record struct Side(int? Id, int? WinnerOf)
    {
        public bool Empty => Id is null && WinnerOf is null;
    }
}
