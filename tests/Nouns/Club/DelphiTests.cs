using System.Text.Json;
using Pishran.Engine.Consensus;
using Pishran.Features.Club;
using Pishran.Shell;
using Pishran.Tests.Architecture;

namespace Pishran.Tests.Nouns.Club;

/// <summary>Studies, urns and their statistics, without house or database.</summary>
public sealed class DelphiTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true };

    private sealed record Expected(double W, double Chi2, double P, double[] Iqr, double[] Median, double[] Cv);
    private sealed record Vector(int[][] Round1, int[][] Round2, Expected Round1Expected, Expected Round2Expected, double Item0WilcoxonP);

    private static IEnumerable<Vector> Vectors() =>
        JsonSerializer.Deserialize<List<Vector>>(File.ReadAllText(Path.Combine(Sources.Root, "tests", "Nouns", "Club", "delphi.json")), Snake)!;

    private static List<DelphiItem> Ratings(int count) => [.. Enumerable.Range(1, count).Select(n => new DelphiItem(n, DelphiKind.Rating, $"گویهٔ {n}", null, null, 2))];

    // Each panelist brings the own ballot of the round before, as the page does by the code.
    private static DelphiUrn Fill(int round, int[][] rows, Ballot[]? earlier)
    {
        var urn = new DelphiUrn(1, round);
        foreach (var panelist in Enumerable.Range(0, rows.Length).OrderBy(i => i * 7 % rows.Length)) urn.Put(BallotOf(round, panelist, rows[panelist]), earlier?[panelist]);
        return urn;
    }

    private static Ballot BallotOf(int round, int panelist, int[] row) => new(PanelCode.KeyOf($"code{panelist:000000000000}", 1, round), new(row.Select((v, i) => (v, i)).ToDictionary(x => (x.i + 1) * 100, x => (double)x.v)), []);

    [Fact]
    public void Statistics_are_those_of_the_published_vectors()
    {
        var vectors = Vectors().ToList();
        Assert.NotEmpty(vectors);
        foreach (var vector in vectors)
        {
            var first = Fill(1, vector.Round1, null);
            var second = Fill(2, vector.Round2, [.. vector.Round1.Select((row, i) => BallotOf(1, i, row))]);
            var rounds = DelphiTally.Of(Ratings(vector.Round1[0].Length), [first, second], "همه");
            foreach (var (round, expected) in new[] { (rounds[0], vector.Round1Expected), (rounds[1], vector.Round2Expected) })
            {
                Assert.Equal(expected.W, round.Agreements[0].W!.Value, 9);
                Assert.Equal(expected.Chi2, round.Agreements[0].ChiSquared!.Value, 7);
                Assert.Equal(expected.P, round.Agreements[0].P!.Value, 9);
                for (var i = 0; i < expected.Median.Length; i++)
                {
                    var item = round.Items[i];
                    Assert.Equal((expected.Median[i], expected.Iqr[i]), (item.Median, item.Iqr));
                    Assert.Equal(expected.Cv[i], item.Cv!.Value, 9);
                }
            }
            Assert.Equal(vector.Item0WilcoxonP, rounds[1].Items[0].WilcoxonP!.Value, 9);
        }
    }

    [Fact]
    public void No_answer_is_never_counted_as_a_value()
    {
        var urn = new DelphiUrn(1, 1);
        for (var i = 0; i < 4; i++) urn.Put(new Ballot($"k{i}", i == 0 ? [] : new() { [100] = 9 }, []), null);
        var item = DelphiTally.Of(Ratings(1), [urn], "همه")[0];
        Assert.Equal((4, 3, 9d), (item.Answered, item.Items[0].Count, item.Items[0].Median));
    }

    [Fact]
    public void Two_camps_are_shown_as_disagreement()
    {
        var urn = new DelphiUrn(1, 1);
        for (var i = 0; i < 12; i++) urn.Put(new Ballot($"k{i:00}", new() { [100] = i % 2 == 0 ? 2 : 8 }, []), null);
        Assert.True(DelphiTally.Of(Ratings(1), [urn], "همه")[0].Items[0].TwoPeaks);
    }

    [Fact]
    public void A_changed_answer_takes_the_place_of_the_first_one()
    {
        var (before, urn) = (new Ballot("x", new() { [100] = 3 }, []), new DelphiUrn(1, 2));
        urn.Put(new Ballot("y", new() { [100] = 5 }, []), before);
        urn.Put(new Ballot("y", new() { [100] = 4 }, []), before);
        Assert.Equal([1d], urn.Moves[100]);
        Assert.Equal(4, Assert.Single(urn.Ballots).Of(100));
    }

    [Fact]
    public void The_urn_lies_in_the_order_of_keys_whatever_came_first()
    {
        var urn = new DelphiUrn(1, 1);
        foreach (var key in new[] { "m", "a", "z", "c" }) urn.Put(new Ballot(key, [], []), null);
        Assert.Equal(["a", "c", "m", "z"], urn.Ballots.Select(b => b.Key));
    }

    [Fact]
    public void A_round_needs_a_panel_items_and_a_day_and_closes_on_the_instant()
    {
        var study = new DelphiStudy("آیندهٔ اتوبوس", null, null, null, 2, 3, Now);
        Assert.Throws<BrokenRule>(() => study.OpenRound(Now.AddDays(7), 9, Now));
        study.AddItem(DelphiKind.Rating, "نظم سرفاصله مهم است", null, null, null);
        Assert.Throws<BrokenRule>(() => study.OpenRound(Now.AddDays(7), 4, Now));
        study.OpenRound(Now.AddDays(7), 5, Now);
        study.MustTakeAnswers(Now.AddDays(7).AddTicks(-1));
        Assert.Throws<BrokenRule>(() => study.MustTakeAnswers(Now.AddDays(7)));
        Assert.Throws<BrokenRule>(() => study.AddItem(DelphiKind.Rating, "گویهٔ دیگر", null, null, null));
        study.Close(5, Now);
        study.Analyse(false);
        Assert.Equal(DelphiState.Analysed, study.State);
        study.OpenRound(Now.AddDays(9), 5, Now);
        study.Close(5, Now);
        study.Analyse(false);
        Assert.Equal(DelphiState.Stopped, study.State);
    }

    [Fact]
    public void Open_questions_are_asked_in_a_round_of_their_own()
    {
        var study = new DelphiStudy("آیندهٔ اتوبوس", null, null, null, 2, 3, Now);
        study.AddItem(DelphiKind.Open, "چه چیزی مسافر را بازمی‌گرداند؟", null, null, null);
        study.AddItem(DelphiKind.Ranking, "به ترتیب اهمیت", null, "نظم\nبها\nآسایش", null);
        study.OpenRound(Now.AddDays(1), 5, Now);
        Assert.Equal((DelphiState.RoundZeroOpen, DelphiKind.Open), (study.State, study.Asked.Single().Kind));
        study.Close(5, Now);
        study.OpenRound(Now.AddDays(2), 5, Now);
        Assert.Equal([201, 202, 203], study.Asked.Single().Keys);
    }
}
