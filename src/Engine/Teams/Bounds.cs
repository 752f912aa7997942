namespace Pishran.Engine.Teams;

/// <summary>What teams must cost at least, by counting: people of a unit must share teams when there are more of them than teams; a skill is missing where too few have it.</summary>
internal static class Bounds
{
    public static double Of(Person[] people, TeamRules rules)
    {
        var teams = (people.Length + rules.Size - 1) / rules.Size;
        var pairs = people.GroupBy(p => p.Unit).Sum(unit => Pairs(unit.Count(), teams));
        var missing = Enumerable.Range(0, people[0].Skills.Count).Sum(s => Math.Max(0, teams - people.Count(p => p.Skills[s])));
        return pairs + missing + Gap(people, teams);
    }

    /// <summary>Fewest pairs of so many people in so many teams.</summary>
    private static int Pairs(int people, int teams)
    {
        var (each, more) = (people / teams, people % teams);
        return more * (each + 1) * each / 2 + (teams - more) * each * (each - 1) / 2;
    }

    /// <summary>With whole years and equal sizes, sums that cannot all be equal differ by one year at least.</summary>
    private static double Gap(Person[] people, int teams)
    {
        if (people.Length % teams != 0 || people.Any(p => !double.IsInteger(p.Seniority))) return 0;
        return people.Sum(p => p.Seniority) % teams == 0 ? 0 : 1.0 / (people.Length / teams);
    }
}
