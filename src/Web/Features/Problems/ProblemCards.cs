using Pishran.Data;
using Pishran.Features.Threads;

namespace Pishran.Features.Problems;

/// <summary>The card of a problem: what search and the thread know of it, and who may see it.</summary>
internal static class ProblemCards
{
    public static string Kind { get; } = Record.KindOf(typeof(Problem));

    public static CardFacts Of(Problem problem) => new(
        Kind, problem.Id, problem.Code, problem.Title,
        string.Join('\n', new[] { problem.WhoSuffers, problem.Evidence, problem.Frame.Indicator, problem.Frame.Causes, problem.Frame.AffectedGroups, problem.Frame.Scope, problem.Frame.Tried }.Where(t => !string.IsNullOrEmpty(t))),
        problem.State, problem.Href, AudienceOf(problem), problem.OwnerUnitId, problem.SubmittedById, problem.Year);

    /// <summary>Before its number only its author, its owner and the office; then staff, and everybody where it was made public.</summary>
    private static CardAudience AudienceOf(Problem problem) =>
        !problem.IsRegistered ? CardAudience.Owner : problem.IsPublic ? CardAudience.Public : CardAudience.Staff;
}
