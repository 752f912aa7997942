using CsCheck;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

/// <summary>Judging rounds to test with.</summary>
internal static class Rounds
{
    /// <summary>Every submission gets some of the judges, in turn; marks follow a quality, a severity and noise.</summary>
    public static Score[] Simulated(int seed, int submissions = 20, int judges = 6, int coverage = 3)
    {
        var dice = new Dice(seed);
        var quality = Enumerable.Range(0, submissions).Select(_ => dice.Gauss()).ToArray();
        var severity = Enumerable.Range(0, judges).Select(_ => dice.Gauss()).ToArray();
        var order = Enumerable.Range(0, judges).ToArray();
        var scores = new List<Score>();
        for (var s = 0; s < submissions; s++)
        {
            dice.Shuffle<int>(order);
            foreach (var j in order.Take(coverage))
                scores.Add(new(100 + j, 10 * s, Math.Clamp(Math.Round(5.5 + 2 * quality[s] + severity[j] + dice.Gauss()), 1, 10)));
        }

        return [.. scores];
    }

    public static readonly Gen<Score[]> Any = Gen.Int[1, 100_000].Select(seed => Simulated(seed));

    public static readonly Gen<RankingMethod> Method = Gen.Enum<RankingMethod>();
}
