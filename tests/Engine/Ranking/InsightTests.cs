using CsCheck;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

public sealed class InsightTests
{
    [Fact]
    public void Leaving_a_judge_out_is_ranking_without_the_judges_sheets() =>
        Gen.Select(Rounds.Any, Rounds.Method, Gen.Int[100, 105]).Sample((scores, method, judge) =>
        {
            var rules = new RankingRules(method, Sweeps: 100, BurnIn: 50);
            var influence = Influences.Of(scores, Ranker.Rank(scores, rules), judge, rules);
            Assert.Equal(Ranker.Rank([.. scores.Where(s => s.Judge != judge)], rules).Places, influence.Without.Places);
        }, iter: 10);

    [Fact]
    public void A_judge_who_alone_saw_a_submission_loses_it()
    {
        Score[] scores = [.. Rounds.Simulated(3), new(100, 9999, 10)];
        var influence = Influences.Of(scores, Ranker.Rank(scores, new()), 100, new());
        Assert.Equal([9999], influence.Lost);
    }

    [Fact]
    public void Weights_of_a_submissions_sheets_add_up_to_one() =>
        Gen.Select(Rounds.Any, Rounds.Method).Sample((scores, method) =>
        {
            var standing = Ranker.Rank(scores, new(method, Sweeps: 100, BurnIn: 50));
            var why = Explanations.Of(scores, standing, 50);
            Assert.Equal(1, why.Sheets.Sum(s => s.Weight), 9);
            Assert.Equal(3, why.Sheets.Count);
            // Places go by the mean; the chance comes from the draws, which need not be symmetric: only then it may pass one half a little.
            Assert.InRange(why.BeatsAbove, 0, method == RankingMethod.Hierarchical ? .55 : .5 + 1e-6);
        }, iter: 10);

    [Fact]
    public void The_first_has_nobody_above_and_the_last_nobody_below()
    {
        var scores = Rounds.Simulated(1);
        var standing = Ranker.Rank(scores, new());
        Assert.Null(Explanations.Of(scores, standing, standing.Places[0].Submission).Above);
        Assert.Null(Explanations.Of(scores, standing, standing.Places[^1].Submission).Below);
        Assert.Throws<ArgumentException>(() => Explanations.Of(scores, standing, 4));
    }

    [Fact]
    public void Judges_who_lift_one_unit_are_shown_together()
    {
        var units = Enumerable.Range(0, 60).ToDictionary(s => s, s => s % 6);
        var standing = Ranker.Rank(Honest(.7), new());
        Assert.Empty(Suspicions.Of(Honest(.7), standing, units));

        Score[] pushed = [.. Honest(.7).Select(s => s.Judge < 2 && units[s.Submission] == 3 ? s with { Value = s.Value + 4 } : s)];
        var block = Assert.Single(Suspicions.Of(pushed, Ranker.Rank(pushed, new()), units));
        Assert.Equal((3, 2), (block.Unit, block.Judges.Count));
        Assert.All(block.Judges, j => Assert.True(j < 2));
        Assert.True(block.Lift > 1.5);
    }

    [Fact]
    public void Without_units_a_single_wild_mark_is_shown()
    {
        var scores = Honest(.5);
        Assert.Empty(Suspicions.Of(scores, Ranker.Rank(scores, new())));
        scores[10] = scores[10] with { Value = scores[10].Value + 9 };
        var block = Assert.Single(Suspicions.Of(scores, Ranker.Rank(scores, new())));
        Assert.Equal([scores[10].Submission], block.Submissions);
    }

    [Fact]
    public void Further_sheets_go_where_the_place_at_the_top_is_open()
    {
        var standing = Ranker.Rank(Rounds.Simulated(2), new(TopN: 5));
        var further = Finals.Further(standing, 4);
        Assert.Equal(4, further.Distinct().Count());
        var open = standing.Places.ToDictionary(p => p.Submission, p => p.TopN * (1 - p.TopN));
        Assert.True(further.Min(s => open[s]) >= open.Where(o => !further.Contains(o.Key)).Max(o => o.Value));
    }

    private static Score[] Honest(double noise)
    {
        var dice = new Dice(11);
        var quality = Enumerable.Range(0, 60).Select(_ => dice.Gauss()).ToArray();
        return [.. from s in Enumerable.Range(0, 60) from k in Enumerable.Range(0, 4) let j = (s * 3 + k * 7) % 15
                   select new Score(j, s, 5 + 1.5 * quality[s] + noise * dice.Gauss())];
    }
}
