using CsCheck;
using Pishran.Engine.Assignment;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Assignment;

public sealed class ObjectiveTests
{
    [Fact]
    public void Fair_is_never_worse_for_the_worst_and_never_above_its_bound() =>
        Gen.Int[1, 100_000].Sample(seed =>
        {
            var sum = Assigner.Solve(Problems.Simulated(seed, AssignmentObjective.Sum));
            var fair = Assigner.Solve(Problems.Simulated(seed, AssignmentObjective.Fair));
            Assert.True(fair.Worst >= sum.Worst - 1e-9);
            Assert.True(fair.Worst <= fair.Bound + 1e-6);
            Assert.True(fair.Sum <= sum.Bound + 1e-9);
        }, iter: 15);

    [Fact]
    public void Fair_finds_the_best_of_all_assignments_of_a_small_problem() =>
        Gen.Int[1, 100_000].Sample(seed =>
        {
            var problem = Problems.Simulated(seed, AssignmentObjective.Fair, judges: 4, submissions: 4, coverage: 2, conflicts: .1) with { ConnectLoss = 0 };
            var result = Assigner.Solve(problem);
            if (result.Unreachable.Any(u => u.Missing > 0)) return;
            var all = Everything(problem).ToArray();
            if (all.Length == 0) return; // smallest loads cannot all be had
            var reached = all.Where(a => a.Worst >= result.Worst - 1e-6).Max(a => a.Sum);
            Assert.Equal(reached, result.Sum, 5); // nobody has a larger sum with the same worst
        }, iter: 30);

    [Fact]
    public void A_submission_far_from_all_judges_is_named()
    {
        var similarity = new double[4, 4];
        for (var j = 0; j < 4; j++)
            for (var s = 0; s < 4; s++) similarity[j, s] = s == 2 ? .1 : .5 + .1 * j;
        var result = Assigner.Solve(new(4, 4, similarity, 2, [2, 2, 2, 2], [2, 2, 2, 2], new HashSet<(int, int)>(), AssignmentObjective.Fair));
        var far = Assert.Single(result.Unreachable);
        Assert.Equal((2, Shortfall.TooFarFromJudges), (far.Submission, far.Why));
        Assert.Equal(.2, far.Reachable, 9);
    }

    [Fact]
    public void No_pair_is_more_likely_than_the_cap()
    {
        var times = new int[8, 12];
        for (var seed = 1; seed <= 200; seed++)
            foreach (var (j, s) in Assigner.Solve(Problems.Simulated(3, AssignmentObjective.Randomised) with { Cap = .6, Seed = seed, ConnectLoss = 0 }).Pairs) times[j, s]++;
        foreach (var count in times) Assert.InRange(count / 200.0, 0, .6 + .13); // four standard deviations
    }

    [Fact]
    public void A_capped_draw_covers_everybody_and_keeps_loads() =>
        Problems.Any(AssignmentObjective.Randomised).Sample(problem =>
        {
            var result = Assigner.Solve(problem with { Cap = .7 });
            if (result.Unreachable.Count > 0) return;
            Assert.All(Enumerable.Range(0, 12), s => Assert.Equal(3, result.Pairs.Count(p => p.Submission == s)));
            Assert.All(Enumerable.Range(0, 8), j => Assert.InRange(result.Pairs.Count(p => p.Judge == j), 0, 5));
            Assert.True(result.Bound <= Assigner.Solve(problem with { Objective = AssignmentObjective.Sum }).Bound + 1e-6);
        }, iter: 20);

    [Fact]
    public void A_draw_keeps_every_probability()
    {
        // Two judges, two submissions, all pairs one half: the two perfect matchings come up equally often.
        var problem = new AssignmentProblem(2, 2, new double[2, 2], 1, [1, 1], [0, 0], new HashSet<(int, int)>(), AssignmentObjective.Randomised);
        (int, int, double)[] half = [(0, 0, .5), (0, 1, .5), (1, 0, .5), (1, 1, .5)];
        var straight = Enumerable.Range(0, 1000).Count(k =>
        {
            var draw = Lottery.Draw(problem, half, k);
            Assert.Equal(draw[0, 0], draw[1, 1]);
            Assert.NotEqual(draw[0, 0], draw[0, 1]);
            return draw[0, 0];
        });
        Assert.InRange(straight, 430, 570);
    }

    [Fact]
    public void No_panel_comes_from_one_unit() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Enum<AssignmentObjective>()).Sample((seed, objective) =>
        {
            var problem = Problems.Simulated(seed, objective, conflicts: .05) with { Units = [0, 0, 0, 0, 0, 1, 1, 2], Cap = objective == AssignmentObjective.Randomised ? .8 : 1, ConnectLoss = .1 };
            var result = Assigner.Solve(problem);
            foreach (var panel in result.Pairs.GroupBy(p => p.Submission).Where(p => p.Count() == 3))
                Assert.True(panel.Select(p => problem.Units![p.Judge]).Distinct().Count() > 1);
        }, iter: 20);

    [Fact]
    public void Two_who_would_judge_each_other_do_not() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Enum<AssignmentObjective>()).Sample((seed, objective) =>
        {
            // Judge j is the author of submission j.
            var problem = Problems.Simulated(seed, objective, judges: 8, submissions: 8, coverage: 2, conflicts: 0);
            problem = problem with
            {
                MaxLoad = Problems.Same(8, 3),
                MinLoad = Problems.Same(8, 1),
                Conflicts = Enumerable.Range(0, 8).Select(j => (j, j)).ToHashSet(),
                Exclusive = [.. from a in Enumerable.Range(0, 8) from b in Enumerable.Range(a + 1, 7 - a) select ((a, b), (b, a))],
            };
            var pairs = Assigner.Solve(problem).Pairs;
            Assert.Equal(16, pairs.Count);
            Assert.DoesNotContain(pairs, p => pairs.Contains((p.Submission, p.Judge)));
        }, iter: 15);

    [Fact]
    public void The_same_problem_gives_the_same_pairs() =>
        Gen.Enum<AssignmentObjective>().SelectMany(Problems.Any).Sample(problem =>
            Assert.Equal(Assigner.Solve(problem).Pairs, Assigner.Solve(problem).Pairs), iter: 10);

    [Fact]
    public void Bridges_of_a_graph_are_found()
    {
        // A triangle 0-1-2 with a tail 2-3-4, and a double edge 5-6.
        var finder = new BridgeFinder(7, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (5, 6), (5, 6)]);
        Assert.Equal([false, false, false, true, true, false, false], finder.Bridges);
    }

    private static IEnumerable<(double Sum, double Worst)> Everything(AssignmentProblem problem)
    {
        var choices = Enumerable.Range(0, 4).Select(s => (from a in Enumerable.Range(0, 4) from b in Enumerable.Range(a + 1, 3 - a)
            where problem.Allowed(a, s) && problem.Allowed(b, s) select (a, b)).ToArray()).ToArray();
        foreach (var p in choices[0])
            foreach (var q in choices[1])
                foreach (var r in choices[2])
                    foreach (var t in choices[3])
                    {
                        (int A, int B)[] panels = [p, q, r, t];
                        var loads = panels.SelectMany(x => new[] { x.A, x.B }).CountBy(j => j).ToDictionary();
                        if (Enumerable.Range(0, 4).Any(j => loads.GetValueOrDefault(j) > problem.MaxLoad[j] || loads.GetValueOrDefault(j) < problem.MinLoad[j])) continue;
                        var sums = panels.Select((x, s) => problem.Similarity[x.A, s] + problem.Similarity[x.B, s]).ToArray();
                        yield return (sums.Sum(), sums.Min());
                    }
    }
}
