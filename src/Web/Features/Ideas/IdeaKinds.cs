namespace Pishran.Features.Ideas;

/// <summary>Where an idea is on its way.</summary>
public enum IdeaState
{
    Draft, Submitted, Triage, Clarify, Review, Committee, Accepted, AcceptedWithChanges, Deferred, Rejected, Objection,
    Planned, Executing, Done, BenefitValidated, Rewarded, Merged, Withdrawn, Stopped,
}

/// <summary>Something new, or a better way of something that is already done.</summary>
public enum IdeaKind { Idea, Suggestion }

/// <summary>What an idea waits for.</summary>
public enum IdeaStep { Nothing, Finish, SignShares, Triage, FastLane, Clarify, Route, Review, Decide, Committee, Revisit, Objection, Plan, Start, Progress, ValidateBenefit, Reward }

/// <summary>What the authors expect of it.</summary>
public enum ExpectedBenefit { Saving, Revenue, AvoidedCost, Time, Safety, Satisfaction }

/// <summary>What an author said to the share that was proposed.</summary>
public enum ShareState { Asked, Confirmed, Declined }

/// <summary>What the authors said to somebody who wants to join.</summary>
public enum JoinState { Asked, Accepted, Declined, TakenBack }

/// <summary>What a person writes of an idea; only the sentence is needed to start. Texts are clean.</summary>
public sealed record IdeaFacts(
    string Title, string? Summary = null, string? Steps = null, IdeaKind Kind = IdeaKind.Idea, ExpectedBenefit? Benefit = null, long? EstimateRial = null,
    int? ProblemId = null, string? TopicKeywords = null, bool IsConfidential = false)
{
    /// <summary>A text that was written elsewhere: what the summary can't hold goes on in the steps, broken at the end of a line or of a word.</summary>
    public static IdeaFacts Of(string title, string text, int? problemId)
    {
        if (text.Length <= Idea.LongestText) return new IdeaFacts(title, text, ProblemId: problemId);
        var least = Math.Max(1, text.Length - Idea.LongestText);
        var line = text.LastIndexOf('\n', Idea.LongestText);
        var end = line >= least ? line : text.LastIndexOf(' ', Idea.LongestText);
        if (end < least) end = char.IsHighSurrogate(text[Idea.LongestText - 1]) ? Idea.LongestText - 1 : Idea.LongestText;
        return new IdeaFacts(title, text[..end].TrimEnd(), text[end..].TrimStart(), ProblemId: problemId);
    }
}

/// <summary>Somebody and the unit they work in today.</summary>
public sealed record Signer(int PersonId, int? UnitId);

/// <summary>One who has a share in an idea, with the unit of the day it was written. The share is signed by its owner.</summary>
public sealed class Author
{
    private Author() { }

    internal Author(int number, Signer who, int share) => (Number, PersonId, UnitId, Share) = (number, who.PersonId, who.UnitId, share);

    /// <summary>The order of names; 1 submitted it.</summary>
    public int Number { get; private set; }
    public int PersonId { get; private set; }
    public int? UnitId { get; private set; }

    /// <summary>In ‰ of the whole.</summary>
    public int Share { get; private set; }
    public ShareState Answer { get; private set; }
    public DateTime? SignedAt { get; private set; }

    /// <summary>Why the share was declined, in the author's own words.</summary>
    public string? Why { get; private set; }

    internal void Ask(int share) => (Share, Answer, SignedAt, Why) = (share, ShareState.Asked, null, null);
    internal void Sign(DateTime now) => (Answer, SignedAt, Why) = (ShareState.Confirmed, now, null);
    internal void Decline(string why) => (Answer, SignedAt, Why) = (ShareState.Declined, null, why);
}

/// <summary>Somebody's wish to be an author too, with the share that is asked.</summary>
public sealed class JoinRequest
{
    private JoinRequest() { }

    internal JoinRequest(int number, Signer who, int share, string? words, DateTime now) =>
        (Number, PersonId, UnitId, Share, Words, AskedAt) = (number, who.PersonId, who.UnitId, share, words, now);

    public int Number { get; private set; }
    public int PersonId { get; private set; }
    public int? UnitId { get; private set; }
    public int Share { get; private set; }
    public string? Words { get; private set; }
    public DateTime AskedAt { get; private set; }
    public JoinState State { get; private set; }
    public string? Why { get; private set; }

    internal void Answer(JoinState state, string? why = null) => (State, Why) = (state, why);
}

/// <summary>A question of the secretariat; while it is open the answer clock stands.</summary>
public sealed class Clarification
{
    private Clarification() { }

    internal Clarification(int number, string question, DateTime now) => (Number, Question, AskedAt) = (number, question, now);

    public int Number { get; private set; }
    public string Question { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    internal void Take(string answer, DateTime now) => (Answer, AnsweredAt) = (answer, now);
}

/// <summary>The answer to a question of the call's form.</summary>
public sealed class CallAnswer
{
    private CallAnswer() { }

    internal CallAnswer(int number, string question, string answer) => (Number, Question, Answer) = (number, question, answer);

    public int Number { get; private set; }
    public string Question { get; private set; } = "";
    public string Answer { get; private set; } = "";
}
