namespace Pishran.Shell;

/// <summary>A record that waits for a body (committee, commission, steering committee, bench of a desk) to decide on it.</summary>
/// <param name="Kind">As the record's own kind is kept: room, dot, noun.</param>
/// <param name="Code">The number people use.</param>
/// <param name="Question">What the body is asked, in one sentence.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="BodyId">The only body that may decide on it; null: any body whose remit holds the kind.</param>
public sealed record BodyCase(string Kind, int Id, string Code, string Title, string Href, Word Question, DateTime Since, int? BodyId = null);

/// <summary>An answer that a body can give on a case.</summary>
/// <param name="Key">Kept on the decision, for example "accept".</param>
/// <param name="ReasonsAbout">The catalogue of reasons that a coded reason is chosen from; null: none is needed.</param>
/// <param name="NeedsDay">Whether a day must be named, for example until when it rests.</param>
public sealed record BodyOutcome(string Key, Word Label, string? ReasonsAbout = null, bool NeedsDay = false);

/// <summary>A body's decision, as it reaches the case in the same transaction. Texts are clean.</summary>
/// <param name="Number">The number of the decision.</param>
/// <param name="Text">The decision's own words.</param>
/// <param name="Conditions">What must be met, where it was accepted on conditions.</param>
public sealed record BodyDecision(int DecisionId, string Number, int BodyId, string Outcome, string? ReasonCode, string Text, string? Conditions, DateOnly Day, DateOnly? Until, int ChairId);

/// <summary>
/// What a room gives whose records a body decides on: the agenda builds itself from it, and a decision moves the case through it.
/// Reading is untracked; <see cref="Decide"/> works inside the caller's own transaction.
/// </summary>
public interface IBodyCases
{
    /// <summary>The kind of records it speaks for.</summary>
    string Kind { get; }

    /// <summary>What such cases are called in the remit of a body.</summary>
    Word Name { get; }

    /// <summary>The cases that wait on a day, longest first, whoever asks.</summary>
    Task<IReadOnlyList<BodyCase>> Ready(DateOnly today, int top);

    /// <summary>The answers that fit a case now; empty when it doesn't wait (any more).</summary>
    Task<IReadOnlyList<BodyOutcome>> OutcomesOf(int id);

    /// <summary>The people whose matter it is: authors, bidders' people, evaluators. Who conflicts with one of them, or is one, is recused.</summary>
    Task<IReadOnlyCollection<int>> PartiesOf(int id);

    /// <summary>Moves the case. A conflicted or departed body never comes here: the meeting checks first.</summary>
    /// <exception cref="BrokenRule">The case doesn't wait for a body, or the outcome doesn't fit it.</exception>
    Task Decide(int id, BodyDecision decision, DateTime now);
}
