using CsCheck;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

public sealed class VotingTests
{
    private static readonly Gen<Vote[]> Any = Gen.Int[1, 100_000].Select(seed => Simulated(seed, 12, 80));

    [Fact]
    public void The_order_of_the_votes_does_not_matter() =>
        Gen.Select(Any, Gen.Int[1, 1000]).Sample((votes, seed) =>
        {
            var shuffled = votes.ToArray();
            new Dice(seed).Shuffle<Vote>(shuffled);
            Assert.Equal(Ranker.RankPairs(votes, new()).Places, Ranker.RankPairs(shuffled, new()).Places);
        }, iter: 10);

    [Fact]
    public void The_estimate_is_where_the_slope_is_zero()
    {
        // Prior N(0, 1); one win: θ_a = −θ_b = t with t = 1 − p, p = logistic(2t).
        var fit = BradleyTerry.Fit(Ballots.From([new(1, 1, 2)]), Zero(2), One(2));
        var t = fit.Quality[0];
        Assert.Equal(t, 1 - BradleyTerry.Logistic(2 * t), 9);
        Assert.Equal(-t, fit.Quality[1], 9);
    }

    [Fact]
    public void A_tie_pulls_two_together()
    {
        Vote[] votes = [new(1, 1, 2), new(2, 1, 2), new(3, 2, 3)];
        double Gap(params Vote[] more) => Ranker.RankPairs([.. votes, .. more], new()).Places.ToDictionary(p => p.Submission, p => p.Estimate) is var e ? e[1] - e[2] : 0;
        Assert.True(Gap(new Vote(4, 1, 2, Tie: true), new Vote(5, 1, 2, Tie: true)) < Gap());
    }

    [Fact]
    public void A_tie_has_no_direction() =>
        Assert.Equal(
            Ranker.RankPairs([new Vote(1, 1, 2), new(1, 2, 3, true)], new()).Places.Select(p => Math.Round(p.Estimate, 9)),
            Ranker.RankPairs([new Vote(1, 1, 2), new(1, 3, 2, true)], new()).Places.Select(p => Math.Round(p.Estimate, 9)));

    [Fact]
    public void Votes_move_what_the_sheets_say()
    {
        Score[] scores = Rounds.Simulated(7);
        var sheets = Ranker.Rank(scores, new());
        var (first, second) = (sheets.Places[0].Submission, sheets.Places[1].Submission);
        var votes = Enumerable.Range(0, 60).Select(k => new Vote(k, second, first)).ToArray();
        var both = Ranker.Rank(scores, votes, new());
        Assert.Equal(second, both.Places[0].Submission);
        Assert.Equal(20, both.Places.Count);
        Assert.Equal("hierarchical+bradley-terry", both.Method);
    }

    [Fact]
    public void Nobody_is_compared_with_oneself() =>
        Assert.Throws<ArgumentException>(() => Ranker.RankPairs([new Vote(1, 2, 2)], new()));

    [Fact]
    public void A_vote_for_a_submission_without_a_sheet_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ranker.Rank(Rounds.Simulated(1), [new Vote(1, 0, 5555)], new()));

    [Fact]
    public void The_gain_is_largest_for_an_even_and_unknown_pair()
    {
        Assert.Equal(0, NextDuel.Gain(0, 0), 9);
        Assert.True(NextDuel.Gain(0, 2) > NextDuel.Gain(0, 1));
        Assert.True(NextDuel.Gain(0, 1) > NextDuel.Gain(1.5, 1));
        Assert.Equal(Integrated(.5, 1), NextDuel.Gain(.5, 1), 4);
    }

    [Fact]
    public void The_next_pair_is_one_that_may_meet() =>
        Any.Sample(votes =>
        {
            int[] ids = [.. Enumerable.Range(0, 12)];
            var next = NextDuel.Of(ids, votes, new(), (a, b) => (a + b) % 2 == 1)!.Value;
            Assert.Equal(1, (next.A + next.B) % 2);
        }, iter: 10);

    [Fact]
    public void One_submission_has_nobody_to_meet() => Assert.Null(NextDuel.Of([1], [], new()));

    private static double Integrated(double mean, double variance)
    {
        var (p, entropy) = (0.0, 0.0);
        for (var z = -8.0; z < 8; z += .001)
        {
            var at = BradleyTerry.Logistic(mean + Math.Sqrt(variance) * z);
            var weight = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * .001;
            p += weight * at;
            entropy += weight * H(at);
        }

        return H(p) - entropy;
        static double H(double q) => -q * Math.Log2(q) - (1 - q) * Math.Log2(1 - q);
    }

    private static Vote[] Simulated(int seed, int submissions, int count)
    {
        var dice = new Dice(seed);
        var quality = Enumerable.Range(0, submissions).Select(_ => dice.Gauss()).ToArray();
        return [.. Enumerable.Range(0, count).Select(k =>
        {
            var a = dice.Below(submissions);
            var b = (a + 1 + dice.Below(submissions - 1)) % submissions;
            var first = dice.Unit() < BradleyTerry.Logistic(2 * (quality[a] - quality[b]));
            return new Vote(k % 7, first ? a : b, first ? b : a, dice.Unit() < .1);
        })];
    }

    private static MathNet.Numerics.LinearAlgebra.Vector<double> Zero(int n) => MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(n);

    private static MathNet.Numerics.LinearAlgebra.Vector<double> One(int n) => MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(n, 1);
}
