using Microsoft.EntityFrameworkCore;

namespace Pishran.Data;

/// <summary>
/// The clock of the house on PostgreSQL: this node's own, set right by the database's. However the clocks of several nodes differ, all of
/// them judge a deadline by the same one.
/// </summary>
public sealed class DatabaseClock([FromKeyedServices(DatabaseClock.Node)] TimeProvider node) : TimeProvider
{
    /// <summary>The key of the machine's own clock.</summary>
    public const string Node = "node";

    private long _ahead;

    /// <summary>How far the database's clock is ahead of the machine's.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));
    public override long TimestampFrequency => node.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => node.GetUtcNow() + Ahead;
    public override long GetTimestamp() => node.GetTimestamp();
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => node.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the database what time it is; the way there and back is halved.</summary>
    public async Task Measure(AppDb db, CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop); // so that opening it isn't counted
        try
        {
            var (before, started) = (node.GetUtcNow(), node.GetTimestamp());
            var there = await db.Database.SqlQuery<DateTime>($"""SELECT clock_timestamp() AS "Value" """).SingleAsync(stop);
            var half = node.GetElapsedTime(started) / 2;
            Interlocked.Exchange(ref _ahead, (DateTime.SpecifyKind(there, DateTimeKind.Utc) - (before.UtcDateTime + half)).Ticks);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>Sets the clock right before the first request and once a minute.</summary>
internal sealed class ClockKeeper(DatabaseClock clock, IServiceScopeFactory scopes, ILogger<ClockKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Measure(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Measure(stoppingToken);
    }

    private async Task Measure(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await clock.Measure(scope.ServiceProvider.GetRequiredService<AppDb>(), stop);
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            log.LogWarning(away, "The database didn't say what time it is; the last answer stands");
        }
    }
}
