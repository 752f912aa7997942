using CsCheck;
using Pishran.Engine.Fixtures;

namespace Pishran.EngineTests.Fixtures;

public sealed class RoundRobinTests
{
    [Fact]
    public void Everybody_meets_everybody_once_and_plays_once_a_round() =>
        Gen.Int[2, 24].Sample(count =>
        {
            var rounds = RoundRobin.Rounds([.. Enumerable.Range(1, count)]);
            Assert.Equal(count % 2 == 0 ? count - 1 : count, rounds.Count);
            Assert.All(rounds, r => Assert.Equal(Enumerable.Range(1, count), r.SelectMany(m => m.B is { } b ? new[] { m.A, b } : [m.A]).Order()));
            var pairs = rounds.SelectMany(r => r).Where(m => m.B is not null).Select(m => (Math.Min(m.A, m.B!.Value), Math.Max(m.A, m.B!.Value))).ToArray();
            Assert.Equal(count * (count - 1) / 2, pairs.Distinct().Count());
            Assert.Equal(pairs.Length, pairs.Distinct().Count());
        }, iter: 50);

    [Fact]
    public void Home_and_away_are_balanced() =>
        Gen.Int[2, 24].Sample(count =>
        {
            var matches = RoundRobin.Rounds([.. Enumerable.Range(1, count)]).SelectMany(r => r).Where(m => m.B is not null).ToArray();
            foreach (var id in Enumerable.Range(1, count))
                Assert.InRange(Math.Abs(matches.Count(m => m.A == id) - matches.Count(m => m.B == id)), 0, count % 2 == 0 ? 1 : 0);
        }, iter: 50);

    [Fact]
    public void Twice_means_once_at_each_place()
    {
        var matches = RoundRobin.Rounds([1, 2, 3, 4], twice: true).SelectMany(r => r).ToArray();
        Assert.Equal(12, matches.Distinct().Count());
    }

    [Fact]
    public void One_contestant_has_nobody_to_meet() => Assert.Empty(RoundRobin.Rounds([1]));

    [Fact]
    public void Nobody_takes_part_twice() => Assert.Throws<ArgumentException>(() => RoundRobin.Rounds([1, 1]));

    [Fact]
    public void A_knock_out_has_one_match_less_than_contestants_and_byes_for_the_best() =>
        Gen.Int[2, 40].Sample(count =>
        {
            var ties = KnockOut.Bracket([.. Enumerable.Range(1, count)]);
            Assert.Equal(count - 1, ties.Count);
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count);
            var first = ties.Where(t => t.Round == 1).SelectMany(t => new[] { t.A!.Value, t.B!.Value }).ToHashSet();
            Assert.Equal(Enumerable.Range(1, size - count), Enumerable.Range(1, count).Where(id => !first.Contains(id)));
            Assert.Equal(1, ties.Count(t => t.Round == ties[^1].Round));
        }, iter: 40);

    [Fact]
    public void When_the_better_always_wins_the_two_best_meet_in_the_final()
    {
        var ties = KnockOut.Bracket([.. Enumerable.Range(1, 11)]);
        var winner = new Dictionary<int, int>();
        foreach (var t in ties) winner[t.Number] = Math.Min(t.A ?? winner[t.WinnerA!.Value], t.B ?? winner[t.WinnerB!.Value]);
        Assert.Equal((1, 2), (ties[^1].A ?? winner[ties[^1].WinnerA!.Value], ties[^1].B ?? winner[ties[^1].WinnerB!.Value]));
    }

    [Fact]
    public void Pairs_to_avoid_do_not_meet_in_the_first_round()
    {
        var ties = KnockOut.Bracket([1, 2, 3, 4, 5, 6, 7, 8], (a, b) => a % 4 == b % 4 || a + b == 9);
        Assert.All(ties.Where(t => t.Round == 1), t => Assert.False(t.A % 4 == t.B % 4 || t.A + t.B == 9));
    }

    [Fact]
    public void The_ladder_goes_head_to_head_then_Buchholz_then_punctuality()
    {
        var table = TieLadder.Table(
        [
            new(1, 2, [(2, 0), (3, 1), (4, 1)]),
            new(2, 2, [(1, 1), (5, 1), (3, 0)]),
            new(3, 1, [(1, 0), (2, 1)], Late: 1),
            new(4, 1, [(1, 0), (6, 1)]),
            new(5, 0, [(2, 0)], Late: 2),
            new(6, 0, [(4, 0)]),
        ]);
        Assert.Equal([(2, 1, Rung.HeadToHead), (1, 2, Rung.HeadToHead), (3, 3, Rung.Buchholz), (4, 4, Rung.Buchholz), (5, 5, Rung.Buchholz), (6, 6, Rung.Buchholz)],
            table.Select(r => (r.Id, r.Rank, r.By)));
    }

    [Fact]
    public void Who_is_equal_in_everything_shares_the_place()
    {
        var table = TieLadder.Table([new(2, 1, []), new(1, 1, []), new(3, 1, [], Late: 1)]);
        Assert.Equal([(1, 1, Rung.Shared), (2, 1, Rung.Shared), (3, 3, Rung.Late)], table.Select(r => (r.Id, r.Rank, r.By)));
    }
}
