using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Problems;

public sealed class ProblemTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ProblemFacts Facts = new("مخزن‌ها سرریز می‌شود", "زائران", "۶۸ مخزن از ۲۱۲", 5);
    private static readonly ProblemFrame Frame = ProblemFrame.Empty with { Indicator = "سهم سرریز", UnitOfMeasure = "درصد", Baseline = 32, BaselineOn = Today, Target = 8 };
    private static readonly Word Unit = Word.Said("منطقهٔ یک");

    private static Problem Submitted() => new(Facts, 7, Now);

    private static Problem Registered()
    {
        var problem = Submitted();
        problem.FrameAs(Facts, Frame);
        problem.AskConsent(Unit, Today.AddDays(14));
        problem.AcceptOwnership(Unit, Now);
        problem.Register(1405, 1, Unit, Now);
        return problem;
    }

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void One_sentence_is_enough_and_nothing_is_not()
    {
        Assert.Equal(ProblemState.Submitted, new Problem(new ProblemFacts("یک جمله", null, null, null), 7, Now).State);
        Assert.Equal(nameof(ProblemsWords.SentenceNeeded), Broken(() => _ = new Problem(new ProblemFacts(" ", null, null, null), 7, Now)));
    }

    [Fact]
    public void It_is_registered_only_when_framed_and_accepted()
    {
        var problem = Submitted();
        Assert.Equal(nameof(ProblemsWords.NotInThisState), Broken(() => problem.Register(1405, 1, Unit, Now)));
        problem.FrameAs(Facts, ProblemFrame.Empty);
        Assert.Equal(nameof(ProblemsWords.BaselineNeeded), Broken(() => problem.Register(1405, 1, Unit, Now)));
        problem.FrameAs(Facts, Frame);
        Assert.Equal(nameof(ProblemsWords.ConsentNotAsked), Broken(() => problem.Register(1405, 1, Unit, Now)));
        problem.AskConsent(Unit, Today.AddDays(14));
        Assert.Equal(nameof(ProblemsWords.ConsentMissing), Broken(() => problem.Register(1405, 1, Unit, Now)));
        problem.AcceptOwnership(Unit, Now);
        problem.Register(1405, 12, Unit, Now);
        Assert.Equal(("M-1405-0012", ProblemState.Registered, 1405), (problem.Number, problem.State, problem.Year));
    }

    [Fact]
    public void Another_owner_must_say_yes_anew()
    {
        var problem = Submitted();
        problem.FrameAs(Facts, Frame);
        problem.AskConsent(Unit, Today.AddDays(14));
        problem.AcceptOwnership(Unit, Now);
        problem.FrameAs(Facts with { OwnerUnitId = 6 }, Frame);
        Assert.Equal(ProblemStep.AskConsent, problem.Waits);
    }

    [Fact]
    public void A_target_equal_to_the_baseline_is_no_target() =>
        Assert.Equal(nameof(ProblemsWords.TargetEqualsBaseline), Broken(() => Submitted().FrameAs(Facts, Frame with { Target = 32 })));

    [Fact]
    public void The_priority_is_the_product_of_four_marks_from_one_to_five()
    {
        var problem = Registered();
        Assert.Equal(4, Assert.Throws<BrokenRule>(() => problem.Prioritise(new Priority(0, 6, -1, 9, 1))).Faults.Count);
        problem.Prioritise(new Priority(4, 3, 5, 2, 1));
        Assert.Equal((120, ProblemState.Prioritised), (problem.PriorityScore, problem.State));
    }

    [Fact]
    public void No_refusal_without_a_code_and_own_words()
    {
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => Submitted().Reject(null, "کوتاه")).Faults.Count);
        var problem = Submitted();
        problem.Reject("no-evidence", Why);
        Assert.True(problem.IsClosed);
        Assert.Equal(nameof(ProblemsWords.NotInThisState), Broken(() => problem.FrameAs(Facts, Frame)));
    }

    [Fact]
    public void It_is_parked_for_at_most_twelve_months_and_comes_back_where_it_was()
    {
        var problem = Registered();
        Assert.Equal(nameof(ProblemsWords.ReviewDateTooFar), Broken(() => problem.Park("no-budget", Why, Today.AddMonths(13), Today)));
        Assert.Equal(nameof(ProblemsWords.ReviewDatePast), Broken(() => problem.Park("no-budget", Why, Today, Today)));
        problem.Park("no-budget", Why, Today.AddMonths(12), Today);
        problem.Resume();
        Assert.Equal(ProblemState.Registered, problem.State);
    }

    [Fact]
    public void What_came_back_is_mended_by_its_author_and_sent_again()
    {
        var problem = Submitted();
        problem.Return("unclear", Why);
        Assert.Equal(ProblemStep.Mend, problem.Waits);
        problem.Resubmit(Facts with { Title = "روشن‌تر" });
        Assert.Equal((ProblemState.Submitted, null), (problem.State, problem.ReasonText));
    }

    [Fact]
    public void Only_a_registered_problem_is_shown_to_everybody()
    {
        Assert.Equal(nameof(ProblemsWords.OnlyRegisteredIsPublic), Broken(() => Submitted().Publish(true)));
        var problem = Registered();
        problem.Publish(true);
        Assert.True(problem.IsPublic);
    }

    [Fact]
    public void The_same_row_of_a_list_changes_nothing()
    {
        var problem = Problem.FromList(Facts, Frame with { BaselineOn = null }, Now);
        problem.RegisterFromList(1405, 3, Now);
        Assert.False(problem.Correct(Facts with { WhoSuffers = null }, ProblemFrame.Empty with { Baseline = 32 }));
        Assert.True(problem.Correct(Facts, ProblemFrame.Empty with { Target = 10 }));
    }

    [Theory]
    [InlineData("مخزن ها سرريز مي شود")]
    [InlineData("مخزن‌ها سرریز می‌شود")]
    [InlineData("مخزنها سرریز میشود")]
    public void One_sentence_has_one_key_whatever_its_keyboard(string typed) => Assert.Equal(Problem.KeyOf("مخزن‌ها سرریز می‌شود"), Problem.KeyOf(typed));
}
