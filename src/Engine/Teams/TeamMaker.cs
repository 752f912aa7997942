using Pishran.Engine.Ranking;

namespace Pishran.Engine.Teams;

/// <summary>
/// Balanced mixed teams by exchange search (Papenberg &amp; Klau 2021): two people of different teams change places while the cost goes
/// down, and at first also now and then when it goes up (Kirkpatrick et al. 1983); several starts, the best is kept.
/// </summary>
public static class TeamMaker
{
    private const int Starts = 4;
    private const double Hot = 1;
    private const double Cold = .01;

    /// <summary>Makes teams. The same people and rules give the same teams; the order of <paramref name="people"/> does not matter.</summary>
    /// <exception cref="ArgumentException">No people, an id twice, unequal numbers of skills, or a size below 1.</exception>
    public static TeamPlan Make(IReadOnlyList<Person> people, TeamRules rules)
    {
        Check(people, rules);
        Person[] sorted = [.. people.OrderBy(p => p.Id)];
        if (Obstacles.Of(sorted, rules) is { } obstacle) return None(obstacle);

        var bound = Bounds.Of(sorted, rules);
        var best = Enumerable.Range(0, Starts).Select(start => Search(sorted, rules, start, bound)).MinBy(r => r.Cost)!;
        return best.Kept ? Plan(sorted, best, bound) : None(Obstacle.AllRulesAtOnce);
    }

    private static void Check(IReadOnlyList<Person> people, TeamRules rules)
    {
        if (people.Count == 0) throw new ArgumentException("There are no people.", nameof(people));
        if (people.DistinctBy(p => p.Id).Count() != people.Count) throw new ArgumentException("A person stands there twice.", nameof(people));
        if (people.Any(p => p.Skills.Count != people[0].Skills.Count)) throw new ArgumentException("Everybody needs the same number of skills.", nameof(people));
        if (people.Any(p => !double.IsFinite(p.Seniority))) throw new ArgumentException("A seniority is not a number.", nameof(people));
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.Size, 1);
    }

    private static Roster Search(Person[] people, TeamRules rules, int start, double bound)
    {
        var dice = new Dice(rules.Seed, start);
        var roster = new Roster(people, rules, dice);
        if (roster.Teams < 2) return roster;
        var steps = Math.Min(1_500_000, 1_000 * people.Length);
        var cooling = Math.Pow(Cold / Hot, 1.0 / steps);
        var (heat, now) = (Hot, roster.Guide);
        var (best, teams) = (roster.Cost, roster.Team.ToArray());
        for (var step = 0; step < steps && best > bound + 1e-9; step++, heat *= cooling)
        {
            var (a, b) = (dice.Below(people.Length), dice.Below(people.Length));
            if (roster.Team[a] == roster.Team[b]) continue;
            roster.Exchange(a, b);
            var next = roster.Guide;
            if (next > now && dice.Unit() >= Math.Exp((now - next) / heat))
            {
                roster.Exchange(a, b);
                continue;
            }

            now = next;
            if (roster.Cost < best - 1e-9) (best, teams) = (roster.Cost, roster.Team.ToArray());
        }

        roster.Return(teams);
        return roster;
    }

    private static TeamPlan Plan(Person[] people, Roster roster, double bound) => new(
        true,
        [.. Enumerable.Range(0, people.Length).GroupBy(k => roster.Team[k]).OrderBy(g => g.First()).Select(g => g.Select(k => people[k].Id).ToArray())],
        roster.Cost, roster.SameUnitPairs, roster.MissingSkills, roster.Gap, bound, null);

    private static TeamPlan None(Obstacle why) => new(false, [], double.NaN, 0, 0, 0, 0, why);
}
