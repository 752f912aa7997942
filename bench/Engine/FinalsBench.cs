using Pishran.Engine.Ranking;

namespace Pishran.EngineBench;

/// <summary>Top-10 recall of adaptive finals: two sheets each, then one further sheet each on average, where the place is most open.</summary>
internal static class FinalsBench
{
    private const int Rounds = 40;

    public static void Run()
    {
        Console.WriteLine($"finals: {Rounds} simulated rounds of 60 × 15");
        foreach (var (name, first, further, batch) in new[] { ("3 each, even", 3, 0, 1), ("5 each, even", 5, 0, 1), ("2 each, then 60 where open", 2, 60, 10) })
        {
            var quality = new Quality();
            for (var seed = 1; seed <= Rounds; seed++) Round(quality, seed, first, further, batch);
            Console.WriteLine($"{name,-28} recall {quality.Recall:0.000} tau {quality.Tau:0.000}");
        }
    }

    private static void Round(Quality quality, int seed, int first, int further, int batch)
    {
        var world = new Simulation(seed, 60, 15);
        var scores = new List<Score>();
        for (var s = 0; s < 60; s++)
            for (var k = 0; k < first; k++) Add(s);
        var standing = Ranker.Rank(scores, new());
        for (var given = 0; given < further; given += batch)
        {
            foreach (var s in Finals.Further(standing, batch)) Add(s);
            standing = Ranker.Rank(scores, new(Sweeps: 300));
        }

        if (further > 0) standing = Ranker.Rank(scores, new());
        quality.Add(world.Quality, [.. standing.Places.OrderBy(p => p.Submission).Select(p => p.Estimate)], standing.Beats);

        void Add(int s)
        {
            var judge = Enumerable.Range(0, 15).Where(j => !scores.Exists(x => x.Judge == j && x.Submission == s)).OrderBy(j => scores.Count(x => x.Judge == j)).ThenBy(j => (j * 7 + s * 5) % 15).First();
            scores.Add(new(judge, s, world.Mark(judge, s)));
        }
    }
}
