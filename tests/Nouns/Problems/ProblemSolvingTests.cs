using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Problems;

public sealed class ProblemSolvingTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ProblemFacts Facts = new("مخزن‌ها سرریز می‌شود", "زائران", "۶۸ مخزن از ۲۱۲", 5);
    private static readonly ProblemFrame Frame = ProblemFrame.Empty with { Indicator = "سهم سرریز", UnitOfMeasure = "درصد", Baseline = 32, BaselineOn = Today.AddDays(-30), Target = 8 };
    private static readonly Solution Idea = new("Ideas.Idea", 7, "I-1405-0007", "حسگر مخزن", "/ideas/I-1405-0007", Now);

    private static Problem Prioritised()
    {
        var problem = Problem.FromList(Facts, Frame, Now);
        problem.RegisterFromList(1405, 1, Now);
        problem.Prioritise(new Priority(4, 3, 5, 2, 1));
        return problem;
    }

    private static Problem Open()
    {
        var problem = Prioritised();
        problem.Open([Channel.IdeaCall], Now);
        return problem;
    }

    private static Problem Solved()
    {
        var problem = Open();
        problem.StartSolving([Idea], Now);
        problem.ReportSolved(Why, Now);
        return problem;
    }

    private static Measurement Value(double value, int afterDays) => new(1, value, Today.AddDays(afterDays), "گزارش", 9, Now.AddDays(400));

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void It_opens_through_several_channels_and_takes_more_but_none_twice()
    {
        var problem = Prioritised();
        Assert.Equal(nameof(ShellWords.ChooseOne), Broken(() => problem.Open([], Now)));
        problem.Open([Channel.Desk, Channel.League], Now);
        Assert.Equal(ProblemState.Open, problem.State);
        Assert.Equal(nameof(ShellWords.AlreadyDone), Broken(() => problem.Open([Channel.League], Now)));
        problem.Open([Channel.IdeaCall, Channel.League], Now);
        Assert.Equal([Channel.League, Channel.Desk, Channel.IdeaCall], problem.Channels.Select(c => c.Channel));
    }

    [Fact]
    public void A_room_that_takes_it_up_leaves_its_address()
    {
        var problem = Prioritised();
        problem.TakeUp(Channel.League, "دور نخست", "/league/rounds/1", Now);
        problem.TakeUp(Channel.League, "دور دوم", "/league/rounds/2", Now);
        Assert.Equal("/league/rounds/2", Assert.Single(problem.Channels).Href);
        Assert.Equal(nameof(ProblemsWords.NotInThisState), Broken(() => Solved().TakeUp(Channel.Desk, null, null, Now)));
    }

    [Fact]
    public void Nobody_solves_without_an_accepted_answer()
    {
        var problem = Open();
        Assert.Equal(ProblemStep.Nothing, problem.Waits);
        Assert.Equal(nameof(ProblemsWords.NothingLinked), Broken(() => problem.StartSolving([], Now)));
        problem.SeeSolution(Now);
        Assert.Equal(ProblemStep.Solve, problem.Waits);
        problem.StartSolving([Idea], Now);
        Assert.Equal((ProblemState.Solving, ProblemStep.Report), (problem.State, problem.Waits));
        Assert.Equal(nameof(ShellWords.TooShort), Broken(() => problem.ReportSolved("کوتاه", Now)));
    }

    [Fact]
    public void An_effect_is_confirmed_only_after_ninety_days_with_a_measurement_of_then()
    {
        var problem = Solved();
        Assert.Equal(Today.AddDays(90), problem.VerifiableFrom);
        var early = Value(10, 40);
        problem.Measure(early, []);
        Assert.Equal(nameof(ProblemsWords.TooEarlyToVerify), Broken(() => problem.Verify(Today.AddDays(89), Now)));
        Assert.Equal(nameof(ProblemsWords.MeasureFirst), Broken(() => problem.Verify(Today.AddDays(90), Now)));
        Assert.False(problem.IsToBeAsked(Today.AddDays(89)));
        Assert.True(problem.IsToBeAsked(Today.AddDays(90)));
        problem.AskAgain(Today.AddDays(90));
        Assert.Equal(ProblemStep.Measure, problem.Waits);
        problem.Measure(Value(9, 90), [early]);
        Assert.Equal(ProblemStep.Verify, problem.Waits);
        problem.Verify(Today.AddDays(91), Now);
        Assert.Equal((ProblemState.Verified, 9.0), (problem.State, problem.LastValue));
    }

    [Fact]
    public void What_did_not_move_is_opened_again_and_what_moved_is_not()
    {
        var problem = Solved();
        Assert.Equal(nameof(ProblemsWords.MeasureBeforeReopening), Broken(() => problem.Reopen(Why, Now)));
        problem.Measure(Value(34, 95), []);
        Assert.Equal(nameof(ProblemsWords.NotMoved), Broken(() => problem.Verify(Today.AddDays(96), Now)));
        problem.Reopen(Why, Now.AddDays(96));
        Assert.Equal((ProblemState.Open, ProblemStep.Nothing, null), (problem.State, problem.Waits, problem.SolvedAt));
        var moved = Solved();
        moved.Measure(Value(20, 95), []);
        Assert.Equal(nameof(ProblemsWords.HasMovedAlready), Broken(() => moved.Reopen(Why, Now)));
    }

    [Fact]
    public void A_wrong_measurement_is_taken_back_and_the_one_before_counts_again()
    {
        var (problem, first, wrong) = (Solved(), Value(12, 91), Value(900, 92));
        problem.Measure(first, []);
        problem.Measure(wrong, [first]);
        Assert.Equal(900, problem.LastValue);
        problem.TakeBack(wrong, [first, wrong], Now);
        Assert.Equal(12, problem.LastValue);
        Assert.Equal(nameof(ShellWords.AlreadyDone), Broken(() => problem.TakeBack(wrong, [first, wrong], Now)));
    }

    [Fact]
    public void A_measurement_has_a_value_a_past_day_and_a_source()
    {
        Assert.Equal(3, Assert.Throws<BrokenRule>(() => new Measurement(1, null, null, " ", 9, Now)).Faults.Count);
        Assert.Equal(nameof(ProblemsWords.MeasuredTooSoon), Broken(() => _ = new Measurement(1, 3, Today.AddDays(1), "گزارش", 9, Now)));
        Assert.Equal(nameof(ShellWords.NotANumber), Broken(() => _ = new Measurement(1, double.NaN, Today, "گزارش", 9, Now)));
        var problem = Open();
        problem.Measure(Value(30, 0), []);
        Assert.Equal(nameof(ProblemsWords.MeasuredThatDay), Broken(() => problem.Measure(Value(31, 0), [Value(30, 0)])));
        Assert.Equal(nameof(ProblemsWords.MeasuredBeforeBaseline), Broken(() => problem.Measure(Value(31, -31), [])));
    }

    [Fact]
    public void A_parked_problem_waits_for_nobody_until_its_day_and_may_be_parked_again()
    {
        var problem = Open();
        problem.Park("no-budget", Why, Today.AddDays(30), Today);
        Assert.Equal(ProblemStep.Nothing, problem.Waits);
        Assert.False(problem.IsToBeAsked(Today.AddDays(29)));
        problem.AskAgain(Today.AddDays(30));
        Assert.Equal(ProblemStep.Review, problem.Waits);
        problem.Park("no-budget", Why, Today.AddDays(60), Today.AddDays(30));
        Assert.Equal(ProblemStep.Nothing, problem.Waits);
        problem.Resume();
        Assert.Equal(ProblemState.Open, problem.State);
    }

    [Fact]
    public void A_merge_is_undone_within_thirty_days_and_not_after()
    {
        var (gone, stays) = (Prioritised(), new Problem(new ProblemFacts("دیگری", null, null, null), 3, Now));
        typeof(Pishran.Data.Record).GetProperty(nameof(Pishran.Data.Record.Id))!.SetValue(stays, 9);
        gone.MergeInto(stays, "same-problem", Why, Now);
        Assert.Equal(nameof(ProblemsWords.MergeUndoOver), Broken(() => gone.UndoMerge(stays, Now.AddDays(31))));
        gone.UndoMerge(stays, Now.AddDays(30));
        Assert.Equal((ProblemState.Prioritised, null, null), (gone.State, gone.MergedIntoId, gone.ReasonText));
        Assert.Equal(nameof(ProblemsWords.NotInThisState), Broken(() => gone.UndoMerge(stays, Now)));
    }

    public static TheoryData<string, ProblemState[]> Acts => new()
    {
        { "open", [ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving] },
        { "take-up", [ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving] },
        { "solve", [ProblemState.Open] },
        { "solved", [ProblemState.Solving] },
        { "verify", [ProblemState.Solved] },
        { "reopen", [ProblemState.Solved] },
        { "measure", [ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving, ProblemState.Solved] },
        { "unmerge", [ProblemState.Merged] },
    };

    [Theory, MemberData(nameof(Acts))]
    public void Each_act_is_possible_in_its_states_alone(string act, ProblemState[] allowed)
    {
        foreach (var state in Enum.GetValues<ProblemState>())
        {
            var problem = Problem.FromList(Facts, Frame, Now);
            problem.RegisterFromList(1405, 1, Now);
            typeof(Problem).GetProperty(nameof(Problem.State))!.SetValue(problem, state);
            var faults = Record.Exception(() => Do(problem, act)) is BrokenRule broken ? broken.Faults.Select(f => f.Word.Key).ToList() : [];
            Assert.Equal(!allowed.Contains(state), faults.Contains(nameof(ProblemsWords.NotInThisState)));
        }
    }

    private static void Do(Problem problem, string act)
    {
        switch (act)
        {
            case "open": problem.Open([Channel.Desk], Now); break;
            case "take-up": problem.TakeUp(Channel.Desk, null, null, Now); break;
            case "solve": problem.StartSolving([Idea], Now); break;
            case "solved": problem.ReportSolved(Why, Now); break;
            case "verify": problem.Verify(Today, Now); break;
            case "reopen": problem.Reopen(Why, Now); break;
            case "measure": problem.Measure(Value(20, 0), []); break;
            default: problem.UndoMerge(problem, Now); break;
        }
    }
}
