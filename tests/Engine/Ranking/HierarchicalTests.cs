using CsCheck;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

public sealed class HierarchicalTests
{
    [Fact]
    public void One_thread_or_many_give_the_same_bits()
    {
        var scores = Rounds.Simulated(5, submissions: 40, judges: 10);
        var one = Ranker.Rank(scores, new(Threads: 1));
        var many = Ranker.Rank(scores, new(Threads: 8));
        Assert.Equal(one.Places, many.Places);
        Assert.Equal(one.Judges, many.Judges);
        foreach (var a in one.Places)
            foreach (var b in one.Places) Assert.Equal(one.Beats(a.Submission, b.Submission), many.Beats(a.Submission, b.Submission));
    }

    [Fact]
    public void Another_seed_moves_an_estimate_by_less_than_half_its_deviation() =>
        Gen.Select(Rounds.Any, Gen.Int[1, 1000]).Sample((scores, seed) =>
        {
            var (a, b) = (Ranker.Rank(scores, new()), Ranker.Rank(scores, new(Seed: seed)));
            foreach (var (x, y) in a.Places.OrderBy(p => p.Submission).Zip(b.Places.OrderBy(p => p.Submission)))
                Assert.InRange(Math.Abs(x.Estimate - y.Estimate), 0, x.Sd / 2);
        }, iter: 8);

    [Fact]
    public void A_judge_who_marks_at_random_is_discounted()
    {
        var dice = new Dice(3);
        var quality = Enumerable.Range(0, 40).Select(_ => dice.Gauss()).ToArray();
        Score[] scores = [.. from s in Enumerable.Range(0, 40) from j in Enumerable.Range(0, 6) where (s + j) % 2 == 0
                             select new Score(j, s, 5 + (j == 0 ? 2 * dice.Gauss() : 2 * quality[s] + .5 * dice.Gauss()))];
        var standing = Ranker.Rank(scores, new());
        Assert.True(standing.Judges[0].Scale < .35);
        Assert.True(standing.Judges[0].Noise > 2 * standing.Judges[1].Noise);
        Assert.All(standing.Judges.Skip(1), judge => Assert.InRange(judge.Scale, .8, 1.6));
    }

    [Fact]
    public void A_severe_judge_is_reported_in_points()
    {
        var dice = new Dice(4);
        Score[] scores = [.. from s in Enumerable.Range(0, 60) let q = dice.Gauss() from j in Enumerable.Range(0, 5)
                             select new Score(j, s, 10 + 2 * q - (j == 4 ? 2.5 : 0) + .5 * dice.Gauss())];
        var standing = Ranker.Rank(scores, new());
        Assert.InRange(standing.Judges[4].Severity, 1.7, 2.3); // 2.5 below the others is 2 below the average of all five
        Assert.Equal(0, standing.Judges.Sum(j => j.Severity), 9);
    }

    [Fact]
    public void Deviations_cover_the_truth_about_as_often_as_they_say()
    {
        var (inside, all) = (0, 0);
        for (var seed = 1; seed <= 10; seed++)
        {
            var dice = new Dice(seed);
            var quality = Enumerable.Range(0, 40).Select(_ => dice.Gauss()).ToArray();
            var severity = Enumerable.Range(0, 10).Select(_ => .5 * dice.Gauss()).ToArray();
            Score[] scores = [.. from s in Enumerable.Range(0, 40) from k in Enumerable.Range(0, 4) let j = (s * 3 + k * 7) % 10
                                 select new Score(j, s, quality[s] - severity[j] + .7 * dice.Gauss())];
            foreach (var place in Ranker.Rank(scores, new()).Places)
            {
                all++;
                var error = place.Estimate - quality[place.Submission] + quality.Average() - scores.Average(x => x.Value);
                if (Math.Abs(error) < 1.645 * place.Sd) inside++;
            }
        }

        Assert.InRange((double)inside / all, .84, .95); // 90 % expected
    }

    [Fact]
    public void A_judge_with_two_sheets_means_the_additive_model_and_it_is_said()
    {
        Score[] scores = [.. Rounds.Simulated(1), new(999, 0, 5), new(999, 10, 6)];
        var standing = Ranker.Rank(scores, new());
        Assert.Equal(("blup", "hierarchical"), (standing.Method, standing.Asked));
    }

    [Fact]
    public void Equal_scores_leave_everything_open()
    {
        Score[] scores = [.. from s in Enumerable.Range(0, 6) from j in Enumerable.Range(0, 4) select new Score(j, s, 7)];
        foreach (var method in Enum.GetValues<RankingMethod>())
        {
            var standing = Ranker.Rank(scores, new(method));
            Assert.Equal(.5, standing.Beats(0, 5), 6);
            Assert.All(standing.Places, p => Assert.Equal((1, 1), (p.Rank, p.Tier)));
        }
    }

    [Fact]
    public void A_pile_at_the_top_mark_means_at_least()
    {
        var scale = new MarkScale([1, 2.5, 3, 4, 5, 6.5, 10, 10, 10, 10]);
        Assert.Equal((8.25, double.PositiveInfinity), scale.Interval(10));
        Assert.Null(scale.Interval(1));
        Assert.Null(scale.Interval(4));
    }

    [Fact]
    public void A_mark_of_a_coarse_scale_stands_for_an_interval()
    {
        var scale = new MarkScale([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5]);
        Assert.Null(scale.Interval(3)); // fewer than three sheets for each mark
        scale = new MarkScale([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5]);
        Assert.Equal((double.NegativeInfinity, 1.5), scale.Interval(1));
        Assert.Equal((2.5, 3.5), scale.Interval(3));
        Assert.Equal((4.5, 5.5), scale.Interval(5)); // two sheets are no pile
    }
}
