using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>The frame of a problem: what it is in numbers and words, and what is known around it.</summary>
/// <param name="Indicator">What is measured, for example «share of bins that overflow».</param>
/// <param name="UnitOfMeasure">In what, for example «percent».</param>
/// <param name="Baseline">Where it stood on <paramref name="BaselineOn"/>.</param>
/// <param name="Target">Where it should stand.</param>
public sealed record ProblemFrame(
    string? Causes, string? AffectedGroups, string? Scope, string? Indicator, string? UnitOfMeasure, double? Baseline, DateOnly? BaselineOn, double? Target,
    string? Constraints, string? Tried, string? CostOfInaction)
{
    public const int LongestIndicator = 300, LongestUnit = 60;

    public static ProblemFrame Empty { get; } = new(null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>This frame, with what it leaves open taken from an earlier one.</summary>
    public ProblemFrame Over(ProblemFrame earlier) => new(
        Causes ?? earlier.Causes, AffectedGroups ?? earlier.AffectedGroups, Scope ?? earlier.Scope, Indicator ?? earlier.Indicator, UnitOfMeasure ?? earlier.UnitOfMeasure,
        Baseline ?? earlier.Baseline, BaselineOn ?? earlier.BaselineOn, Target ?? earlier.Target, Constraints ?? earlier.Constraints, Tried ?? earlier.Tried, CostOfInaction ?? earlier.CostOfInaction);

    /// <exception cref="BrokenRule">Something is too long, or the target equals the baseline.</exception>
    public void Check() => new Rules()
        .Text(Causes, ProblemsWords.Causes, nameof(Causes), Problem.LongestText, 0)
        .Text(AffectedGroups, ProblemsWords.AffectedGroups, nameof(AffectedGroups), Problem.LongestText, 0)
        .Text(Scope, ProblemsWords.Scope, nameof(Scope), Problem.LongestText, 0)
        .Text(Indicator, ProblemsWords.Indicator, nameof(Indicator), LongestIndicator, 0)
        .Text(UnitOfMeasure, ProblemsWords.UnitOfMeasure, nameof(UnitOfMeasure), LongestUnit, 0)
        .If(Baseline is not null && Target == Baseline, ProblemsWords.TargetEqualsBaseline, nameof(Target))
        .Text(Constraints, ProblemsWords.Constraints, nameof(Constraints), Problem.LongestText, 0)
        .Text(Tried, ProblemsWords.Tried, nameof(Tried), Problem.LongestText, 0)
        .Text(CostOfInaction, ProblemsWords.CostOfInaction, nameof(CostOfInaction), Problem.LongestText, 0).Check();
}

/// <summary>Severity × reach × urgency × cost of inaction, each 1–5. The version of the method stays with the marks.</summary>
public sealed record Priority(int Severity, int Reach, int Urgency, int Inaction, int Method)
{
    public const int Least = 1, Most = 5, CurrentMethod = 1, HighestScore = Most * Most * Most * Most;

    public static Priority None { get; } = new(0, 0, 0, 0, 0);

    public bool IsSet => Method > 0;
    public int Score => Severity * Reach * Urgency * Inaction;

    /// <summary>How the score came about, in the digits of the reader: 4 × 3 × 5 × 2.</summary>
    public string Arithmetic => $"{Severity} × {Reach} × {Urgency} × {Inaction}";

    /// <summary>The marks and their product in a sentence.</summary>
    public Word Said => ProblemsWords.Prioritised(Severity, Reach, Urgency, Inaction, Score);

    /// <exception cref="BrokenRule">A mark is not 1–5.</exception>
    public void Check() => new Rules()
        .If(!InRange(Severity), ProblemsWords.MarkRange(ProblemsWords.Severity), nameof(Severity))
        .If(!InRange(Reach), ProblemsWords.MarkRange(ProblemsWords.Reach), nameof(Reach))
        .If(!InRange(Urgency), ProblemsWords.MarkRange(ProblemsWords.Urgency), nameof(Urgency))
        .If(!InRange(Inaction), ProblemsWords.MarkRange(ProblemsWords.Inaction), nameof(Inaction)).Check();

    private static bool InRange(int mark) => mark is >= Least and <= Most;
}
