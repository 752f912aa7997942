using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>
/// What counts as a solution that an owner may carry out: cards of a kind in some states, for example an accepted idea.
/// The room that owns the cards registers it through <see cref="ProblemsDoor.SolvedBy"/>.
/// </summary>
public sealed record SolutionRule(string Kind, IReadOnlyList<Enum> States);

/// <summary>An accepted answer tied to a problem.</summary>
public sealed record Solution(string Kind, int Id, string Number, string Title, string Href, DateTime Since, Word? KindName = null);

/// <summary>Finds the solutions of problems among the cards tied to them.</summary>
public sealed class Solutions(ThreadsDoor threads, IEnumerable<SolutionRule> rules)
{
    /// <summary>The accepted answers tied to a problem, whoever asks.</summary>
    public async Task<IReadOnlyList<Solution>> Of(int problemId) => [.. (await threads.TiedTo(ProblemCards.Kind, problemId)).Where(Counts).Select(Taken)];

    /// <summary>A card by its number that whoever asks may see and that counts as a solution; null otherwise.</summary>
    public async Task<Solution?> Find(string number) => await threads.ByNumber(number) is { } card && Counts(card) ? Taken(card) : null;

    private bool Counts(TiedCard card) => rules.Any(rule => rule.Kind == card.Kind && rule.States.Any(card.Is));

    private static Solution Taken(TiedCard card) => new(card.Kind, card.RecordId, card.Number, card.Title, card.Href, card.Since, card.KindName);
}
