using CsCheck;
using Pishran.Engine.Assignment;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Assignment;

/// <summary>Assignment problems to test with.</summary>
internal static class Problems
{
    public static AssignmentProblem Simulated(int seed, AssignmentObjective objective, int judges = 8, int submissions = 12, int coverage = 3, double conflicts = .15)
    {
        var dice = new Dice(seed);
        var similarity = new double[judges, submissions];
        var conflicted = new HashSet<(int, int)>();
        for (var j = 0; j < judges; j++)
            for (var s = 0; s < submissions; s++)
            {
                similarity[j, s] = Math.Round(dice.Unit(), 4);
                if (dice.Unit() < conflicts) conflicted.Add((j, s));
            }

        var least = coverage * submissions / judges;
        return new(judges, submissions, similarity, coverage, Same(judges, least + 1), Same(judges, least), conflicted, objective, Seed: seed);
    }

    public static int[] Same(int count, int value) => [.. Enumerable.Repeat(value, count)];

    public static Gen<AssignmentProblem> Any(AssignmentObjective objective) => Gen.Int[1, 100_000].Select(seed => Simulated(seed, objective));
}
