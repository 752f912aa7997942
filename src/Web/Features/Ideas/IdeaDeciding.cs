using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Where the reading by experts stands.</summary>
public enum ReviewPhase { Choosing, Scoring, Settling, Settled }

/// <summary>What the experts come to, the decision, and the author's objection to it.</summary>
public sealed partial class Idea
{
    public ReviewPhase Phase { get; private set; }

    /// <summary>Highest less lowest settled score, and what it would cost as the experts estimate it.</summary>
    public int? Spread { get; private set; }
    public long? CostRial { get; private set; }

    /// <summary>Why a committee decides.</summary>
    public CommitteeGround? CommitteeBecause { get; private set; }

    /// <summary>Until when it rests, where it was deferred.</summary>
    public DateOnly? DeferredUntil { get; private set; }
    public DateTime? ObjectedAt { get; private set; }
    public string? ObjectionText { get; private set; }

    /// <summary>The idea that this one says better after a "no".</summary>
    public int? AgainOfId { get; private set; }

    /// <summary>1: the first reading; 2: after an objection, by others. What is decided then is final.</summary>
    public int ReviewRound => ObjectedAt is null ? 1 : 2;
    public bool IsReviewed => State is IdeaState.Review or IdeaState.Objection;

    /// <summary>Whether the head of ideas decides now, or the committee. What a committee put off comes back to it.</summary>
    public bool AwaitsDecision => (IsReviewed && Phase == ReviewPhase.Settled) || (State == IdeaState.Deferred && CommitteeBecause is null);
    public bool AwaitsCommittee => State == IdeaState.Committee || (State == IdeaState.Deferred && CommitteeBecause is not null);

    /// <summary>Experts were chosen; they have until a day.</summary>
    public void Route(int reviewers, DateOnly due)
    {
        MustBe(IdeaState.Review, IdeaState.Objection);
        BrokenRule.If(Phase == ReviewPhase.Settled, IdeasWords.ReviewsSettledAlready);
        Phase = ReviewPhase.Scoring;
        Happened(IdeasWords.SentToReviewers(reviewers, due));
    }

    /// <summary>Every expert has sent a sheet: now each sees the others' and settles.</summary>
    public void AllIn()
    {
        MustBe(IdeaState.Review, IdeaState.Objection);
        if (Phase != ReviewPhase.Scoring) return;
        Phase = ReviewPhase.Settling;
        Happened(IdeasWords.AllReviewsIn);
    }

    /// <summary>A place on the panel came free; the desk chooses somebody else.</summary>
    public void ChooseAgain()
    {
        MustBe(IdeaState.Review, IdeaState.Objection);
        if (Phase == ReviewPhase.Choosing) return;
        Phase = ReviewPhase.Choosing;
        Happened(IdeasWords.ReviewerMissing);
    }

    /// <summary>Another expert joins or takes a place while the others settle: scoring goes on until all have sent.</summary>
    public void ScoreOn()
    {
        MustBe(IdeaState.Review, IdeaState.Objection);
        Phase = ReviewPhase.Scoring;
    }

    /// <summary>All have settled: their mean is the points; where they disagree or it costs much, a committee decides.</summary>
    public void Count(PanelOutcome outcome, DateTime now)
    {
        MustBe(IdeaState.Review, IdeaState.Objection);
        BrokenRule.If(Phase == ReviewPhase.Settled, ShellWords.AlreadyDone);
        (Phase, Points, Spread, CostRial) = (ReviewPhase.Settled, outcome.Mean, outcome.Spread, outcome.CostRial);
        Happened(IdeasWords.ReviewsCounted(outcome.Reviewers));
        if (outcome.NeedsCommittee) ToCommittee(outcome.Disagree ? CommitteeGround.Disagreement : CommitteeGround.Cost, null, now);
    }

    /// <summary>The head leaves it to the committee: because of an own conflict, or because it is weighty.</summary>
    public void LeaveToCommittee(CommitteeGround ground, string? why, DateTime now)
    {
        BrokenRule.If(!AwaitsDecision, IdeasWords.NotInThisState(State));
        new Rules().Text(why, IdeasWords.OwnWords, "Why", LongestWords, 10).Check();
        ToCommittee(ground, why, now);
    }

