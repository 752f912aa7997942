using System.Globalization;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>From one sentence, or a row of a unit's list, to a number.</summary>
public sealed partial class Problem
{
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

    /// <summary>A problem of a unit's own list. Its owner has said yes by sending it; with indicator and baseline it waits only for its number.</summary>
    public static Problem FromList(ProblemFacts facts, ProblemFrame frame, DateTime now)
    {
        var problem = new Problem { SubmittedAt = now, ConsentedAt = now, State = ProblemState.Framing };
        problem.Set(facts);
        problem.SetFrame(frame);
        problem.Happened(ProblemsWords.CameFromList);
        return problem;
    }

    /// <summary>A problem that a unit names in a survey; naming it, the unit says yes to owning it.</summary>
    /// <exception cref="BrokenRule">The sentence is missing or too long.</exception>
    public static Problem FromSurvey(ProblemFacts facts, int submittedById, string survey, DateTime now)
    {
        var problem = new Problem(facts, submittedById, now) { ConsentedAt = now };
        problem.Happened(ProblemsWords.CameFromSurvey(survey));
        return problem;
    }

    /// <summary>What its owner says of it in a survey.</summary>
    internal void SaidInSurvey(string survey, SurveyVerdict verdict, string? why) => Happened(ProblemsWords.SaidInSurvey(survey, verdict), why);

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

    private void Take(int year, int serial, DateTime now)
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"M-{year:0000}-{serial:0000}");
        (NumberKey, RegisteredAt, State) = (checked(year * 1_000_000 + serial), now, ProblemState.Registered);
        Happened(ProblemsWords.RegisterDone(Number));
    }
}
