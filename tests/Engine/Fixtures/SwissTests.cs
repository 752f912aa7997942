using CsCheck;
using Pishran.Engine.Fixtures;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Fixtures;

public sealed class SwissTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "vectors", "fixtures");

    public static TheoryData<string> Tournaments => [.. Directory.GetFiles(Folder, "*.trf").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Tournaments))]
    public void A_public_tournament_is_paired_without_a_rematch_or_second_bye(string file)
    {
        var players = Trf.Read(File.ReadAllText(Path.Combine(Folder, file)));
        Assert.NotEmpty(players);
        for (var round = 0; round < Trf.Rounds(players); round++) AssertLegal(Trf.Before(players, round));
    }

    [Fact]
    public void Points_of_opponents_are_as_near_as_in_the_public_tournaments()
    {
        var (sum, matches) = (0.0, 0);
        foreach (var file in Directory.GetFiles(Folder, "*.trf"))
            foreach (var round in Trf.Replay(Trf.Read(File.ReadAllText(file))))
            {
                var played = round.Matches.Count(m => m.B is not null);
                (sum, matches) = (sum + played * round.ScoreDifference, matches + played);
            }

        Assert.InRange(sum / matches, 0, .12);
    }

    [Fact]
    public void The_only_admissible_pairing_is_found()
    {
        var round = Next("dutch_2025_C5");
        Assert.Equal([(1, 5), (2, 3), (6, 0)], round.Matches.Select(Unordered).Order());
    }

    /// <summary>Not compared pair by pair: see the README beside the vectors.</summary>
    [Theory]
    [InlineData("issue_7")]
    [InlineData("issue_15")]
    public void Cases_of_the_Dutch_system_are_paired_legally(string name)
    {
        var players = Trf.Read(File.ReadAllText(Path.Combine(Folder, name + ".input")));
        for (var round = 0; round <= Trf.Rounds(players); round++)
        {
            var before = Trf.Before(players, round);
            if (before.Count > 0) AssertLegal(before);
        }
    }

    [Fact]
    public void Many_rounds_of_any_number_are_legal() =>
        Gen.Select(Gen.Int[4, 21], Gen.Int[1, 10_000]).Sample((count, seed) =>
        {
            var dice = new Dice(seed);
            var (points, met, byes) = (new double[count], Enumerable.Range(0, count).Select(_ => new HashSet<int>()).ToArray(), new bool[count]);
            for (var round = 0; round < Math.Min(4, count / 2); round++)
            {
                var paired = AssertLegal([.. Enumerable.Range(0, count).Select(c => new Contestant(c, points[c], met[c], byes[c]))]);
                foreach (var match in paired.Matches)
                {
                    if (match.B is not { } b)
                    {
                        (points[match.A], byes[match.A]) = (points[match.A] + 1, true);
                        continue;
                    }

                    met[match.A].Add(b);
                    met[b].Add(match.A);
                    var result = dice.Below(3) / 2.0;
                    (points[match.A], points[b]) = (points[match.A] + result, points[b] + 1 - result);
                }
            }
        }, iter: 40);

    [Fact]
    public void The_upper_half_meets_the_lower()
    {
        var round = Swiss.Pair([.. Enumerable.Range(1, 8).Select(id => new Contestant(id, 0, new HashSet<int>()))]);
        Assert.Equal([new(1, 5), new(2, 6), new(3, 7), new(4, 8)], round.Matches);
    }

    [Fact]
    public void A_rematch_is_made_only_when_nothing_else_is_left_and_is_counted()
    {
        var round = Swiss.Pair([new(1, 1, new HashSet<int> { 2 }), new(2, 0, new HashSet<int> { 1 })]);
        Assert.Equal(1, round.Rematches);
    }

    [Fact]
    public void Quarter_points_are_refused() =>
        Assert.Throws<ArgumentException>(() => Swiss.Pair([new(1, .25, new HashSet<int>()), new(2, 0, new HashSet<int>())]));

    [Fact]
    public void A_matching_costs_as_little_as_any() =>
        Gen.Int[0, 30].Array2D[6, 6].Sample(raw =>
        {
            var cost = new long[6, 6];
            for (var a = 0; a < 6; a++)
                for (var b = 0; b < 6; b++) cost[a, b] = raw[Math.Min(a, b), Math.Max(a, b)];
            var partner = Blossom.Match(cost);
            Assert.All(Enumerable.Range(0, 6), a => Assert.Equal(a, partner[partner[a]]));
            Assert.Equal(Least(cost, [.. Enumerable.Range(0, 6)]), Enumerable.Range(0, 6).Sum(a => cost[a, partner[a]]) / 2);
        }, iter: 300);

    [Fact]
    public void A_file_with_text_for_a_number_is_refused_with_its_line()
    {
        var error = Assert.Throws<FormatException>(() => Trf.Read("012 Cup\n001    x      Somebody"));
        Assert.Contains("Line 2", error.Message, StringComparison.Ordinal);
    }

    private static long Least(long[,] cost, int[] left) => left.Length == 0 ? 0
        : left.Skip(1).Min(b => cost[left[0], b] + Least(cost, [.. left.Where(x => x != left[0] && x != b)]));

    private static SwissRound Next(string name)
    {
        var players = Trf.Read(File.ReadAllText(Path.Combine(Folder, name + ".input")));
        return AssertLegal(Trf.Before(players, Trf.Rounds(players)));
    }

    private static SwissRound AssertLegal(IReadOnlyList<Contestant> before)
    {
        var round = Swiss.Pair(before);
        var own = before.ToDictionary(c => c.Id);
        Assert.Equal(0, round.Rematches);
        Assert.Equal(before.Select(c => c.Id).Order(), round.Matches.SelectMany(m => m.B is { } b ? new[] { m.A, b } : [m.A]).Order());
        Assert.All(round.Matches, m => Assert.False(m.B is null ? own[m.A].HadBye : own[m.A].Met.Contains(m.B.Value)));
        return round;
    }

    private static (int, int) Unordered(Match match) => match.B is { } b ? (Math.Min(match.A, b), Math.Max(match.A, b)) : (match.A, 0);
}
