using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Something that can be done with an idea now, and where.</summary>
public sealed record IdeaAct(Word Label, string Href);

/// <summary>What whoever looks may do with an idea, the next step first.</summary>
public static class IdeaActs
{
    public static IReadOnlyList<IdeaAct> Of(Idea idea, IdeaReader who, DateOnly today)
    {
        var acts = new List<IdeaAct>();
        void May(bool condition, Word label, string verb) { if (condition) acts.Add(new IdeaAct(label, $"{idea.Href}/{verb}")); }

        May(who.IsAuthor && idea.State == IdeaState.Clarify, IdeasWords.AnswerQuestion, "clarify");
        May(who.IsFirstAuthor && idea.State == IdeaState.Draft, IdeasWords.Finish, "edit");
        May(IsDesk(who) && idea.IsInTriage(today) && !idea.IsFastLane, IdeasWords.Triage, "triage");
        May(who.IsFastLaneHead && !who.IsAuthor && idea.Waits == IdeaStep.FastLane, IdeasWords.FastLaneAct, "fast-lane");
        May(IsDesk(who) && (idea.AwaitsCommittee || (who.IsHead && idea.AwaitsDecision)), idea.AwaitsCommittee ? IdeasWords.TurnCommittee : IdeasWords.TurnDecide, "decide");
        May(IsDesk(who) && idea.IsReviewed, idea.Waits is IdeaStep.Route or IdeaStep.Objection ? IdeasWords.ChooseReviewers : IdeasWords.Reviewers, "route");
        May(who.IsFirstAuthor && idea.TakesAuthors && idea.JoinRequests.Any(r => r.State == JoinState.Asked), IdeasWords.AnswerJoin, "joins");
        May(who.IsAuthor && idea.TakesAuthors, IdeasWords.ShareTitle, who.IsFirstAuthor ? "authors" : "share");
        May(who.IsAuthor && idea.TakesAuthors, IdeasWords.FilesTitle, "files");
        May(who.IsFirstAuthor && (idea.AwaitsAnswer || idea.State == IdeaState.Draft), IdeasWords.Withdraw, "withdraw");
        May(who.IsFirstAuthor && idea.State == IdeaState.Withdrawn, IdeasWords.TakeUpAgain, "take-up");
        May(IsDesk(who) && (idea.State is IdeaState.Submitted or IdeaState.Triage or IdeaState.Review), IdeasWords.AskClarification, "ask");
        May(IsDesk(who) && (idea.State is IdeaState.Submitted or IdeaState.Triage or IdeaState.Review or IdeaState.Clarify), IdeasWords.Merge, "merge");
        May(IsDesk(who) && idea.UndoUntil >= today, IdeasWords.UndoMerge, "merge");
        May(IsDesk(who) && (idea.State is IdeaState.Submitted or IdeaState.Triage), IdeasWords.Split, "split");
        Doing(idea, who, May);
        return acts;
    }

    // From acceptance on: the unit that carries it out, and the desk.
    private static void Doing(Idea idea, IdeaReader who, Action<bool, Word, string> may)
    {
        var isDoer = who.IsSecretariat || who.IsExecutor || (idea.ExecutorUnitId is null && who.IsUnitHead);
        may(isDoer && idea.IsAccepted, IdeasWords.Plan, "plan");
        may(isDoer && idea.State == IdeaState.Planned, IdeasWords.StartWork, "start");
        may(isDoer && idea.State == IdeaState.Executing && idea.Progress == 100, IdeasWords.ReportDone, "done");
        may(isDoer && idea.State == IdeaState.Executing, IdeasWords.ReportProgress, "progress");
        may(who.IsSecretariat && idea.State == IdeaState.BenefitValidated, IdeasWords.ProposeReward, "reward");
        may(isDoer && idea.State == IdeaState.Planned, IdeasWords.ChangePlan, "plan");
        may(who.IsSecretariat && (idea.IsAccepted || idea.State == IdeaState.Planned), IdeasWords.HandOver, "executor");
        may(who.IsSecretariat && (idea.IsAccepted || idea.State is IdeaState.Planned or IdeaState.Executing or IdeaState.Done), IdeasWords.ProposeReward, "reward");
        may(isDoer && (idea.IsAccepted || idea.State is IdeaState.Planned or IdeaState.Executing), IdeasWords.StopExecution, "stop");
    }

    /// <summary>Whether the first act is this person's next step, rather than one that may be done at any time.</summary>
    public static bool IsNextStep(Idea idea, IdeaReader who) => idea.Waits switch
    {
        IdeaStep.Finish or IdeaStep.SignShares => who.IsFirstAuthor,
        IdeaStep.Clarify => who.IsAuthor,
        IdeaStep.Triage => IsDesk(who),
        IdeaStep.Plan or IdeaStep.Start or IdeaStep.Progress => who.IsExecutor || (idea.ExecutorUnitId is null && who.IsUnitHead),
        IdeaStep.Reward => who.IsSecretariat,
        IdeaStep.FastLane => who.IsFastLaneHead && !who.IsAuthor,
        IdeaStep.Route or IdeaStep.Objection or IdeaStep.Committee => IsDesk(who),
        IdeaStep.Decide or IdeaStep.Revisit => IsDesk(who) && (who.IsHead || idea.AwaitsCommittee),
        _ => false,
    };

    // Nobody decides on their own idea.
    private static bool IsDesk(IdeaReader who) => who.IsSecretariat && !who.IsAuthor;
}
