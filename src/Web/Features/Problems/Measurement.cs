using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>What the indicator of a problem stood at on a day, where that is known from, and who says so.</summary>
public sealed class Measurement : Record
{
    public const int LongestSource = 300;

    private Measurement() { }

    /// <exception cref="BrokenRule">Value, day or source is missing, or the day has not come.</exception>
    public Measurement(int problemId, double? value, DateOnly? on, string? source, int byId, DateTime now)
    {
        new Rules().If(value is null, ShellWords.Required(ProblemsWords.MeasuredValue), nameof(Value))
            .If(value is { } given && !double.IsFinite(given), ShellWords.NotANumber(ProblemsWords.MeasuredValue), nameof(Value))
            .If(on is null, ShellWords.Required(ProblemsWords.MeasuredOn), nameof(On))
            .If(on > Engine.Calendar.TehranTime.Day(now), ProblemsWords.MeasuredTooSoon, nameof(On))
            .Text(source, ProblemsWords.MeasureSource, nameof(Source), LongestSource, 3).Check();
        (ProblemId, Value, On, Source, ById, At) = (problemId, value!.Value, on!.Value, source!, byId, now);
    }

    public int ProblemId { get; private set; }
    public double Value { get; private set; }

    /// <summary>The day the value stands for.</summary>
    public DateOnly On { get; private set; }
    public string Source { get; private set; } = "";
    public int ById { get; private set; }
    public DateTime At { get; private set; }
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>It was wrong: it counts no more, its line stays.</summary>
    public void TakeBack(DateTime now)
    {
        BrokenRule.If(TakenBackAt is not null, ShellWords.AlreadyDone);
        TakenBackAt = now;
    }
}
