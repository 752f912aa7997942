using System.Text.Json;
using CsCheck;
using Pishran.Engine.Ranking;
using Pishran.Engine.Teams;

namespace Pishran.EngineTests.Teams;

public sealed class TeamMakerTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "vectors", "teams");

    private static readonly Gen<Person[]> Any = Gen.Select(Gen.Int[4, 23], Gen.Int[1, 100_000]).Select(Simulated);

    public static TheoryData<string> Instances => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Instances))]
    public void Instances_cost_no_more_than_the_published_figure(string file)
    {
        var people = Read(Path.Combine(Folder, file));
        var plan = TeamMaker.Make(people, new(5));
        Assert.Equal(12, plan.Teams.Count);
        Assert.InRange(plan.Cost / 12, plan.Bound / 12, .163);
    }

    [Fact]
    public void Everybody_is_in_one_team_and_sizes_differ_by_at_most_one() =>
        Any.Sample(people =>
        {
            var plan = TeamMaker.Make(people, new(4));
            Assert.True(plan.Found);
            Assert.Equal(people.Select(p => p.Id).Order(), plan.Teams.SelectMany(t => t).Order());
            Assert.InRange(plan.Teams.Max(t => t.Count) - plan.Teams.Min(t => t.Count), 0, 1);
            Assert.True(plan.Teams.Max(t => t.Count) <= 4);
        }, iter: 8);

    [Fact]
    public void The_parts_add_up_and_are_those_of_the_teams() =>
        Any.Sample(people =>
        {
            var plan = TeamMaker.Make(people, new(4));
            var own = people.ToDictionary(p => p.Id);
            Assert.Equal(plan.SameUnitPairs, plan.Teams.Sum(t => (from a in t from b in t where a < b && own[a].Unit == own[b].Unit select 1).Count()));
            Assert.Equal(plan.MissingSkills, plan.Teams.Sum(t => Enumerable.Range(0, 5).Count(s => !t.Any(id => own[id].Skills[s]))));
            var means = plan.Teams.Select(t => t.Average(id => own[id].Seniority)).ToArray();
            Assert.Equal(plan.SeniorityGap, means.Max() - means.Min(), 9);
            Assert.Equal(plan.Cost, plan.SameUnitPairs + plan.MissingSkills + plan.SeniorityGap, 9);
            Assert.True(plan.Cost >= plan.Bound - 1e-9);
        }, iter: 8);

    [Fact]
    public void Hard_rules_are_never_broken() =>
        Any.Sample(people =>
        {
            var ids = people.Select(p => p.Id).ToArray();
            var rules = new TeamRules(4, MinUnits: 2, MaxPerUnit: 2, Apart: [(ids[0], ids[1])], Together: [(ids[2], ids[3])]);
            var plan = TeamMaker.Make(people, rules);
            if (!plan.Found)
            {
                Assert.NotNull(plan.Why);
                return;
            }

            var own = people.ToDictionary(p => p.Id, p => p.Unit);
            Assert.All(plan.Teams, t =>
            {
                Assert.True(t.Select(id => own[id]).Distinct().Count() >= 2);
                Assert.True(t.GroupBy(id => own[id]).All(u => u.Count() <= 2));
                Assert.False(t.Contains(ids[0]) && t.Contains(ids[1]));
                Assert.Equal(t.Contains(ids[2]), t.Contains(ids[3]));
            });
        }, iter: 8);

    /// <summary>Equal years come only from teams of one unit, which cost two pairs less than any mixed ones.</summary>
    [Fact]
    public void A_rule_is_kept_where_breaking_it_costs_less()
    {
        Person[] people = [new(1, 1, [true], 0), new(2, 1, [true], 30), new(3, 2, [true], 14), new(4, 2, [true], 16)];
        Assert.Equal(2, TeamMaker.Make(people, new(2)).SameUnitPairs);
        foreach (var rules in new[] { new TeamRules(2, MaxPerUnit: 1), new(2, MinUnits: 2), new(2, Apart: [(1, 2)]), new(2, Together: [(2, 4)]) })
        {
            var plan = TeamMaker.Make(people, rules);
            Assert.Equal((true, 0), (plan.Found, plan.SameUnitPairs));
        }

        Assert.Contains([2, 4], TeamMaker.Make(people, new(2, Together: [(2, 4)])).Teams);
    }

    [Fact]
    public void The_order_of_people_does_not_matter()
    {
        var people = Simulated(17, 5);
        Assert.Equal(TeamMaker.Make(people, new(4)).Teams, TeamMaker.Make([.. people.Reverse()], new(4)).Teams);
    }

    [Fact]
    public void A_rule_that_cannot_be_kept_is_named()
    {
        Person[] one = [.. Enumerable.Range(0, 8).Select(k => new Person(k, 1, [true], 3))];
        Assert.Equal(Obstacle.UnitTooLarge, TeamMaker.Make(one, new(4, MaxPerUnit: 2)).Why);
        Assert.Equal(Obstacle.TooFewUnits, TeamMaker.Make(one, new(4, MinUnits: 2)).Why);
        Assert.Equal(Obstacle.TogetherAndApart, TeamMaker.Make(one, new(4, Apart: [(1, 2)], Together: [(1, 3), (3, 2)])).Why);
    }

    [Fact]
    public void The_best_of_all_teams_of_six_is_found() =>
        Gen.Int[1, 10_000].Sample(seed =>
        {
            var people = Simulated(6, seed);
            var least = (from b in Enumerable.Range(1, 5) from c in Enumerable.Range(b + 1, 5 - b) select Cost(people, [0, b, c])).Min();
            Assert.Equal(least, TeamMaker.Make(people, new(3)).Cost, 9);
        }, iter: 10);

    [Fact]
    public void People_who_do_not_compare_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TeamMaker.Make([], new(3)));
        Assert.Throws<ArgumentException>(() => TeamMaker.Make([new(1, 1, [true], 1), new(1, 2, [true], 1)], new(3)));
        Assert.Throws<ArgumentException>(() => TeamMaker.Make([new(1, 1, [true], 1), new(2, 2, [], 1)], new(3)));
    }

    private static double Cost(Person[] people, int[] first)
    {
        Person[][] teams = [[.. first.Select(k => people[k])], [.. people.Where((_, k) => !first.Contains(k))]];
        var means = teams.Select(t => t.Average(p => p.Seniority)).ToArray();
        return means.Max() - means.Min()
            + teams.Sum(t => t.GroupBy(p => p.Unit).Sum(u => u.Count() * (u.Count() - 1) / 2) + Enumerable.Range(0, 5).Count(s => !t.Any(p => p.Skills[s])));
    }

    private static Person[] Simulated(int count, int seed)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(1, count).Select(k => new Person(3 * k, dice.Below(6), [.. Enumerable.Range(0, 5).Select(_ => dice.Unit() < .4)], dice.Below(25)))];
    }

    private static Person[] Read(string file)
    {
        var root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        int[] Numbers(JsonElement e) => [.. e.EnumerateArray().Select(x => x.GetInt32())];
        var (units, years) = (Numbers(root.GetProperty("dept")), Numbers(root.GetProperty("seniority")));
        return [.. root.GetProperty("skills").EnumerateArray().Select((s, k) => new Person(k, units[k], [.. Numbers(s).Select(x => x == 1)], years[k]))];
    }
}
