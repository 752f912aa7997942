using Pishran.Engine.Numbers;

namespace Pishran.Features.Ideas;

/// <summary>Ideas that come from a list: nobody typed them here, so that nothing near was shown; the rest is as with any other.</summary>
public sealed partial class Idea
{
    /// <summary>An idea of a list, in its author's name; it waits for its number.</summary>
    /// <exception cref="Shell.BrokenRule">The sentence is missing or something is too long.</exception>
    public static Idea FromList(IdeaFacts facts, Signer author, DateTime submittedAt)
    {
        var idea = new Idea { StartedAt = submittedAt, StateSince = submittedAt, UnitId = author.UnitId };
        idea.Set(facts);
        idea._authors.Add(new Author(1, author, Shares.Whole));
        idea._authors[0].Sign(submittedAt);
        idea.ComparedKey = idea.TitleKey;
        return idea;
    }

    /// <summary>Gives an idea of a list its number; the priority is that of the day it bears, the promise that of today.</summary>
    public void NumberFromList(int year, int serial, DateOnly answerDue, DateTime now)
    {
        MustBe(IdeaState.Draft);
        (Number, NumberKey) = (NumberOf(year, serial), checked(year * 1_000_000 + serial));
        (SubmittedAt, PriorityAt, AnswerDue) = (StartedAt, StartedAt, answerDue);
        Enter(IdeaState.Submitted, now);
        Happened(IdeasWords.CameFromList);
    }

    /// <summary>The same row of a list once more; true when anything changed. What the list doesn't bring stays.</summary>
    public bool Correct(IdeaFacts facts)
    {
        var kept = facts with
        {
            Summary = facts.Summary ?? Summary, Steps = facts.Steps ?? Steps, Benefit = facts.Benefit ?? Benefit, EstimateRial = facts.EstimateRial ?? EstimateRial,
            ProblemId = ProblemId, TopicKeywords = facts.TopicKeywords ?? TopicKeywords, IsConfidential = IsConfidential, Kind = facts.Kind == IdeaKind.Idea ? Kind : facts.Kind,
        };
        if (kept == Facts || !AwaitsAnswer) return false;
        Set(kept);
        Happened(IdeasWords.Corrected);
        return true;
    }
}
