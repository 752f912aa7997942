using Pishran.Features.League;
using Pishran.Features.League.Judging;
using Pishran.Features.People;

namespace Pishran.Tests.Nouns.League;

public sealed class JuryPlanTests
{
    [Fact]
    public void The_same_plan_and_seed_deal_the_same_pairs() => Assert.Equal(Plan().Deal(5).Result.Pairs, Plan().Deal(5).Result.Pairs);

    [Fact]
    public void Another_seed_deals_others() => Assert.NotEqual(Plan().Deal(5).Result.Pairs, Plan().Deal(6).Result.Pairs);

    [Fact]
    public void Loads_differ_by_one_at_most_and_everything_is_covered_and_linked()
    {
        var (result, obstacles) = Plan().Deal(5);
        var loads = result.Pairs.GroupBy(p => p.Judge).Select(g => g.Count()).ToList();
        Assert.Empty(obstacles);
        Assert.Equal(7, loads.Count);
        Assert.InRange(loads.Max() - loads.Min(), 0, 1);
        Assert.All(result.Pairs.GroupBy(p => p.Submission), g => Assert.Equal(3, g.Count()));
        Assert.True(result.Connected);
    }

    [Fact]
    public void A_conflict_is_never_dealt_whatever_it_costs()
    {
        var apart = new Dictionary<(int, int), RecusalGround>();
        for (var s = 0; s < 10; s++) apart[(1 + s % 7, 100 + s)] = apart[(1 + (s + 3) % 7, 100 + s)] = RecusalGround.SameUnit;
        var plan = Plan(apart: apart);
        for (var seed = 0; seed < 20; seed++)
        {
            var (result, obstacles) = plan.Deal(seed);
            Assert.Empty(obstacles);
            Assert.DoesNotContain(result.Pairs, p => apart.ContainsKey((plan.Judges[p.Judge].Person.Id, plan.Solutions[p.Submission].Id)));
        }
    }

    [Fact]
    public void Too_few_judges_are_counted()
    {
        Assert.Equal(0, Plan().JudgesMissing);
        Assert.Equal(1, Plan(judges: 2).JudgesMissing);
        Assert.True(Plan(judges: 0).JudgesMissing >= 3);
        Assert.True(Plan(load: 2).JudgesMissing > 0);
        var conflicted = Enumerable.Range(1, 5).ToDictionary(j => (j, 100), _ => RecusalGround.OwnTeam);
        Assert.Equal(1, Plan(apart: conflicted).JudgesMissing);
    }

    [Fact]
    public void Expertise_brings_a_solution_to_who_knows_the_subject()
    {
        var fit = Plan().Fit(5);
        Assert.True(fit[0, 0] > fit[1, 0] + .1);
    }

    private static JuryPlan Plan(int judges = 7, int load = 12, Dictionary<(int, int), RecusalGround>? apart = null) => new(
        [.. Enumerable.Range(1, judges).Select(j => new PlannedJudge(new PersonCard(j, $"داور {j}", j % 3, "", null), j == 1 ? "پسماند و بازیافت" : null, load))],
        [.. Enumerable.Range(0, 10).Select(s => new PlannedSolution(100 + s, $"R1-{s:00}", s == 0 ? "بازیافت پسماند بازار" : "نوبت‌دهی", "متن", "مسئله", s))],
        apart ?? [], 3);
}
