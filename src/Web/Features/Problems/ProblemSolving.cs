using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>From a solution that somebody takes on to an effect that was measured.</summary>
public sealed partial class Problem
{
    /// <summary>An effect is believed when it still shows after so many days.</summary>
    public const int DaysToVerify = 90;

    /// <summary>When the first accepted answer was seen; null again when the problem is reopened.</summary>
    public DateTime? SolutionSeenAt { get; private set; }
    public DateTime? SolvingAt { get; private set; }
    public DateTime? SolvedAt { get; private set; }
    public string? SolvedEvidence { get; private set; }
    public DateTime? VerifiedAt { get; private set; }
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>The newest measurement of the indicator.</summary>
    public DateOnly? LastMeasuredOn { get; private set; }
    public double? LastValue { get; private set; }

    /// <summary>The first day on which a measurement verifies.</summary>
    public DateOnly? VerifiableFrom => SolvedAt is { } at ? TehranTime.Day(at).AddDays(DaysToVerify) : null;

    /// <summary>Whether the newest measurement is of the days that verify.</summary>
    public bool IsMeasuredLate => LastMeasuredOn >= VerifiableFrom;

    /// <summary>Whether the indicator went from the baseline towards the target; without a target, whether it moved at all.</summary>
    public bool HasMoved => LastValue is { } now && Frame.Baseline is { } from && (Frame.Target is { } to ? (now - from) * (to - from) > 0 : now != from);

    /// <summary>Whether the indicator has reached the target.</summary>
    public bool IsOnTarget => LastValue is { } now && Frame is { Baseline: { } from, Target: { } to } && (to > from ? now >= to : now <= to);

    /// <summary>Somebody's answer was accepted: from now on it is the owner's turn to carry it out.</summary>
    public void SeeSolution(DateTime now)
    {
        MustBe(ProblemState.Open);
        BrokenRule.If(SolutionSeenAt is not null, ShellWords.AlreadyDone);
        SolutionSeenAt = now;
        Happened(ProblemsWords.SolutionSeen);
    }

    /// <summary>The owner carries out what was accepted.</summary>
    /// <param name="solutions">The accepted answers tied to it.</param>
    /// <exception cref="BrokenRule">Nothing accepted is tied to it.</exception>
    public void StartSolving(IReadOnlyCollection<Solution> solutions, DateTime now)
    {
        MustBe(ProblemState.Open);
        BrokenRule.If(solutions.Count == 0, ProblemsWords.NothingLinked, "Answer");
        (State, SolvingAt, SolutionSeenAt) = (ProblemState.Solving, now, SolutionSeenAt ?? now);
        Happened(ProblemsWords.SolvingStarted(solutions.First().Number));
    }

    /// <summary>The owner says it is solved, and by what that can be seen.</summary>
    public void ReportSolved(string? evidence, DateTime now)
    {
        MustBe(ProblemState.Solving);
        new Rules().Text(evidence, ProblemsWords.SolvedEvidence, nameof(SolvedEvidence), LongestText, 10).Check();
        (State, SolvedAt, SolvedEvidence, AskedOn) = (ProblemState.Solved, now, evidence, null);
        Happened(ProblemsWords.SolvedReported, evidence);
    }

    /// <summary>Takes a measurement of the indicator among those there are.</summary>
    /// <exception cref="BrokenRule">There is no indicator, the day lies before the baseline, or that day was measured.</exception>
    public void Measure(Measurement measured, IReadOnlyCollection<Measurement> earlier)
    {
        BrokenRule.If(!IsMeasurable, ProblemsWords.NotInThisState(State));
        new Rules().If(Frame.Indicator is null || Frame.Baseline is null, ProblemsWords.BaselineNeeded)
            .If(measured.On < Frame.BaselineOn, ProblemsWords.MeasuredBeforeBaseline(Frame.BaselineOn ?? measured.On), nameof(Measurement.On))
            .If(earlier.Any(m => m.TakenBackAt is null && m.On == measured.On), ProblemsWords.MeasuredThatDay(measured.On), nameof(Measurement.On)).Check();
        TakeNewest([.. earlier, measured]);
        Happened(ProblemsWords.Measured(Amount(measured.Value), measured.On, measured.Source));
    }

    /// <summary>A measurement was wrong and is taken back.</summary>
    public void TakeBack(Measurement measured, IReadOnlyCollection<Measurement> all, DateTime now)
    {
        BrokenRule.If(!IsMeasurable, ProblemsWords.NotInThisState(State));
        measured.TakeBack(now);
        TakeNewest(all);
        Happened(ProblemsWords.MeasureTakenBack(Amount(measured.Value), measured.On));
    }

    /// <summary>Whether its indicator can be measured now: it is registered, not closed and not put aside.</summary>
    public bool IsMeasurable => State is ProblemState.Registered or ProblemState.Prioritised or ProblemState.Open or ProblemState.Solving or ProblemState.Solved;

    /// <summary>The effect is there.</summary>
    /// <exception cref="BrokenRule">Too early, not measured late enough, or the indicator did not move.</exception>
    public void Verify(DateOnly today, DateTime now)
    {
        MustBe(ProblemState.Solved);
        BrokenRule.If(today < VerifiableFrom, ProblemsWords.TooEarlyToVerify(VerifiableFrom!.Value, DaysToVerify));
        BrokenRule.If(!IsMeasuredLate, ProblemsWords.MeasureFirst(VerifiableFrom!.Value));
        BrokenRule.If(!HasMoved, ProblemsWords.NotMoved);
        (State, VerifiedAt) = (ProblemState.Verified, now);
        Happened(ProblemsWords.EffectVerified(Amount(Frame.Baseline!.Value), Amount(LastValue!.Value)));
    }

    /// <summary>The indicator did not move: it looks for solutions again.</summary>
    /// <exception cref="BrokenRule">It has not been measured since it was solved, or the indicator moved.</exception>
    public void Reopen(string? why, DateTime now)
    {
        MustBe(ProblemState.Solved);
        BrokenRule.If(LastMeasuredOn is null || LastMeasuredOn < TehranTime.Day(SolvedAt!.Value), ProblemsWords.MeasureBeforeReopening);
        BrokenRule.If(HasMoved, ProblemsWords.HasMovedAlready);
        new Rules().Text(why, ProblemsWords.OwnWords, "Why", LongestText, 10).Check();
        (State, ReopenedAt, SolutionSeenAt, SolvingAt, SolvedAt, SolvedEvidence, AskedOn) = (ProblemState.Open, now, null, null, null, null, null);
        Happened(ProblemsWords.ReopenDone, why);
    }

    private void TakeNewest(IReadOnlyCollection<Measurement> all)
    {
        var newest = all.Where(m => m.TakenBackAt is null).MaxBy(m => m.On);
        (LastMeasuredOn, LastValue) = (newest?.On, newest?.Value);
    }

    private Word Amount(double value) => ProblemsSay.Said(value, Frame.UnitOfMeasure);
}
