using Pishran.Engine.Calendar;

namespace Pishran.Features.Contracts;

/// <summary>When a date alone changes whose turn it is.</summary>
public sealed partial class Contract
{
    /// <summary>No date is ahead.</summary>
    public static readonly DateTime Never = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The next instant at which a date opens a turn: a call's deadline, the end of a revenue period, the day of an after-life card.
    /// <see cref="Never"/> where none is ahead; null: not looked at yet.</summary>
    public DateTime? NextDateAt { get; private set; }

    /// <summary>Finds it anew after every act and every date that came.</summary>
    public void LookAhead(DateTime now) => NextDateAt = Ahead().Where(at => at > now).DefaultIfEmpty(Never).Min();

    private IEnumerable<DateTime> Ahead()
    {
        if (State == ContractState.Call && Deadline is { } deadline) yield return deadline;
        if (NextPeriodEnd is { } end) yield return StartOf(end.AddDays(1));
        foreach (var card in _afterLives.Where(a => a.AnsweredAt is null)) yield return StartOf(card.DueOn);
    }

    private static DateTime StartOf(DateOnly day) => TehranTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
