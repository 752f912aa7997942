namespace Pishran.Engine.Fixtures;

/// <summary>Everybody meets everybody once, by the circle method (Kirkman 1847): the first stays, the others turn.</summary>
public static class RoundRobin
{
    /// <summary>
    /// The rounds: one less than the contestants, or as many when their number is odd; then each has one bye.
    /// Home and away differ by at most one for an even number of contestants, and are equal for an odd one.
    /// </summary>
    /// <param name="contestants">Distinct ids; fewer than two give no round.</param>
    /// <param name="twice">Whether everybody meets again, at the other's place, in as many further rounds.</param>
    /// <exception cref="ArgumentException">An id stands there twice.</exception>
    public static IReadOnlyList<IReadOnlyList<Match>> Rounds(IReadOnlyList<int> contestants, bool twice = false)
    {
        if (contestants.Distinct().Count() != contestants.Count) throw new ArgumentException("A contestant stands there twice.", nameof(contestants));
        if (contestants.Count < 2) return [];

        int?[] seats = contestants.Count % 2 == 0 ? [.. contestants.Select(c => (int?)c)] : [.. contestants.Select(c => (int?)c), null];
        Match[][] once = [.. Enumerable.Range(0, seats.Length - 1).Select(round => Round(seats, round))];
        return twice ? [.. once, .. once.Select(round => round.Select(Back).ToArray())] : once;
    }

    private static Match[] Round(int?[] seats, int round)
    {
        var turning = seats.Length - 1;
        int? Seat(int k) => k == turning ? seats[turning] : seats[(k + round) % turning];
        return [.. Enumerable.Range(0, seats.Length / 2).Select(k => Pair(Seat(k), Seat(turning - k == turning ? turning : turning - k), Home(k, round)))];
    }

    /// <summary>The pair with the fixed seat alternates by round, the others by their place on the circle.</summary>
    private static bool Home(int k, int round) => k == 0 ? round % 2 == 0 : k % 2 == 1;

    private static Match Pair(int? a, int? b, bool home) =>
        a is null ? new(b!.Value, null) : b is null ? new(a.Value, null) : home ? new(a.Value, b) : new(b.Value, a);

    private static Match Back(Match match) => match.B is { } b ? new(b, match.A) : match;
}
