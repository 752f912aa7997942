using CsCheck;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

public sealed class RankerTests
{
    private static readonly RankingRules Quick = new(Sweeps: 100, BurnIn: 50);

    [Fact]
    public void The_order_of_the_sheets_does_not_matter() =>
        Gen.Select(Rounds.Any, Rounds.Method, Gen.Int[1, 1000]).Sample((scores, method, seed) =>
        {
            var shuffled = scores.ToArray();
            new Dice(seed).Shuffle<Score>(shuffled);
            var rules = Quick with { Method = method };
            Assert.Equal(Ranker.Rank(scores, rules).Places, Ranker.Rank(shuffled, rules).Places);
        }, iter: 20);

    [Fact]
    public void Chances_of_a_pair_add_up_to_one_and_agree_with_the_order() =>
        Gen.Select(Rounds.Any, Rounds.Method).Sample((scores, method) =>
        {
            var standing = Ranker.Rank(scores, Quick with { Method = method });
            foreach (var a in standing.Places.Take(5))
                foreach (var b in standing.Places)
                    Assert.Equal(1, standing.Beats(a.Submission, b.Submission) + standing.Beats(b.Submission, a.Submission), 6);
        }, iter: 10);

    [Fact]
    public void Places_are_in_order_and_inside_their_range() =>
        Gen.Select(Rounds.Any, Rounds.Method).Sample((scores, method) =>
        {
            var places = Ranker.Rank(scores, Quick with { Method = method }).Places;
            Assert.Equal(20, places.Count);
            Assert.All(places, p => Assert.True(p.BestRank <= p.Rank && p.Rank <= p.WorstRank));
            Assert.Equal(places.OrderByDescending(p => p.Estimate).Select(p => p.Submission), places.Select(p => p.Submission));
            Assert.Equal(places.OrderBy(p => p.Tier).Select(p => p.Tier), places.Select(p => p.Tier));
            Assert.Equal(10, places.Sum(p => p.TopN), 6);
        }, iter: 10);

    [Fact]
    public void A_score_that_is_not_a_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ranker.Rank([new(1, 1, double.NaN)], new()));

    [Fact]
    public void A_judge_scores_a_submission_once() =>
        Assert.Throws<ArgumentException>(() => Ranker.Rank([new(1, 1, 5), new(1, 1, 6)], new()));

    [Fact]
    public void No_sheets_give_an_empty_standing() => Assert.Empty(Ranker.Rank([], new()).Places);

    [Fact]
    public void One_sheet_gives_one_place()
    {
        var place = Assert.Single(Ranker.Rank([new(1, 7, 5)], new()).Places);
        Assert.Equal(5, place.Estimate, 6);
        Assert.Equal((1, 1, 1), (place.Rank, place.BestRank, place.WorstRank));
    }

    [Fact]
    public void Two_groups_without_a_shared_judge_are_islands()
    {
        var standing = Ranker.Rank([new(1, 1, 5), new(1, 2, 6), new(2, 3, 7), new(1, 4, 3), new(2, 5, 4)], new(RankingMethod.Blup));
        Assert.False(standing.Connected);
        Assert.Equal([[1, 2, 4], [3, 5]], standing.Islands);
    }

    [Fact]
    public void A_submission_without_sheets_cannot_be_compared() =>
        Assert.Throws<ArgumentException>(() => Ranker.Rank([new(1, 1, 5), new(1, 2, 5)], new()).Beats(1, 3));
}
