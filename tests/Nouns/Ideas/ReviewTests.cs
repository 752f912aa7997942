using Pishran.Engine.Calendar;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Ideas;

public sealed class ReviewTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Keys = ["novelty", "feasibility", "benefit", "cost"];

    internal static ReviewRule Rule(int spread = 25, long? above = null, params int[] weights)
    {
        int[] given = weights.Length > 0 ? weights : [20, 30, 30, 20];
        return new ReviewRule(new DateOnly(2020, 3, 20), 2, 2, spread, above, [.. Keys.Zip(given, (key, weight) => new ReviewCriterion(key, key, key, weight, "۱\n۲\n۳\n۴", "1\n2\n3\n4"))]);
    }

    internal static ReviewSheet Sheet(int mark, long? cost = null, string? overall = "روشن و سنجیدنی است") => new([.. Keys.Select(key => new ReviewMark(key, mark))], overall, cost);

    internal static Review Settled(int reviewer, int mark, long? cost = null)
    {
        var review = new Review(1, reviewer, 1, 1, Today.AddDays(14), Now);
        review.Send(Sheet(mark, cost), Rule(), Now);
        review.Keep("همان است", Rule(), Now);
        return review;
    }

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void A_rule_is_whole_or_not_at_all()
    {
        Assert.Equal(nameof(IdeasWords.WeightsNotHundred), Broken(() => Rule(25, null, 20, 30, 30, 30)));
        Assert.Equal(nameof(IdeasWords.WeightPositive), Broken(() => Rule(25, null, 0, 40, 40, 20)));
        Assert.Equal(5, Assert.Throws<BrokenRule>(() => new ReviewRule(null, 1, 3, 0, -1, Rule().Criteria)).Faults.Count);
    }

    [Fact]
    public void The_score_is_the_weighted_mean_in_whole_points()
    {
        var rule = Rule();
        int?[] marks = [90, 70, 55, 40];
        Assert.Equal(64, rule.Score(key => marks[Array.IndexOf(Keys, key)])); // 18 + 21 + 16.5 + 8 = 63.5
        Assert.Null(rule.Score(key => key == "cost" ? null : 50));
        Assert.Equal((0, 100), (rule.Score(_ => 0), rule.Score(_ => 100)));
    }

    [Fact]
    public void It_is_sent_whole_and_with_words_and_then_stands()
    {
        var review = new Review(1, 7, 1, 1, Today, Now);
        review.Save(new ReviewSheet([new ReviewMark("novelty", 60)], null, null), Rule());
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => review.Send(new ReviewSheet([new ReviewMark("novelty", 60)], "کوتاه", null), Rule(), Now)).Faults.Count);
        Assert.Equal(nameof(ShellWords.OutOfRange), Broken(() => review.Save(new ReviewSheet([new ReviewMark("novelty", 101)], null, null), Rule())));
        Assert.Equal(nameof(IdeasWords.ScoreAloneFirst), Broken(() => review.Keep("همان است", Rule(), Now)));
        review.Send(Sheet(70), Rule(), Now);
        Assert.Equal((ReviewState.Sent, 70, null), (review.State, review.FirstScore, review.Score));
        Assert.Equal(nameof(ShellWords.StateMoved), Broken(() => review.Save(Sheet(80), Rule())));
        Assert.Equal(nameof(ShellWords.StateMoved), Broken(() => review.Send(Sheet(80), Rule(), Now)));
    }

    [Fact]
    public void It_is_kept_or_changed_with_a_word_why_and_the_first_marks_stay()
    {
        var review = new Review(1, 7, 1, 1, Today, Now);
        review.Send(Sheet(70), Rule(), Now);
        Assert.Equal(nameof(ShellWords.Required), Broken(() => review.Keep(null, Rule(), Now)));
        Assert.Equal(nameof(IdeasWords.NothingChanged), Broken(() => review.Change(Keys.ToDictionary(k => k, _ => (int?)70), "ده نویسه و بیشتر", Rule(), Now)));
        Assert.Equal(nameof(ShellWords.TooShort), Broken(() => review.Change(Keys.ToDictionary(k => k, _ => (int?)40), "کوتاه", Rule(), Now)));
        review.Change(Keys.ToDictionary(k => k, _ => (int?)40), "هزینهٔ پنهان را ندیده بودم", Rule(), Now);
        Assert.Equal((ReviewState.Settled, 70, 40), (review.State, review.FirstScore, review.Score));
        Assert.All(review.Marks, mark => Assert.Equal((70, 40), (mark.Value, mark.Settled)));
        Assert.Equal(nameof(ShellWords.StateMoved), Broken(() => review.Keep("همان است", Rule(), Now)));
    }

    [Fact]
    public void A_conflict_closes_it_for_good()
    {
        var review = new Review(1, 7, 1, 1, Today, Now);
        Assert.Equal(nameof(ShellWords.Required), Broken(() => review.DeclareConflict(" ")));
        review.DeclareConflict("همسایهٔ ایده‌پرداز هستم");
        Assert.False(review.IsOnPanel);
        Assert.Equal(nameof(ShellWords.StateMoved), Broken(() => review.Send(Sheet(70), Rule(), Now)));
        Assert.Equal(nameof(ShellWords.AlreadyDone), Broken(() => review.Replace("دیگر لازم نیست")));
        var settled = Settled(7, 60);
        settled.Block("SameUnit");
        Assert.Empty(ReviewPanel.Of([settled], 1)); // found out when it is counted
    }

    [Theory]
    [InlineData(60, 62, 61, 2, false)]
    [InlineData(60, 63, 62, 3, false)]   // half a point goes up
    [InlineData(80, 55, 68, 25, false)]  // the limit itself is no disagreement
    [InlineData(80, 54, 67, 26, true)]
    [InlineData(0, 100, 50, 100, true)]
    public void The_panel_is_the_mean_and_the_spread(int one, int other, int mean, int spread, bool committee)
    {
        var outcome = ReviewPanel.Outcome([Settled(1, one), Settled(2, other)], Rule(), null);
        Assert.Equal((mean, spread, committee), (outcome.Mean, outcome.Spread, outcome.NeedsCommittee));
    }

    [Theory]
    [InlineData(650_000_000L, false)]
    [InlineData(650_000_001L, true)]
    [InlineData(null, false)]
    public void Above_the_ceiling_a_committee_decides(long? cost, bool committee) =>
        Assert.Equal(committee, ReviewPanel.Outcome([Settled(1, 60, cost), Settled(2, 60, 10)], Rule(), new CommitteeCeiling(650_000_000, 4)).NeedsCommittee);

    [Fact]
    public void A_panel_is_whole_with_enough_people_of_enough_units_and_nobody_else()
    {
        PanelSeat[] free = [new(1, 10), new(2, 10), new(3, 20), new(4, null)];
        ReviewPanel.CheckChoice([1, 3], [], free, Rule());
        ReviewPanel.CheckChoice([1], [new PanelSeat(9, 30)], free, Rule());
        Assert.Equal(nameof(IdeasWords.TooFewReviewers), Broken(() => ReviewPanel.CheckChoice([1, 1], [], free, Rule())));
        Assert.Equal(nameof(IdeasWords.TooFewUnits), Broken(() => ReviewPanel.CheckChoice([1, 2], [], free, Rule())));
        Assert.Equal(nameof(IdeasWords.ReviewerNotFree), Broken(() => ReviewPanel.CheckChoice([1, 3, 99], [], free, Rule())));
    }

    [Fact]
    public void A_reviewers_days_stand_while_the_author_answers_across_the_new_year()
    {
        var asked = new JalaliDate(1404, 12, 27).ToDateOnly();
        var answered = new JalaliDate(1405, 1, 8).ToDateOnly();
        HashSet<DateOnly> holidays = [.. Enumerable.Range(1, 4).Select(day => new JalaliDate(1405, 1, day).ToDateOnly()), new JalaliDate(1404, 12, 29).ToDateOnly()];
        var calendar = new WorkingCalendar(holidays, new HashSet<DayOfWeek> { DayOfWeek.Friday });
        var due = calendar.Add(asked, 3);
        var review = new Review(1, 7, 1, 1, due, Now);
        review.Pause(asked);
        review.Pause(asked.AddDays(1)); // asked twice, it stands since the first
        review.Resume(answered, calendar);
        Assert.Equal(calendar.Add(answered, 3), review.Due);
        review.Resume(answered.AddDays(9), calendar);
        Assert.Equal(calendar.Add(answered, 3), review.Due);
    }
}