    /// <summary>Takes the decision on: by the head when the experts agree, by the committee, or by the head of the unit alone.</summary>
    public void Decide(IdeaDecision decision, DateTime now)
    {
        BrokenRule.If(!IsDecidedBy(decision.By), AwaitsCommittee ? IdeasWords.OverThreshold : IdeasWords.NotInThisState(State));
        if (decision.By == DecisionBy.UnitHead) (CostRial, Points) = (decision.CostRial, decision.Mean);
        (DecidedAt, ReasonCode, ReasonText) = (now, decision.ReasonCode, decision.OwnWords);
        (WouldMakeItAcceptable, NearestIdeaId, DeferredUntil, IsFastLane) = (decision.WouldMakeItAcceptable, decision.NearestIdeaId, decision.Until, false);
        Enter(decision.Outcome switch
        {
            DecisionOutcome.Accept => IdeaState.Accepted,
            DecisionOutcome.AcceptWithChanges => IdeaState.AcceptedWithChanges,
            DecisionOutcome.Defer => IdeaState.Deferred,
            _ => IdeaState.Rejected,
        }, now);
        Happened(IdeasWords.Decided(decision.By, State), decision.OwnWords, decision.ReasonCode);
    }

    /// <summary>The head of the unit would rather hear experts.</summary>
    public void LeaveFastLane(string? why, DateTime now)
    {
        MustBeFastLane();
        new Rules().Text(why, IdeasWords.OwnWords, "Why", LongestWords, 10).Check();
        IsFastLane = false;
        Enter(IdeaState.Review, now);
        Happened(IdeasWords.FastLaneLeft, why);
    }

    /// <summary>An author disagrees with the answer; experts who have not read it yet look once more. Their answer is final.</summary>
    /// <param name="days">How many working days there were, and the last of them.</param>
    public void Object(string? text, int days, DateOnly until, DateTime now)
    {
        MustBe(IdeaState.Rejected, IdeaState.AcceptedWithChanges);
        BrokenRule.If(ObjectedAt is not null, IdeasWords.AnswerIsFinal);
        BrokenRule.If(TehranTime.Day(now) > until, IdeasWords.ObjectionOver(days, until));
        new Rules().Text(text, IdeasWords.ObjectionText, nameof(ObjectionText), LongestWords, 10).Check();
        (ObjectedAt, ObjectionText, Phase, CommitteeBecause) = (now, text, ReviewPhase.Choosing, null);
        Enter(IdeaState.Objection, now);
        Happened(IdeasWords.ObjectionMade, text);
    }

    /// <summary>The same thought once more after a "no": a draft of the same authors that keeps its place in time.</summary>
    public Idea Again(DateTime now)
    {
        MustBe(IdeaState.Rejected);
        var again = new Idea { StartedAt = now, StateSince = now };
        again.Set(new IdeaFacts(Title, Summary, Steps, Kind, Benefit, EstimateRial, ProblemId, TopicKeywords, IsConfidential));
        foreach (var author in _authors.OrderBy(a => a.Number)) again._authors.Add(new Author(author.Number, new Signer(author.PersonId, author.UnitId), author.Share));
        again._authors[0].Sign(now);
        (again.UnitId, again.PriorityAt, again.AgainOfId) = (UnitId, PriorityAt, Id);
        again.Happened(IdeasWords.AgainOf(Code));
        return again;
    }

    private bool IsDecidedBy(DecisionBy by) => by switch
    {
        DecisionBy.HeadOfIdeas => AwaitsDecision,
        DecisionBy.Committee => AwaitsCommittee,
        _ => State == IdeaState.Triage && IsFastLane,
    };

    private void MustBeFastLane() => BrokenRule.If(!IsDecidedBy(DecisionBy.UnitHead), IdeasWords.NotInThisState(State));

    private void ToCommittee(CommitteeGround ground, string? why, DateTime now)
    {
        CommitteeBecause = ground;
        Enter(IdeaState.Committee, now);
        Happened(IdeasWords.SentToCommittee(ground), why);
    }
}

/// <summary>Why a committee decides on an idea.</summary>
public enum CommitteeGround { Disagreement, Cost, Conflict, Weight }
