using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>What the secretariat does with an idea, and the author's answer to a question.</summary>
public sealed partial class Idea
{
    /// <summary>The day by which the author was asked to answer.</summary>
    public DateOnly? ClarifyDue { get; private set; }
    public Clarification? OpenQuestion => _clarifications.Find(c => c.AnsweredAt is null);

    /// <summary>Whether the secretariat may decide on it: it is at their desk, or the author's time to answer is over.</summary>
    public bool IsInTriage(DateOnly today) => State is IdeaState.Submitted or IdeaState.Triage || (State == IdeaState.Clarify && ClarifyDue < today);

    /// <summary>The secretariat has it in hand.</summary>
    public void Take(DateTime now)
    {
        MustBe(IdeaState.Submitted);
        Enter(IdeaState.Triage, now);
        Happened(IdeasWords.TakenInTriage);
    }

    /// <summary>Asks the authors something; the clock of the answer stands until they have answered.</summary>
    public void AskClarification(string? question, DateOnly due, DateTime now)
    {
        MustBe(IdeaState.Submitted, IdeaState.Triage, IdeaState.Review);
        new Rules().Text(question, IdeasWords.Question, "Question", LongestWords, 10).Check();
        _clarifications.Add(new Clarification(_clarifications.Count + 1, question!, now));
        (StateBefore, PausedAt, ClarifyDue) = (State == IdeaState.Submitted ? IdeaState.Triage : State, now, due);
        Enter(IdeaState.Clarify, now);
        Happened(IdeasWords.ClarificationAsked, question);
    }

    /// <summary>An author answers; the promised day moves by the working days that the clock stood.</summary>
    public void Clarify(string? answer, WorkingCalendar calendar, DateTime now)
    {
        MustBe(IdeaState.Clarify);
        new Rules().Text(answer, IdeasWords.Answer, nameof(Answer), LongestWords, 3).Check();
        OpenQuestion!.Take(answer!, now);
        var back = StateBefore ?? IdeaState.Triage;
        GoOn(calendar, now);
        Enter(back, now);
        Happened(IdeasWords.Clarified, answer);
    }

    /// <summary>Not accepted at the desk: a complaint, already running, no solution, outside the remit…</summary>
    public void RejectInTriage(string? code, string? why, string? acceptable, int? nearestId, WorkingCalendar calendar, DateTime now)
    {
        MustBeInTriage(now);
        Reasoned(code, why).Text(acceptable, IdeasWords.WouldMakeItAcceptable, nameof(WouldMakeItAcceptable), LongestWords, 10).Check();
        GoOn(calendar, now);
        (ReasonCode, ReasonText, WouldMakeItAcceptable, NearestIdeaId, DecidedAt, IsFastLane) = (code, why, acceptable, nearestId, now, false);
        Enter(IdeaState.Rejected, now);
        Happened(IdeasWords.NotAccepted, why, code);
    }

    /// <summary>It costs little and touches the authors' own unit: its head decides alone.</summary>
    public void SendToFastLane(Word unit, DateTime now)
    {
        MustBe(IdeaState.Submitted, IdeaState.Triage);
        BrokenRule.If(IsFastLane, ShellWords.AlreadyDone);
        BrokenRule.If(UnitId is null, IdeasWords.FastLaneNeedsUnit);
        BrokenRule.If(IsAnonymous, IdeasWords.FastLaneNotAnonymous);
        (IsSmallCost, IsFastLane) = (true, true);
        (State, StateSince) = (IdeaState.Triage, now);
        Happened(IdeasWords.SentToFastLane(unit));
    }

    /// <summary>Passes the desk: experts are to be chosen next.</summary>
    public void SendToReview(DateTime now)
    {
        MustBe(IdeaState.Submitted, IdeaState.Triage);
        IsFastLane = false;
        Enter(IdeaState.Review, now);
        Happened(IdeasWords.SentToReview);
    }

    private void MustBeInTriage(DateTime now) => BrokenRule.If(!IsInTriage(TehranTime.Day(now)), IdeasWords.NotInThisState(State));

    // Lets the clock go on: what it stood is added to the promise.
    private void GoOn(WorkingCalendar calendar, DateTime now)
    {
        if (PausedAt is { } since && AnswerDue is { } due)
            AnswerDue = calendar.Add(due, Math.Max(0, calendar.Between(TehranTime.Day(since), TehranTime.Day(now))));
        (PausedAt, StateBefore, ClarifyDue) = (null, null, null);
    }
}
