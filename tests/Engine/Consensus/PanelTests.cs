using System.Text.Json;
using CsCheck;
using Pishran.Engine.Consensus;

namespace Pishran.EngineTests.Consensus;

public sealed class PanelTests
{
    private static readonly JsonElement[] Vectors =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "delphi", "vectors.json"))).RootElement.EnumerateArray()];

    private static readonly Gen<double[][]> Any = Gen.Select(Gen.Int[2, 8], Gen.Int[2, 8]).SelectMany((m, n) => Gen.Int[1, 9].Select(v => (double)v).Array[n].Array[m]);

    [Fact]
    public void Published_values_are_met()
    {
        Assert.NotEmpty(Vectors);
        foreach (var vector in Vectors)
        {
            var (first, second) = (Ratings(vector.GetProperty("round1"), 1), Ratings(vector.GetProperty("round2"), 2));
            var rounds = Panel.Rounds([.. first, .. second]);
            AssertRound(vector.GetProperty("round1_expected"), rounds[0]);
            AssertRound(vector.GetProperty("round2_expected"), rounds[1]);
            var moved = Panel.Moves([.. first, .. second])[0].Items[0];
            Assert.Equal(vector.GetProperty("item0_wilcoxon_p").GetDouble(), moved.WilcoxonP, 1e-6);
        }
    }

    [Fact]
    public void Concordance_lies_between_0_and_1_and_does_not_mind_the_order_of_panelists() =>
        Any.Sample(rows =>
        {
            var (w, _, p) = Concordance.Kendall(rows);
            if (w is null) return;
            Assert.InRange(w.Value, 0, 1 + 1e-12);
            Assert.InRange(p!.Value, 0, 1);
            Assert.Equal(w.Value, Concordance.Kendall([.. rows.Reverse()]).W!.Value, 1e-12);
        }, iter: 200);

    [Fact]
    public void Panelists_who_order_alike_are_in_full_concordance() =>
        Gen.Int[1, 9].Array[2, 8].Where(r => r.Distinct().Count() > 1).Sample(row =>
        {
            double[] one = [.. row.Select(v => (double)v)];
            Assert.Equal(1, Concordance.Kendall([one, one, [.. one.Select(v => 3 * v + 1)]]).W!.Value, 1e-12);
        }, iter: 100);

    [Fact]
    public void Nothing_is_said_when_everybody_ties_everything() =>
        Assert.Equal(default, Concordance.Kendall([[5, 5, 5], [3, 3, 3]]));

    [Fact]
    public void A_panelist_who_left_items_out_counts_for_the_items_only()
    {
        var round = Assert.Single(Panel.Rounds([new(1, 1, 3), new(1, 2, 5), new(2, 1, 4), new(2, 2, 6), new(3, 1, 9)]));
        Assert.Equal(2, round.Panelists);
        Assert.Equal(3, round.Items[0].Count);
        Assert.Equal(4, round.Items[0].Median);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 1, 8, 9, 8 }, true)]
    [InlineData(new double[] { 4, 5, 5, 5, 6, 6 }, false)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, false)]
    [InlineData(new double[] { 5, 5, 5, 5, 5, 5, 9 }, false)] // one outlier is no camp
    public void Two_camps_are_seen(double[] ratings, bool two) => Assert.Equal(two, Camps.Two([.. ratings.Order()], 1));

    [Fact]
    public void A_stable_disagreement_ends_the_questions()
    {
        Rating[] Round(int round) => [.. new double[] { 1, 2, 1, 8, 9, 8 }.Select((v, k) => new Rating(k, 1, v, round))];
        var stability = Assert.Single(Panel.Moves([.. Round(1), .. Round(2)]));
        Assert.True(stability.Stop);
        Assert.Equal(Verdict.Disagreed, stability.Items[0].Verdict);
    }

    [Fact]
    public void A_median_that_moves_is_asked_again()
    {
        Rating[] ratings = [.. from k in Enumerable.Range(1, 8) from round in new[] { 1, 2 } select new Rating(k, 1, round == 1 ? 3 : 6, round)];
        Assert.Equal(Verdict.AskAgain, Panel.Moves(ratings)[0].Items[0].Verdict);
    }

    [Fact]
    public void One_rating_has_no_spread()
    {
        var item = Panel.Rounds([new(1, 1, 7)])[0].Items[0];
        Assert.Equal((7.0, 0.0, 0.0, 1.0, false), (item.Median, item.Iqr, item.Cv, item.WithinOneStep, item.TwoPeaks));
    }

    [Fact]
    public void What_is_no_number_or_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Panel.Rounds([new(1, 1, double.NaN)]));
        Assert.Throws<ArgumentException>(() => Panel.Rounds([new(1, 1, 2), new(1, 1, 3)]));
    }

    private static void AssertRound(JsonElement expected, RoundSummary round)
    {
        Assert.Equal(expected.GetProperty("W").GetDouble(), round.KendallW!.Value, 1e-9);
        Assert.Equal(expected.GetProperty("chi2").GetDouble(), round.ChiSquared!.Value, 1e-9);
        Assert.Equal(expected.GetProperty("p").GetDouble(), round.P!.Value, 1e-9);
        AssertItems(expected.GetProperty("iqr"), round.Items.Select(i => i.Iqr));
        AssertItems(expected.GetProperty("median"), round.Items.Select(i => i.Median));
        AssertItems(expected.GetProperty("cv"), round.Items.Select(i => i.Cv!.Value));
    }

    private static void AssertItems(JsonElement expected, IEnumerable<double> actual) =>
        Assert.All(expected.EnumerateArray().Select(e => e.GetDouble()).Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));

    private static Rating[] Ratings(JsonElement rows, int round) =>
        [.. rows.EnumerateArray().SelectMany((row, panelist) => row.EnumerateArray().Select((v, item) => new Rating(panelist, item, v.GetDouble(), round)))];
}
