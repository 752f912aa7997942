using Pishran.Engine.Ranking;

namespace Pishran.EngineBench;

/// <summary>Live voting on 60 submissions: 300 votes on informative pairs against 300 on random ones.</summary>
internal static class DuelBench
{
    private const int Rounds = 30;
    private const double Slope = 2;

    public static void Run()
    {
        Console.WriteLine($"duels: {Rounds} simulated votes on 60 submissions, 300 votes; targets: recall .72, tau .675 (random .58/.646)");
        Row("random pairs", _ => null);
        Row("most informative", votes => NextDuel.Of([.. Enumerable.Range(0, 60)], votes, new()));
    }

    private static void Row(string name, Func<List<Vote>, Duel?> next)
    {
        var quality = new Quality();
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var world = new Simulation(seed, 60, 1);
            var votes = new List<Vote>();
            for (var k = 0; k < 300; k++)
            {
                var a = world.Below(60);
                var pair = next(votes) ?? new Duel(a, (a + 1 + world.Below(59)) % 60, 0);
                votes.Add(world.Better(pair.A, pair.B, Slope) ? new(k % 20, pair.A, pair.B) : new(k % 20, pair.B, pair.A));
            }

            var standing = Ranker.RankPairs(votes, new());
            var place = standing.Places.ToDictionary(p => p.Submission, p => p.Estimate);
            quality.Add(world.Quality, [.. Enumerable.Range(0, 60).Select(i => place.GetValueOrDefault(i))],
                (i, j) => place.ContainsKey(i) && place.ContainsKey(j) ? standing.Beats(i, j) : .5);
        }

        Console.WriteLine($"{name,-18} recall {quality.Recall:0.000} tau {quality.Tau:0.000} brier {quality.Brier:0.000} ece {quality.Ece:0.000}");
    }
}
