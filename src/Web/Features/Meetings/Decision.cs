using System.Globalization;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>The life of a decision. In force and overdue follow from the day (<see cref="Decision.On"/>); the others are acts.</summary>
public enum DecisionState { Issued, Communicated, InForce, Executed, Overdue, Revised, Revoked }

/// <summary>What a body decided. Texts are clean.</summary>
/// <param name="Outcome">The outcome for the case; null where there is no case.</param>
/// <param name="OutcomeLabel">What it is called, as a word in JSON.</param>
public sealed record DecisionFacts(string? Text, string? Conditions, int? ExecutorUnitId, DateOnly? Deadline, string? Outcome = null, string? OutcomeLabel = null, string? ReasonCode = null, string? ReasonsAbout = null, DateOnly? Until = null);

/// <summary>A decision (مصوبه) of a body: numbered per body and Jalali year, followed until it is carried out. Its text never changes; another decision revises or revokes it.</summary>
public sealed class Decision : Record
{
    public const int LongestText = 4000, LongestConditions = 2000, LongestLetter = 60;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly DecisionState[] Way = [DecisionState.Issued, DecisionState.Communicated, DecisionState.InForce, DecisionState.Executed];

    private Decision() { }

    /// <exception cref="BrokenRule">No text, or an executor without a day (or a day without an executor).</exception>
    public Decision(AgendaItem item, int bodyId, string code, int year, int serial, DecisionFacts facts, DateOnly today, DateTime now)
    {
        new Rules().Text(facts.Text, MeetingsWords.DecisionText, nameof(Text), LongestText, 10).Text(facts.Conditions, MeetingsWords.Conditions, nameof(Conditions), LongestConditions, 0)
            .If((facts.ExecutorUnitId is null) != (facts.Deadline is null), MeetingsWords.DecisionNeedsExecutor, facts.Deadline is null ? nameof(Deadline) : nameof(ExecutorUnitId))
            .If(facts.Deadline <= today, MeetingsWords.DayPast, nameof(Deadline)).Check();
        (ItemId, MeetingId, BodyId, Title) = (item.Id, item.MeetingId, bodyId, item.Title);
        (Year, Serial, Number) = (year, serial, NumberOf(code, year, serial));
        (Text, Conditions, ExecutorUnitId, Deadline) = (facts.Text!, facts.Conditions, facts.ExecutorUnitId, facts.Deadline);
        (Outcome, OutcomeLabel, ReasonCode, ReasonsAbout, Until) = (facts.Outcome, facts.OutcomeLabel, facts.ReasonCode, facts.ReasonsAbout, facts.Until);
        (CaseKind, CaseId, CaseCode, CaseHref) = (item.CaseKind, item.CaseId, item.CaseCode, item.CaseHref);
        (IssuedAt, IssuedOn) = (now, today);
        Happened(MeetingsWords.DecisionIssued(Number));
    }

    public int ItemId { get; private set; }
    public int MeetingId { get; private set; }
    public int BodyId { get; private set; }
    public int Year { get; private set; }
    public int Serial { get; private set; }
    public string Number { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Conditions { get; private set; }
    public int? ExecutorUnitId { get; private set; }
    public DateOnly? Deadline { get; private set; }
    public string? Outcome { get; private set; }
    public string? OutcomeLabel { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonsAbout { get; private set; }
    public DateOnly? Until { get; private set; }
    public string? CaseKind { get; private set; }
    public int? CaseId { get; private set; }
    public string? CaseCode { get; private set; }
    public string? CaseHref { get; private set; }

    /// <summary>The last act: issued, communicated, executed, revised or revoked.</summary>
    public DecisionState State { get; private set; }
    public DateTime IssuedAt { get; private set; }
    public DateOnly IssuedOn { get; private set; }
    public string? LetterNumber { get; private set; }
    public DateOnly? CommunicatedOn { get; private set; }
    public DateOnly? InForceFrom { get; private set; }
    public DateOnly? ExecutedOn { get; private set; }

    /// <summary>What was done, as the executor reports it.</summary>
    public string? Report { get; private set; }

    /// <summary>The later decision that revised or revoked it.</summary>
    public int? ReplacedById { get; private set; }

    public string Href => "/decisions/" + Number;
    public static string NumberOf(string code, int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{code}-{year:0000}-{serial:000}");
    public bool IsOpen => State is DecisionState.Issued or DecisionState.Communicated;
    public Word? OutcomeWord => OutcomeLabel is null ? null : Word.FromJson(OutcomeLabel);

    /// <summary>Its state on a day.</summary>
    public DecisionState On(DateOnly today) => StateOn(State, InForceFrom, ExecutorUnitId is null ? null : Deadline, today);

    /// <summary>Overdue is only what was in force before: a day to be done by that lies before it comes into force makes it due on the first day.</summary>
    public static DecisionState StateOn(DecisionState state, DateOnly? inForceFrom, DateOnly? deadline, DateOnly today) =>
        state != DecisionState.Communicated ? state : deadline < today && !(inForceFrom >= today) ? DecisionState.Overdue : inForceFrom <= today ? DecisionState.InForce : state;

    /// <summary>Sent out by a letter; it binds from a day on.</summary>
    public void Communicate(string? letter, DateOnly? on, DateOnly? inForceFrom, DateOnly today)
    {
        MustBe(DecisionState.Issued);
        new Rules().Text(letter, MeetingsWords.LetterNumber, nameof(LetterNumber), LongestLetter).If(on is null || on < IssuedOn || on > today, MeetingsWords.LetterDayWrong, nameof(CommunicatedOn))
            .If(inForceFrom < on, MeetingsWords.ForceBeforeLetter, nameof(InForceFrom)).Check();
        (State, LetterNumber, CommunicatedOn, InForceFrom) = (DecisionState.Communicated, letter, on, inForceFrom ?? on);
        Happened(MeetingsWords.CommunicateDone(Number, letter));
    }

    /// <summary>The executor reports that it is done.</summary>
    public void Execute(string? report, DateOnly today)
    {
        MustBe(DecisionState.Communicated);
        BrokenRule.If(InForceFrom > today, MeetingsWords.NotInForceYet);
        new Rules().Text(report, MeetingsWords.Report, nameof(Report), LongestText, 10).Check();
        (State, Report, ExecutedOn) = (DecisionState.Executed, report, today);
        Happened(MeetingsWords.ReportExecutedDone(Number), report);
    }

    /// <summary>A later decision of the same body takes its place, or takes it back.</summary>
    public void Replace(Decision by, bool revokes)
    {
        MustBe(DecisionState.Issued, DecisionState.Communicated);
        BrokenRule.If(by.BodyId != BodyId || by.Id == Id || by.IssuedAt < IssuedAt, MeetingsWords.ReplacementWrong, "By");
        (State, ReplacedById) = (revokes ? DecisionState.Revoked : DecisionState.Revised, by.Id);
        Happened(revokes ? MeetingsWords.RevokeDone(Number, by.Number) : MeetingsWords.ReviseDone(Number, by.Number));
    }

    private void MustBe(params DecisionState[] states) => BrokenRule.If(!states.Contains(State), MeetingsWords.DecisionNotInThisState(State));
}
