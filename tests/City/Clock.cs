namespace Pishran.Tests;

/// <summary>The clock of a test city: it stands still until it is moved. It begins on Monday, 2 Azar 1405, 10:00 in Tehran.</summary>
public sealed class Clock : TimeProvider
{
    private long _ticks = new DateTime(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc).Ticks;

    public DateTime Now => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);
    public DateOnly Today => Engine.Calendar.TehranTime.Day(Now);

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
    public void MoveTo(DateTime utc) => Interlocked.Exchange(ref _ticks, DateTime.SpecifyKind(utc, DateTimeKind.Utc).Ticks);
}
