using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

public enum DecisionOutcome { Accept, AcceptWithChanges, Defer, Reject }

public enum DecisionBy { HeadOfIdeas, Committee, UnitHead }

/// <summary>The words of a decision, as the form brings them. Texts are clean.</summary>
public sealed record DecisionWords(
    DecisionOutcome Outcome, string? ReasonCode, string? OwnWords, string? WouldMakeItAcceptable = null, int? NearestIdeaId = null, DateOnly? Until = null,
    string? CommitteeNumber = null, DateOnly? CommitteeOn = null);

/// <summary>
/// A decision on an idea with everything it rested on: who decided, the reviewers' settled mean and spread, the limits of that
/// day and the row of the bylaws used. It never changes; an objection leads to a second one.
/// </summary>
public sealed class IdeaDecision : Record
{
    public const int LongestText = 2000, LongestNumber = 60;

    private IdeaDecision() { }

    /// <exception cref="BrokenRule">No coded reason, no own words, a "no" that doesn't teach, or a day that is missing or past.</exception>
    public IdeaDecision(int ideaId, int round, DecisionBy by, DecisionWords words, PanelOutcome? panel, CommitteeCeiling? ceiling, int deciderId, DateTime now, DateOnly today)
    {
        var outcome = words.Outcome;
        new Rules().If(string.IsNullOrEmpty(words.ReasonCode), ShellWords.ChooseOne(IdeasWords.Reason), nameof(ReasonCode))
            .Text(words.OwnWords, IdeasWords.OwnWords, nameof(OwnWords), LongestText, 10)
            .Text(words.WouldMakeItAcceptable, outcome == DecisionOutcome.AcceptWithChanges ? IdeasWords.Changes : IdeasWords.WouldMakeItAcceptable, nameof(WouldMakeItAcceptable), LongestText,
                outcome is DecisionOutcome.Reject or DecisionOutcome.AcceptWithChanges ? 10 : 0)
            .If(outcome == DecisionOutcome.Defer && words.Until is null, ShellWords.Required(IdeasWords.DeferUntil), nameof(Until))
            .If(outcome == DecisionOutcome.Defer && words.Until <= today, IdeasWords.DeferPast, nameof(Until))
            .If(outcome == DecisionOutcome.Defer && words.Until > today.AddMonths(24), IdeasWords.DeferTooFar(today.AddMonths(24)), nameof(Until))
            .If(by == DecisionBy.Committee && string.IsNullOrWhiteSpace(words.CommitteeNumber), ShellWords.Required(IdeasWords.CommitteeNumber), nameof(CommitteeNumber))
            .Text(words.CommitteeNumber, IdeasWords.CommitteeNumber, nameof(CommitteeNumber), LongestNumber, 0)
            .If(by == DecisionBy.Committee && words.CommitteeOn is null, ShellWords.Required(IdeasWords.CommitteeOn), nameof(CommitteeOn))
            .If(by == DecisionBy.Committee && words.CommitteeOn > today, IdeasWords.CommitteeAhead, nameof(CommitteeOn)).Check();
        (IdeaId, Round, By, Outcome, DeciderId, DecidedAt) = (ideaId, round, by, outcome, deciderId, now);
        (ReasonCode, OwnWords, WouldMakeItAcceptable, NearestIdeaId) = (words.ReasonCode!, words.OwnWords!, words.WouldMakeItAcceptable, outcome == DecisionOutcome.Reject ? words.NearestIdeaId : null);
        Until = outcome == DecisionOutcome.Defer ? words.Until : null;
        if (by == DecisionBy.Committee) (CommitteeNumber, CommitteeOn) = (words.CommitteeNumber, words.CommitteeOn);
        (Reviewers, Mean, Spread, SpreadLimit, CostRial) = (panel?.Reviewers ?? 0, panel?.Mean, panel?.Spread, panel?.SpreadLimit, panel?.CostRial);
        (CeilingRial, ThresholdRowId) = (ceiling?.Rial, ceiling?.RowId);
    }

    public int IdeaId { get; private set; }
    public int Round { get; private set; }
    public DecisionBy By { get; private set; }
    public DecisionOutcome Outcome { get; private set; }
    public int DeciderId { get; private set; }
    public DateTime DecidedAt { get; private set; }
    public string ReasonCode { get; private set; } = "";
    public string OwnWords { get; private set; } = "";

    /// <summary>What would make it acceptable; with changes: the changes.</summary>
    public string? WouldMakeItAcceptable { get; private set; }
    public int? NearestIdeaId { get; private set; }
    public DateOnly? Until { get; private set; }
    public string? CommitteeNumber { get; private set; }
    public DateOnly? CommitteeOn { get; private set; }

    /// <summary>What it rested on, as it was that day.</summary>
    public int Reviewers { get; private set; }
    public int? Mean { get; private set; }
    public int? Spread { get; private set; }
    public int? SpreadLimit { get; private set; }
    public long? CostRial { get; private set; }
    public long? CeilingRial { get; private set; }
    public int? ThresholdRowId { get; private set; }

    /// <summary>The catalogue of reasons in which the code stands.</summary>
    public string ReasonsAbout => Outcome == DecisionOutcome.Reject ? "idea-not-accepted" : "idea-accepted";
}
