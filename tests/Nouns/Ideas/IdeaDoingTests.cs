using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Ideas;

public sealed class IdeaDoingTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Word Unit = Word.Said("منطقهٔ یک");
    private static readonly IdeaPlan Plan = new(5, 9, Today, Today.AddDays(60), 10_000_000, "شمار تماس‌ها", [new("خرید", Today.AddDays(20)), new("نصب", Today.AddDays(10)), new("آموزش", Today.AddDays(60))]);

    private static Idea Accepted() => InState.Of(IdeaState.Accepted, new IdeaFacts("چراغ کم‌مصرف", "خلاصه"), new Signer(7, 5), Now);
    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    private static Idea Executing()
    {
        var idea = Accepted();
        idea.Plan(Plan, Unit, Now);
        idea.StartWork(Now);
        return idea;
    }

    [Fact]
    public void A_plan_says_who_when_how_much_by_what_and_in_which_steps()
    {
        Assert.Equal(6, Assert.Throws<BrokenRule>(() => Accepted().Plan(new IdeaPlan(null, null, null, null, null, null, []), Unit, Now)).Faults.Count);
        Assert.Equal(nameof(IdeasWords.PlanBackwards), Broken(() => Accepted().Plan(Plan with { To = Today.AddDays(-1), Milestones = [new("خرید", Today)] }, Unit, Now)));
        Assert.Equal(nameof(IdeasWords.MilestoneOutside), Broken(() => Accepted().Plan(Plan with { Milestones = [new("خرید", Today.AddDays(61))] }, Unit, Now)));
        var idea = Accepted();
        idea.Plan(Plan, Unit, Now);
        Assert.Equal((IdeaState.Planned, IdeaStep.Start, 5), (idea.State, idea.Waits, idea.DoingUnitId));
        Assert.Equal(["نصب", "خرید", "آموزش"], idea.Milestones.Select(m => m.Title));
    }

    [Fact]
    public void Progress_is_counted_from_the_milestones()
    {
        var idea = Executing();
        Assert.Equal((0, Today.AddDays(10)), (idea.Progress, idea.NextMilestoneDue));
        idea.Report([1, 2], null, Now);
        Assert.Equal((66, Today.AddDays(60)), (idea.Progress, idea.NextMilestoneDue));
        idea.Report([1], null, Now);
        Assert.Equal(33, idea.Progress);
    }

    [Fact]
    public void It_is_done_only_with_every_milestone_and_something_to_show()
    {
        var idea = Executing();
        Assert.Equal(nameof(IdeasWords.MilestonesOpen), Broken(() => idea.Finish(Why, Now)));
        idea.Report([1, 2, 3], null, Now);
        Assert.Equal(nameof(ShellWords.Required), Broken(() => idea.Finish(null, Now)));
        idea.Finish(Why, Now);
        idea.HoldBenefit(Now);
        Assert.Equal(IdeaStep.Reward, idea.Waits);
        idea.Reward(Now);
        Assert.True(idea.IsClosed);
    }

    [Fact]
    public void It_stops_with_a_reason_until_it_is_done()
    {
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => Accepted().Stop(null, "کوتاه", Now)).Faults.Count);
        var idea = Executing();
        idea.Stop("no-budget", Why, Now);
        Assert.Equal((IdeaState.Stopped, "no-budget"), (idea.State, idea.ReasonCode));
        Assert.Equal(nameof(IdeasWords.NotInThisState), Broken(() => idea.Report([1], null, Now)));
    }

    [Fact]
    public void Each_step_is_taken_from_its_own_state_only()
    {
        foreach (var state in Enum.GetValues<IdeaState>())
        {
            Idea At() => InState.Of(state, new IdeaFacts("چراغ کم‌مصرف", "خلاصه"), new Signer(7, 5), Now);
            void Only(Action<Idea> act, params IdeaState[] from)
            {
                if (from.Contains(state)) return;
                Assert.Equal(nameof(IdeasWords.NotInThisState), Broken(() => act(At())));
            }
            Only(i => i.Plan(Plan, Unit, Now), IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned);
            Only(i => i.StartWork(Now), IdeaState.Planned);
            Only(i => i.Report([], null, Now), IdeaState.Executing);
            Only(i => i.Finish(Why, Now), IdeaState.Executing);
            Only(i => i.Stop("no-budget", Why, Now), IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned, IdeaState.Executing);
            Only(i => i.HoldBenefit(Now), IdeaState.Done);
            Only(i => i.Reward(Now), IdeaState.BenefitValidated);
        }
    }
}

/// <summary>An idea in a state that others bring it to: set as the database would, so that one noun test does not walk the whole way.</summary>
internal static class InState
{
    public static Idea Of(IdeaState state, IdeaFacts facts, Signer author, DateTime now)
    {
        var idea = new Idea(facts, author, now);
        typeof(Idea).GetProperty(nameof(Idea.State))!.SetValue(idea, state);
        return idea;
    }
}
