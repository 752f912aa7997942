using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Merging as a link that can be undone, splitting, and taking an idea back.</summary>
public sealed partial class Idea
{
    /// <summary>For so many days a merge can be undone.</summary>
    public const int UndoDays = 30;

    /// <summary>The last day on which the merge can be undone; null where nothing was merged.</summary>
    public DateOnly? UndoUntil => State == IdeaState.Merged && MergedAt is { } at ? TehranTime.Day(at).AddDays(UndoDays) : null;

    /// <summary>It says what an earlier one says; that one goes on. Credit and supports stay with their owners.</summary>
    public void MergeInto(Idea other, string? why, DateTime now)
    {
        MustBe(IdeaState.Submitted, IdeaState.Triage, IdeaState.Review, IdeaState.Clarify);
        new Rules().If(other.Id == Id, IdeasWords.MergeIntoItself, "Into")
            .If(other.State is IdeaState.Draft || other.IsClosed, IdeasWords.MergeIntoClosed, "Into")
            .Text(why, IdeasWords.OwnWords, "Why", LongestWords, 10).Check();
        (StateBefore, MergedIntoId, MergedAt, ReasonText) = (State == IdeaState.Clarify ? IdeaState.Triage : State, other.Id, now, why);
        PausedAt = null;
        Enter(IdeaState.Merged, now);
        Happened(IdeasWords.Merged(other.Code), why);
    }

    /// <summary>The two were not the same after all.</summary>
    public void UndoMerge(DateTime now)
    {
        MustBe(IdeaState.Merged);
        BrokenRule.If(TehranTime.Day(now) > UndoUntil, IdeasWords.UndoOver(UndoUntil!.Value));
        var back = StateBefore ?? IdeaState.Triage;
        (StateBefore, MergedIntoId, MergedAt, ReasonText) = (null, null, null, null);
        Enter(back, now);
        Happened(IdeasWords.MergeUndone);
    }

    /// <summary>Asked before a number is drawn.</summary>
    public void MustBeSplittable(string? title, string? summary)
    {
        MustBe(IdeaState.Submitted, IdeaState.Triage);
        new Rules().If(string.IsNullOrWhiteSpace(title), IdeasWords.TitleNeeded, nameof(Title)).Text(summary, IdeasWords.Summary, nameof(Summary), LongestText, 10)
            .If(title is not null && KeyOf(title) == TitleKey, IdeasWords.SplitNeedsOwnTitle, nameof(Title)).Check();
    }

    /// <summary>Takes one of two thoughts out as an idea of its own: same authors, shares and priority; it is numbered at once.</summary>
    public Idea Split(string? title, string? summary, int year, int serial, DateTime now)
    {
        MustBeSplittable(title, summary);
        var part = new Idea { StartedAt = now };
        part.Set(new IdeaFacts(title ?? "", summary, Steps, Kind, Benefit, null, ProblemId, TopicKeywords, IsConfidential));
        foreach (var author in _authors)
        {
            var same = new Author(author.Number, new Signer(author.PersonId, author.UnitId), author.Share);
            if (author.SignedAt is { } signed) same.Sign(signed);
            part._authors.Add(same);
        }
        part._answers.AddRange(_answers.Select(a => new CallAnswer(a.Number, a.Question, a.Answer)));
        (part.SplitFromId, part.UnitId, part.CallId, part.IsAnonymous, part.AnswerDue) = (Id, UnitId, CallId, IsAnonymous, AnswerDue);
        (part.Number, part.NumberKey) = (NumberOf(year, serial), checked(year * 1_000_000 + serial));
        (part.SubmittedAt, part.PriorityAt, part.ComparedKey) = (SubmittedAt, PriorityAt, part.TitleKey);
        part.Enter(IdeaState.Triage, now);
        part.StateSince = now;
        part.Happened(IdeasWords.CameFromSplit(Code));
        Happened(IdeasWords.SplitDone(part.Code));
        return part;
    }

    /// <summary>The first author takes it back while it is not decided.</summary>
    public void Withdraw(string? why, DateTime now)
    {
        BrokenRule.If(!AwaitsAnswer && State != IdeaState.Draft, IdeasWords.NotInThisState(State));
        new Rules().Text(why, IdeasWords.OwnWords, "Why", LongestWords, 0).Check();
        StateBefore = State == IdeaState.Clarify ? IdeaState.Triage : State;
        (PausedAt, ReasonText) = (null, why);
        Enter(IdeaState.Withdrawn, now);
        Happened(IdeasWords.Withdrawn, why);
    }

    /// <summary>The first author takes it up again where it was; what experts had begun starts anew at the desk.</summary>
    public void TakeUpAgain(DateTime now)
    {
        MustBe(IdeaState.Withdrawn);
        var back = StateBefore == IdeaState.Draft ? IdeaState.Draft : IdeaState.Triage;
        (StateBefore, ReasonText) = (null, null);
        Enter(back, now);
        Happened(IdeasWords.TakenUpAgain);
    }
}
