namespace Pishran.Engine.Teams;

/// <summary>Rules that cannot be kept, seen before any search.</summary>
internal static class Obstacles
{
    public static Obstacle? Of(Person[] people, TeamRules rules)
    {
        var teams = (people.Length + rules.Size - 1) / rules.Size;
        if (people.GroupBy(p => p.Unit).Any(unit => unit.Count() > (long)teams * rules.MaxPerUnit)) return Obstacle.UnitTooLarge;
        if (people.DistinctBy(p => p.Unit).Count() < rules.MinUnits || people.Length / teams < rules.MinUnits) return Obstacle.TooFewUnits;
        return Contradiction(people, rules, (people.Length + teams - 1) / teams) ? Obstacle.TogetherAndApart : null;
    }

    private static bool Contradiction(Person[] people, TeamRules rules, int largest)
    {
        var group = people.ToDictionary(p => p.Id, p => p.Id);
        int Root(int id) => group[id] == id ? id : group[id] = Root(group[id]);
        foreach (var (a, b) in rules.Together ?? [])
            if (group.ContainsKey(a) && group.ContainsKey(b)) group[Root(a)] = Root(b);
        return people.GroupBy(p => Root(p.Id)).Any(g => g.Count() > largest)
            || (rules.Apart ?? []).Any(p => group.ContainsKey(p.A) && group.ContainsKey(p.B) && Root(p.A) == Root(p.B));
    }
}
