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
public enum ProblemStep { Nothing, Mend, Frame, AskConsent, Consent, Register, Prioritise, Open, Review }

/// <summary>What a person says of a problem before anybody frames it. Texts are clean.</summary>
public sealed record ProblemFacts(string Title, string? WhoSuffers, string? Evidence, int? OwnerUnitId, StatedPriority? Stated = null);

/// <summary>Something that hurts somebody in the city, with an owner, an indicator and a baseline once it is registered.</summary>
public sealed class Problem : Record
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
    public int? MergedIntoId { get; private set; }
    public DateOnly? ReviewOn { get; private set; }
    public ProblemState? ParkedFrom { get; private set; }

    /// <summary>Persian collation of the title.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>The title folded to its letters alone: the same sentence whatever its keyboard and half-spaces.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>What people call it by: its number, or until then <c>P-</c> and its id.</summary>
    public string Code => Number ?? "P-" + Id.ToString(CultureInfo.InvariantCulture);
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
        ProblemState.Parked => ProblemStep.Review,
        _ => ProblemStep.Nothing,
    };

    /// <summary>Whether it has what registration asks of it.</summary>
    public bool IsFramed => Frame is { Indicator: not null, Baseline: not null, BaselineOn: not null } && OwnerUnitId is not null;

    public bool IsRegistered => NumberKey > 0;
    public bool IsClosed => State is ProblemState.Merged or ProblemState.Rejected or ProblemState.Verified;

    public static string KeyOf(string title) => PersianText.FoldJoined(title).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A problem of a unit's own list. Its owner has said yes by sending it; with indicator and baseline it waits only for its number.</summary>
    public static Problem FromList(ProblemFacts facts, ProblemFrame frame, DateTime now)
    {
        var problem = new Problem { SubmittedAt = now, ConsentedAt = now, State = ProblemState.Framing };
        problem.Set(facts);
        problem.SetFrame(frame);
        problem.Happened(ProblemsWords.CameFromList);
        return problem;
    }

    /// <summary>Whether a problem of a list has all that registration asks of it.</summary>
    public bool IsReadyFromList => State == ProblemState.Framing && SubmittedById is null && Frame is { Indicator: not null, Baseline: not null } && OwnerUnitId is not null;

    /// <summary>Gives a problem of a list its number.</summary>
    public void RegisterFromList(int year, int serial, DateTime now)
    {
        BrokenRule.If(!IsReadyFromList, ProblemsWords.BaselineNeeded);
        Take(year, serial, now);
    }

    /// <summary>The same row of a list once more; true when anything changed. What the list doesn't bring stays.</summary>
    public bool Correct(ProblemFacts facts, ProblemFrame frame)
    {
        var kept = new ProblemFacts(facts.Title, facts.WhoSuffers ?? WhoSuffers, facts.Evidence ?? Evidence, facts.OwnerUnitId ?? OwnerUnitId, facts.Stated ?? Stated);
        var merged = frame.Over(Frame);
        if (kept == new ProblemFacts(Title, WhoSuffers, Evidence, OwnerUnitId, Stated) && merged == Frame) return false;
        Set(kept);
        SetFrame(merged);
        Happened(ProblemsWords.Corrected);
        return true;
    }

    /// <summary>The head of problem solving frames it, in as many sittings as it takes.</summary>
    public void FrameAs(ProblemFacts facts, ProblemFrame frame)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing);
        if (facts.OwnerUnitId != OwnerUnitId) (ConsentDue, ConsentedAt, ConsentRefusal) = (null, null, null);
        Set(facts);
        SetFrame(frame);
        State = ProblemState.Framing;
        Happened(ProblemsWords.FrameDone);
    }

    /// <summary>Asks the owner unit to say yes by a day.</summary>
    public void AskConsent(Word unit, DateOnly due)
    {
        MustBe(ProblemState.Framing);
        BrokenRule.If(OwnerUnitId is null, ProblemsWords.OwnerNeeded, nameof(OwnerUnitId));
        BrokenRule.If(ConsentedAt is not null, ShellWords.AlreadyDone);
        (ConsentDue, ConsentRefusal) = (due, null);
        Happened(ProblemsWords.AskConsentDone(unit, due));
    }

    public void AcceptOwnership(Word unit, DateTime now)
    {
        MustBe(ProblemState.Framing);
        BrokenRule.If(ConsentedAt is not null, ShellWords.AlreadyDone);
        (ConsentedAt, ConsentRefusal) = (now, null);
        Happened(ProblemsWords.AcceptOwnershipDone(unit));
    }

    public void DeclineOwnership(string? code, string? why)
    {
        MustBe(ProblemState.Framing);
        BrokenRule.If(ConsentedAt is not null, ShellWords.AlreadyDone);
        Reasons(code, why).Check();
        (ConsentDue, ConsentRefusal) = (null, why);
        Happened(ProblemsWords.OwnershipDeclined, why, code);
    }

    /// <summary>Gives it its number.</summary>
    /// <exception cref="BrokenRule">Indicator, baseline or its day is missing, the target equals the baseline, or the owner has not said yes.</exception>
    public void Register(int year, int serial, Word unit, DateTime now)
    {
        MustBeReady(unit);
        Take(year, serial, now);
    }

    /// <summary>Asked before a number is drawn.</summary>
    public void MustBeReady(Word unit)
    {
        MustBe(ProblemState.Framing);
        new Rules().If(OwnerUnitId is null, ProblemsWords.OwnerNeeded)
            .If(Frame.Indicator is null || Frame.Baseline is null || Frame.BaselineOn is null, ProblemsWords.BaselineNeeded)
            .If(Frame.Target is not null && Frame.Target == Frame.Baseline, ProblemsWords.TargetEqualsBaseline)
            .If(OwnerUnitId is not null && ConsentedAt is null, ConsentDue is { } due ? ProblemsWords.ConsentMissing(unit, due) : ProblemsWords.ConsentNotAsked(unit)).Check();
    }

    public void Prioritise(Priority priority)
    {
        MustBe(ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open);
        priority.Check();
        (Priority, PriorityScore) = (priority, priority.Score);
        if (State == ProblemState.Registered) State = ProblemState.Prioritised;
        Happened(priority.Said);
    }

    /// <summary>Offers it for solutions through a channel.</summary>
    public void Open(Word channel)
    {
        MustBe(ProblemState.Prioritised, ProblemState.Registered);
        State = ProblemState.Open;
        Happened(ProblemsWords.OpenDone(channel));
    }

    public void Park(string? code, string? why, DateOnly? reviewOn, DateOnly today)
    {
        BrokenRule.If(IsClosed || State is ProblemState.Parked or ProblemState.Solved, ShellWords.AlreadyDone);
        var latest = today.AddMonths(12);
        Reasons(code, why).If(reviewOn is null, ShellWords.Required(ProblemsWords.ReviewOn), nameof(ReviewOn))
            .If(reviewOn <= today, ProblemsWords.ReviewDatePast, nameof(ReviewOn))
            .If(reviewOn > latest, ProblemsWords.ReviewDateTooFar(latest), nameof(ReviewOn)).Check();
        (ParkedFrom, State, ReasonCode, ReasonText, ReviewOn) = (State, ProblemState.Parked, code, why, reviewOn);
        Happened(ProblemsWords.ParkDone(reviewOn), why, code);
    }

    /// <summary>Takes it up again where it was parked.</summary>
    public void Resume()
    {
        MustBe(ProblemState.Parked);
        (State, ParkedFrom, ReviewOn, ReasonCode, ReasonText) = (ParkedFrom ?? ProblemState.Submitted, null, null, null, null);
        Happened(ProblemsWords.ResumeDone);
    }

    /// <summary>Gives it back to its author with advice.</summary>
    public void Return(string? code, string? why)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing);
        BrokenRule.If(SubmittedById is null, ProblemsWords.NoAuthor);
        Reasons(code, why).Check();
        (State, ReasonCode, ReasonText) = (ProblemState.Draft, code, why);
        Happened(ProblemsWords.Returned, why, code);
    }

    /// <summary>The author has mended it.</summary>
    public void Resubmit(ProblemFacts facts)
    {
        MustBe(ProblemState.Draft);
        Set(facts);
        (State, ReasonCode, ReasonText) = (ProblemState.Submitted, null, null);
        Happened(ProblemsWords.Submitted(Title));
    }

    public void Reject(string? code, string? why)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing);
        Reasons(code, why).Check();
        (State, ReasonCode, ReasonText) = (ProblemState.Rejected, code, why);
        Happened(ProblemsWords.Rejected, why, code);
    }

    /// <summary>It says what another one says; that one goes on.</summary>
    public void MergeInto(Problem other, string? code, string? why)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing, ProblemState.Registered, ProblemState.Prioritised);
        Reasons(code, why).If(other.Id == Id, ProblemsWords.MergeIntoItself, "Into").If(other.IsClosed, ProblemsWords.MergeIntoClosed, "Into").Check();
        (State, ReasonCode, ReasonText, MergedIntoId) = (ProblemState.Merged, code, why, other.Id);
        Happened(ProblemsWords.Merged(other.Code), why, code);
    }

    /// <summary>Shows it to everybody, or to staff alone.</summary>
    public void Publish(bool isPublic)
    {
        BrokenRule.If(isPublic && !IsRegistered, ProblemsWords.OnlyRegisteredIsPublic);
        BrokenRule.If(isPublic == IsPublic, ShellWords.AlreadyDone);
        IsPublic = isPublic;
        Happened(isPublic ? ProblemsWords.MadePublic : ProblemsWords.MadePrivate);
    }

    private void Take(int year, int serial, DateTime now)
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"M-{year:0000}-{serial:0000}");
        (NumberKey, RegisteredAt, State) = (checked(year * 1_000_000 + serial), now, ProblemState.Registered);
        Happened(ProblemsWords.RegisterDone(Number));
    }

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
