using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Ideas;

public sealed class DecidingTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly PanelOutcome Agreed = new(2, 72, 4, null, 25, null);
    private static readonly PanelOutcome Split = new(2, 50, 60, null, 25, null);
    private static readonly DecisionWords No = new(DecisionOutcome.Reject, "vague", Why, "یک آزمایش در یک محله");

    private static Idea Submitted()
    {
        var idea = new Idea(new IdeaFacts("کود از برگ پاییزی بوستان‌ها", "برگ‌ها به کود تبدیل می‌شود"), new Signer(7, 3), Now);
        idea.Compare();
        idea.Submit(1405, 1, Today.AddDays(20), Word.Said(""), Now);
        return idea;
    }

    private static Idea InReview(PanelOutcome? outcome = null)
    {
        var idea = Submitted();
        idea.SendToReview(Now);
        if (outcome is null) return idea;
        idea.Route(2, Today.AddDays(14));
        idea.AllIn();
        idea.Count(outcome, Now);
        return idea;
    }

    private static IdeaDecision Decision(Idea idea, DecisionWords words, DecisionBy by = DecisionBy.HeadOfIdeas) => new(idea.Id, idea.ReviewRound, by, words, Agreed, new CommitteeCeiling(650_000_000, 4), 1, Now, Today);

    private static void Decide(Idea idea, DecisionWords words, DecisionBy by = DecisionBy.HeadOfIdeas) => idea.Decide(Decision(idea, words, by), Now);

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void It_waits_for_a_choice_then_for_reviewers_then_for_a_decision()
    {
        var idea = InReview();
        Assert.Equal(IdeaStep.Route, idea.Waits);
        idea.Route(2, Today.AddDays(14));
        Assert.Equal(IdeaStep.Review, idea.Waits);
        idea.AllIn();
        idea.Count(Agreed, Now);
        Assert.Equal((IdeaStep.Decide, 72, IdeaState.Review), (idea.Waits, idea.Points, idea.State));
        Assert.Equal(nameof(IdeasWords.ReviewsSettledAlready), Broken(() => idea.Route(1, Today)));
        Assert.Equal(nameof(ShellWords.AlreadyDone), Broken(() => idea.Count(Agreed, Now)));
    }

    [Fact]
    public void Where_the_reviewers_disagree_a_committee_decides_and_nobody_else()
    {
        var idea = InReview(Split);
        Assert.Equal((IdeaState.Committee, CommitteeGround.Disagreement, IdeaStep.Committee), (idea.State, idea.CommitteeBecause, idea.Waits));
        Assert.Equal(nameof(IdeasWords.OverThreshold), Broken(() => Decide(idea, new DecisionWords(DecisionOutcome.Accept, "as-is", Why))));
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => Decision(idea, new DecisionWords(DecisionOutcome.Accept, "as-is", Why), DecisionBy.Committee)).Faults.Count);
        Decide(idea, new DecisionWords(DecisionOutcome.Accept, "as-is", Why, CommitteeNumber: "۱۲", CommitteeOn: Today), DecisionBy.Committee);
        Assert.Equal(IdeaState.Accepted, idea.State);
    }

    [Fact]
    public void A_no_teaches_or_is_not_said()
    {
        var idea = InReview(Agreed);
        Assert.Equal(3, Assert.Throws<BrokenRule>(() => Decision(idea, new DecisionWords(DecisionOutcome.Reject, null, "کوتاه", " "))).Faults.Count);
        Decide(idea, No);
        Assert.Equal((IdeaState.Rejected, "vague", Why, "یک آزمایش در یک محله"), (idea.State, idea.ReasonCode, idea.ReasonText, idea.WouldMakeItAcceptable));
    }

    [Fact]
    public void What_is_deferred_comes_back_to_who_deferred_it()
    {
        var idea = InReview(Agreed);
        Assert.Equal(nameof(ShellWords.Required), Broken(() => Decision(idea, new DecisionWords(DecisionOutcome.Defer, "deferred", Why))));
        Assert.Equal(nameof(IdeasWords.DeferPast), Broken(() => Decision(idea, new DecisionWords(DecisionOutcome.Defer, "deferred", Why, Until: Today))));
        Assert.Equal(nameof(IdeasWords.DeferTooFar), Broken(() => Decision(idea, new DecisionWords(DecisionOutcome.Defer, "deferred", Why, Until: Today.AddMonths(30)))));
        Decide(idea, new DecisionWords(DecisionOutcome.Defer, "deferred", Why, Until: Today.AddMonths(3)));
        Assert.Equal((IdeaState.Deferred, IdeaStep.Revisit, true, false), (idea.State, idea.Waits, idea.AwaitsDecision, idea.AwaitsCommittee));
        Decide(idea, new DecisionWords(DecisionOutcome.Accept, "as-is", Why));
        Assert.Equal(IdeaState.Accepted, idea.State);

        var weighty = InReview(Split);
        Decide(weighty, new DecisionWords(DecisionOutcome.Defer, "deferred", Why, Until: Today.AddMonths(3), CommitteeNumber: "۱", CommitteeOn: Today), DecisionBy.Committee);
        Assert.True(weighty.AwaitsCommittee);
        Assert.Equal(nameof(IdeasWords.OverThreshold), Broken(() => Decide(weighty, new DecisionWords(DecisionOutcome.Accept, "as-is", Why))));
    }

    [Fact]
    public void An_objection_is_heard_once_in_time_by_others_and_the_second_answer_is_final()
    {
        var idea = InReview(Agreed);
        Decide(idea, No);
        var until = Today.AddDays(20);
        Assert.Equal(nameof(ShellWords.TooShort), Broken(() => idea.Object("کوتاه", 15, until, Now)));
        Assert.Equal(nameof(IdeasWords.ObjectionOver), Broken(() => idea.Object(Why, 15, until, Now.AddDays(21))));
        idea.Object(Why, 15, until, Now.AddDays(20));
        Assert.Equal((IdeaState.Objection, 2, IdeaStep.Objection), (idea.State, idea.ReviewRound, idea.Waits));
        idea.Route(2, Today.AddDays(30));
        idea.AllIn();
        idea.Count(Agreed, Now);
        Decide(idea, No);
        Assert.Equal(IdeaState.Rejected, idea.State);
        Assert.Equal(nameof(IdeasWords.AnswerIsFinal), Broken(() => idea.Object(Why, 15, until, Now)));
    }

    [Fact]
    public void It_is_sent_again_as_a_draft_that_keeps_its_place_in_time()
    {
        var idea = InReview(Agreed);
        Assert.Equal(nameof(IdeasWords.NotInThisState), Broken(() => idea.Again(Now)));
        Decide(idea, No);
        var again = idea.Again(Now.AddDays(40));
        Assert.Equal((IdeaState.Draft, idea.PriorityAt, 7, 1000), (again.State, again.PriorityAt, again.FirstAuthor.PersonId, again.FirstAuthor.Share));
        again.Compare();
        again.Submit(1405, 9, Today.AddDays(60), Word.Said(""), Now.AddDays(41));
        Assert.Equal((idea.PriorityAt, Now.AddDays(41)), (again.PriorityAt, again.SubmittedAt));
    }

    [Fact]
    public void The_head_of_the_unit_decides_alone_in_the_fast_lane_or_leaves_it()
    {
        var idea = Submitted();
        var words = new DecisionWords(DecisionOutcome.Accept, "as-is", Why);
        Assert.Equal(nameof(IdeasWords.NotInThisState), Broken(() => Decide(idea, words, DecisionBy.UnitHead)));
        idea.SendToFastLane(Word.Said("واحد"), Now);
        Decide(idea, words, DecisionBy.UnitHead);
        Assert.Equal((IdeaState.Accepted, 72), (idea.State, idea.Points));

        var other = Submitted();
        other.SendToFastLane(Word.Said("واحد"), Now);
        Assert.Equal(nameof(ShellWords.Required), Broken(() => other.LeaveFastLane(null, Now)));
        other.LeaveFastLane(Why, Now);
        Assert.Equal((IdeaState.Review, IdeaStep.Route), (other.State, other.Waits));
    }

    [Fact]
    public void No_act_of_deciding_works_in_a_state_that_is_not_its_own()
    {
        Action<Idea>[] acts =
        [
            idea => idea.Route(2, Today), idea => idea.AllIn(), idea => idea.Count(Agreed, Now), idea => idea.ChooseAgain(), idea => idea.LeaveToCommittee(CommitteeGround.Weight, Why, Now),
            idea => Decide(idea, No), idea => Decide(idea, No with { CommitteeNumber = "۱", CommitteeOn = Today }, DecisionBy.Committee), idea => Decide(idea, No, DecisionBy.UnitHead),
            idea => idea.LeaveFastLane(Why, Now), idea => idea.Object(Why, 15, Today, Now), idea => idea.Again(Now),
        ];
        foreach (var act in acts) Assert.Throws<BrokenRule>(() => act(Submitted()));
        foreach (var act in acts[..8]) Assert.Throws<BrokenRule>(() => { var idea = InReview(Agreed); Decide(idea, No); act(idea); });
        foreach (var act in acts[8..]) Assert.Throws<BrokenRule>(() => act(InReview(Agreed)));
    }
}
