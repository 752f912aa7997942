using CsCheck;
using Pishran.Engine.Assignment;

namespace Pishran.EngineTests.Assignment;

public sealed class AssignerTests
{
    private static readonly Gen<AssignmentProblem> Any = Gen.Enum<AssignmentObjective>().SelectMany(Problems.Any);

    [Fact]
    public void No_conflict_is_ever_assigned_and_loads_are_within_one() =>
        Any.Sample(problem =>
        {
            var result = Assigner.Solve(problem);
            Assert.DoesNotContain(result.Pairs, problem.Conflicts.Contains);
            Assert.Equal(result.Pairs.Count, result.Pairs.Distinct().Count());
            if (result.Unreachable.Any(u => u.Missing > 0)) return;
            Assert.All(Enumerable.Range(0, 12), s => Assert.Equal(3, result.Pairs.Count(p => p.Submission == s)));
            Assert.All(Enumerable.Range(0, 8), j => Assert.InRange(result.Pairs.Count(p => p.Judge == j), 4, 5));
        }, iter: 30);

    [Fact]
    public void The_sum_is_the_sum_of_the_pairs_and_not_above_the_bound() =>
        Problems.Any(AssignmentObjective.Sum).Sample(problem =>
        {
            var result = Assigner.Solve(problem);
            Assert.Equal(result.Sum, result.Pairs.Sum(p => problem.Similarity[p.Judge, p.Submission]), 9);
            Assert.True(result.Sum <= result.Bound + 1e-9);
        }, iter: 30);

    [Fact]
    public void The_largest_sum_is_found()
    {
        double[,] similarity = { { .9, .8, .1 }, { .8, .1, .2 }, { .3, .2, .1 } };
        var result = Assigner.Solve(new(3, 3, similarity, 1, [1, 1, 1], [0, 0, 0], new HashSet<(int, int)>(), AssignmentObjective.Sum));
        Assert.Equal([(0, 1), (1, 0), (2, 2)], result.Pairs);
        Assert.Equal(1.7, result.Sum, 9);
    }

    [Fact]
    public void A_submission_with_too_few_judges_is_named()
    {
        var conflicts = new HashSet<(int, int)> { (0, 1), (1, 1) };
        var result = Assigner.Solve(new(3, 2, new double[3, 2], 2, [2, 2, 2], [0, 0, 0], conflicts, AssignmentObjective.Sum));
        Assert.Equal([new Unreachable(1, Shortfall.TooFewJudges, 1, 0)], result.Unreachable);
    }

    [Fact]
    public void Loads_that_are_too_small_are_named()
    {
        var result = Assigner.Solve(new(2, 3, new double[2, 3], 1, [1, 1], [0, 0], new HashSet<(int, int)>(), AssignmentObjective.Sum));
        Assert.Equal(Shortfall.LoadsTooSmall, Assert.Single(result.Unreachable).Why);
    }

    [Fact]
    public void Islands_are_joined_when_the_rules_allow_the_loss()
    {
        // Judges 0, 1 know submissions 0, 1; judges 2, 3 know 2, 3.
        var similarity = new double[4, 4];
        for (var j = 0; j < 4; j++)
            for (var s = 0; s < 4; s++) similarity[j, s] = j / 2 == s / 2 ? 1 : .5;
        var problem = new AssignmentProblem(4, 4, similarity, 2, [2, 2, 2, 2], [2, 2, 2, 2], new HashSet<(int, int)>(), AssignmentObjective.Sum);
        Assert.False(Assigner.Solve(problem).Connected);
        var joined = Assigner.Solve(problem with { ConnectLoss = .2 });
        Assert.True(joined.Connected);
        Assert.Equal(7, joined.Sum, 9);
    }

    [Fact]
    public void A_similarity_of_the_wrong_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => Assigner.Solve(new(2, 2, new double[1, 2], 1, [1, 1], [0, 0], new HashSet<(int, int)>(), AssignmentObjective.Sum)));

    [Fact]
    public void A_panel_is_whole_when_shared_judges_link_all_and_each_pair_matters_that_is_a_bridge()
    {
        Assert.True(Linkage.IsWhole([]));
        Assert.True(Linkage.IsWhole([(1, 1), (2, 1)]));
        (int, int)[] chain = [(1, 1), (1, 2), (2, 2), (2, 3)];
        Assert.True(Linkage.IsWhole(chain));
        Assert.False(Linkage.IsWhole([.. chain.Where(p => p != (1, 2)), (1, 1)]));
        Assert.False(Linkage.IsWhole([(1, 1), (2, 2)]));
    }
}
