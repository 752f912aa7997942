using System.Globalization;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Problems;

public enum ProblemState { Draft, Submitted, Framing, Registered, Prioritised, Open, Solving, Solved, Verified, Parked, Merged, Rejected }

/// <summary>How pressing the unit itself says it is.</summary>
public enum StatedPriority { Low, Medium, High }

/// <summary>What a problem waits for.</summary>
public enum ProblemStep { Nothing, Mend, Frame, AskConsent, Consent, Register, Prioritise, Open, Solve, Report, Measure, Verify, Review }

/// <summary>What a person says of a problem before anybody frames it. Texts are clean.</summary>
public sealed record ProblemFacts(string Title, string? WhoSuffers, string? Evidence, int? OwnerUnitId, StatedPriority? Stated = null);

/// <summary>Something that hurts somebody in the city, with an owner, an indicator and a baseline once it is registered.</summary>
public sealed partial class Problem : Record
{
    public const int LongestTitle = 300, LongestText = 2000;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly ProblemState[] Way =
        [ProblemState.Submitted, ProblemState.Framing, ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving, ProblemState.Solved, ProblemState.Verified];

    private Problem() { }

    /// <summary>Somebody submits a problem in one sentence.</summary>
    /// <exception cref="BrokenRule">The sentence is missing or something is too long.</exception>
    public Problem(ProblemFacts facts, int submittedById, DateTime now)
    {
        Set(facts);
        (SubmittedById, SubmittedAt, State) = (submittedById, now, ProblemState.Submitted);
        Happened(ProblemsWords.Submitted(Title));
    }

    public ProblemState State { get; private set; }
    public string Title { get; private set; } = "";
    public string? WhoSuffers { get; private set; }
    public string? Evidence { get; private set; }
    public int? OwnerUnitId { get; private set; }
    public StatedPriority? Stated { get; private set; }
    public ProblemFrame Frame { get; private set; } = ProblemFrame.Empty;
    public Priority Priority { get; private set; } = Priority.None;

    /// <summary>The product of the four marks, kept for sorting; 0 until prioritised.</summary>
    public int PriorityScore { get; private set; }
    public bool IsPublic { get; private set; }

    /// <summary>Null where it came from a unit's list.</summary>
    public int? SubmittedById { get; private set; }
    public DateTime SubmittedAt { get; private set; }

    /// <summary>M-1405-0001, from registration on; gap-free in each Jalali year.</summary>
    public string? Number { get; private set; }

    /// <summary>Year × 1,000,000 + serial: the order of numbers. 0 until registered.</summary>
    public int NumberKey { get; private set; }
    public DateTime? RegisteredAt { get; private set; }

    /// <summary>The day by which the owner was asked to say yes, and the answer.</summary>
    public DateOnly? ConsentDue { get; private set; }
    public DateTime? ConsentedAt { get; private set; }
    public string? ConsentRefusal { get; private set; }

    /// <summary>Why it was parked, merged or rejected: a code of the catalogue and the decider's own words.</summary>
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    /// <summary>The day on which the clock asked again: a parked one for its review, a solved one for its measurement.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Persian collation of the title.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>The title folded to its letters alone: the same sentence whatever its keyboard and half-spaces.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>What people call it by: its number, or until then <c>P-</c> and its id.</summary>
    public string Code => CodeOf(Number, Id);

    /// <summary>What people call a problem: its number, or until it has one <c>P-</c> and its id.</summary>
    public static string CodeOf(string? number, int id) => number ?? "P-" + id.ToString(CultureInfo.InvariantCulture);
    public string Href => "/problems/" + Code;

    /// <summary>The Jalali year it is counted in: that of its number, or until then of its arrival.</summary>
    public int Year => NumberKey > 0 ? NumberKey / 1_000_000 : JalaliDate.From(TehranTime.Day(SubmittedAt)).Year;

    /// <summary>The next step of somebody of the house.</summary>
    public ProblemStep Waits => State switch
    {
        ProblemState.Draft => ProblemStep.Mend,
        ProblemState.Submitted => ProblemStep.Frame,
        ProblemState.Framing when !IsFramed => ProblemStep.Frame,
        ProblemState.Framing when ConsentedAt is not null => ProblemStep.Register,
        ProblemState.Framing => ConsentDue is null ? ProblemStep.AskConsent : ProblemStep.Consent,
        ProblemState.Registered => ProblemStep.Prioritise,
        ProblemState.Prioritised => ProblemStep.Open,
        ProblemState.Open when SolutionSeenAt is not null => ProblemStep.Solve,
        ProblemState.Solving => ProblemStep.Report,
        ProblemState.Solved when IsMeasuredLate => ProblemStep.Verify,
        ProblemState.Solved when AskedOn is not null => ProblemStep.Measure,
        ProblemState.Parked when AskedOn is not null => ProblemStep.Review,
        _ => ProblemStep.Nothing,
    };

    /// <summary>Whether it has what registration asks of it.</summary>
    public bool IsFramed => Frame is { Indicator: not null, Baseline: not null, BaselineOn: not null } && OwnerUnitId is not null;

    public bool IsRegistered => NumberKey > 0;

    /// <summary>How many colleagues face it, too.</summary>
    public int Supports { get; private set; }

    /// <summary>A registered problem is followed and supported by others than who wrote it.</summary>
    public bool TakesVoicesOf(int personId) => IsRegistered && SubmittedById != personId;

    public bool IsClosed => State is ProblemState.Merged or ProblemState.Rejected or ProblemState.Verified;

    public static string KeyOf(string title) => PersianText.FoldJoined(title).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The clock asks again: a parked problem at its review day, a solved one once its indicator may be measured.</summary>
    public void AskAgain(DateOnly today)
    {
        BrokenRule.If(!IsToBeAsked(today), ShellWords.AlreadyDone);
        AskedOn = today;
        Happened(State == ProblemState.Parked ? ProblemsWords.ReviewAsked : ProblemsWords.MeasureAsked);
    }

    public bool IsToBeAsked(DateOnly today) => AskedOn is null && ((State == ProblemState.Parked && ReviewOn <= today) || (State == ProblemState.Solved && VerifiableFrom <= today && !IsMeasuredLate));

    private void MustBe(params ProblemState[] states) => BrokenRule.If(!states.Contains(State), ProblemsWords.NotInThisState(State));

    private static Rules Reasons(string? code, string? why) => new Rules()
        .If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(ProblemsWords.Reason), "ReasonCode")
        .Text(why, ProblemsWords.OwnWords, "Why", LongestText, 10);

    private void Set(ProblemFacts facts)
    {
        new Rules().If(string.IsNullOrWhiteSpace(facts.Title), ProblemsWords.SentenceNeeded, nameof(Title))
            .Text(facts.Title, ProblemsWords.Sentence, nameof(Title), LongestTitle, 0)
            .Text(facts.WhoSuffers, ProblemsWords.WhoSuffers, nameof(WhoSuffers), LongestText, 0)
            .Text(facts.Evidence, ProblemsWords.Evidence, nameof(Evidence), LongestText, 0).Check();
        (Title, WhoSuffers, Evidence, OwnerUnitId, Stated) = (facts.Title, facts.WhoSuffers, facts.Evidence, facts.OwnerUnitId, facts.Stated ?? Stated);
        (SortKey, TitleKey) = (PersianText.SortKey(Title), KeyOf(Title));
    }

    private void SetFrame(ProblemFrame frame)
    {
        frame.Check();
        Frame = frame;
    }
}
