using Pishran.Data;
using Pishran.Features.Threads;

namespace Pishran.Features.Ideas;

/// <summary>The card of an idea: what search, similar and the thread know of it, and who may see it.</summary>
internal static class IdeaCards
{
    public const string ProblemKind = "Problems.Problem";
    public static string Kind { get; } = Record.KindOf(typeof(Idea));

    /// <summary>Where the authors are hidden, the card names neither person nor unit: no facet, filter or search gives them away;
    /// nor does it hold the long texts, in which a name may have slipped.</summary>
    public static CardFacts Of(Idea idea) => new(
        Kind, idea.Id, idea.Code, idea.Title,
        string.Join('\n', (idea.HidesAuthors ? [idea.TopicKeywords] : new[] { idea.Summary, idea.Steps, idea.TopicKeywords }).Where(t => !string.IsNullOrEmpty(t))),
        idea.State, idea.Href, idea.IsOpenToStaff ? CardAudience.Staff : CardAudience.Owner,
        idea.HidesAuthors || idea.State == IdeaState.Draft ? null : idea.UnitId, idea.FirstAuthor.PersonId, idea.Year);
}
