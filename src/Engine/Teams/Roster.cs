using Pishran.Engine.Ranking;

namespace Pishran.Engine.Teams;

/// <summary>People in teams, with the cost kept up to date while two people change places.</summary>
internal sealed class Roster
{
    /// <summary>Cost of one broken hard rule: more than everything else together.</summary>
    public const double Broken = 10_000;

    private readonly IReadOnlyList<Person> _people;
    private readonly TeamRules _rules;
    private readonly int[] _unit;
    private readonly int[,] _units;
    private readonly int[,] _skills;
    private readonly double[] _seniority;
    private readonly double[] _cost;
    private readonly int[][] _apart;
    private readonly int[][] _together;
    private readonly double _mean;

    public Roster(IReadOnlyList<Person> people, TeamRules rules, Dice dice)
    {
        (_people, _rules) = (people, rules);
        Teams = (people.Count + rules.Size - 1) / rules.Size;
        var ids = people.Select((p, k) => (p.Id, k)).ToDictionary(p => p.Id, p => p.k);
        var unitIds = people.Select(p => p.Unit).Distinct().Order().ToArray();
        _unit = [.. people.Select(p => Array.BinarySearch(unitIds, p.Unit))];
        (_units, _skills) = (new int[Teams, unitIds.Length], new int[Teams, people[0].Skills.Count]);
        (Team, Size, _seniority, _cost) = (new int[people.Count], new int[Teams], new double[Teams], new double[Teams]);
        (_apart, _together) = (Neighbours(rules.Apart, ids), Neighbours(rules.Together, ids));
        _mean = people.Average(p => p.Seniority);
        Spread(dice);
    }

    public int Teams { get; }

    /// <summary>Team of each person, and size of each team.</summary>
    public int[] Team { get; }
    public int[] Size { get; }

    public int SameUnitPairs => Sum((t, u) => _units[t, u] * (_units[t, u] - 1) / 2, _units.GetLength(1));

    public int MissingSkills => Sum((t, s) => _skills[t, s] == 0 ? 1 : 0, _skills.GetLength(1));

    public double Gap
    {
        get
        {
            var (low, high) = (double.MaxValue, double.MinValue);
            for (var t = 0; t < Teams; t++)
            {
                var mean = _seniority[t] / Size[t];
                (low, high) = (Math.Min(low, mean), Math.Max(high, mean));
            }

            return high - low;
        }
    }

    /// <summary>Cost of the teams, broken rules included.</summary>
    public double Cost => _cost.Sum() + Gap;

    /// <summary>What the search goes down: the cost, and a little of the squared distances from the mean so that one team out of line is felt early.</summary>
    public double Guide
    {
        get
        {
            var (sum, squares) = (0.0, 0.0);
            for (var t = 0; t < Teams; t++)
            {
                sum += _cost[t];
                var distance = _seniority[t] / Size[t] - _mean;
                squares += distance * distance;
            }

            return sum + Gap + .05 * squares;
        }
    }

    public bool Kept => _cost.Sum() < Broken / 2;

    public void Exchange(int a, int b)
    {
        var (x, y) = (Team[a], Team[b]);
        Leave(a);
        Leave(b);
        Join(a, y);
        Join(b, x);
        _cost[x] = TeamCost(x);
        _cost[y] = TeamCost(y);
    }

    /// <summary>Puts everybody back into these teams.</summary>
    public void Return(int[] teams)
    {
        for (var k = 0; k < teams.Length; k++) Leave(k);
        for (var k = 0; k < teams.Length; k++) Join(k, teams[k]);
        for (var t = 0; t < Teams; t++) _cost[t] = TeamCost(t);
    }

    /// <summary>Units are dealt out in turn, so that the start is already mixed.</summary>
    private void Spread(Dice dice)
    {
        var order = Enumerable.Range(0, _people.Count).ToArray();
        dice.Shuffle<int>(order);
        order = [.. order.OrderBy(k => _unit[k])];
        for (var k = 0; k < order.Length; k++) Join(order[k], k % Teams);
        for (var t = 0; t < Teams; t++) _cost[t] = TeamCost(t);
    }

    private void Leave(int person) => Count(person, Team[person], -1);

    private void Join(int person, int team)
    {
        Team[person] = team;
        Count(person, team, 1);
    }

    private void Count(int person, int team, int sign)
    {
        Size[team] += sign;
        _units[team, _unit[person]] += sign;
        _seniority[team] += sign * _people[person].Seniority;
        for (var s = 0; s < _skills.GetLength(1); s++)
            if (_people[person].Skills[s]) _skills[team, s] += sign;
    }

    private double TeamCost(int team)
    {
        var (cost, units, broken) = (0, 0, 0);
        for (var u = 0; u < _units.GetLength(1); u++)
        {
            var n = _units[team, u];
            cost += n * (n - 1) / 2;
            units += n > 0 ? 1 : 0;
            broken += Math.Max(0, n - _rules.MaxPerUnit);
        }

        for (var s = 0; s < _skills.GetLength(1); s++) cost += _skills[team, s] == 0 ? 1 : 0;
        broken += Math.Max(0, _rules.MinUnits - units);
        if (_apart.Length > 0 || _together.Length > 0) broken += BrokenPairs(team);
        return cost + Broken * broken;
    }

    private int BrokenPairs(int team)
    {
        var broken = 0;
        for (var k = 0; k < Team.Length; k++)
        {
            if (Team[k] != team) continue;
            if (_apart.Length > 0) broken += _apart[k].Count(other => Team[other] == team);
            if (_together.Length > 0) broken += _together[k].Count(other => Team[other] != team);
        }

        return broken;
    }

    private static int[][] Neighbours(IReadOnlyList<(int A, int B)>? pairs, Dictionary<int, int> ids)
    {
        if (pairs is null || pairs.Count == 0) return [];
        var both = pairs.Where(p => ids.ContainsKey(p.A) && ids.ContainsKey(p.B)).SelectMany(p => new[] { (A: ids[p.A], B: ids[p.B]), (A: ids[p.B], B: ids[p.A]) }).ToLookup(p => p.A, p => p.B);
        return [.. Enumerable.Range(0, ids.Count).Select(k => both[k].Distinct().ToArray())];
    }

    private int Sum(Func<int, int, int> cell, int columns)
    {
        var sum = 0;
        for (var t = 0; t < Teams; t++)
            for (var c = 0; c < columns; c++) sum += cell(t, c);
        return sum;
    }
}
