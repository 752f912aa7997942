using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>
/// The loop that runs the named jobs. Each takes its lease in the database first, so that with several nodes a job runs once;
/// one that fails is noted and tried again at its next turn. <c>Pishran:Jobs=false</c> turns the loop off.
/// </summary>
public sealed class JobRunner(IServiceProvider services, IEnumerable<NamedJob> jobs, Writer writer, TimeProvider clock, IConfiguration settings, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private readonly string _node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}"[..Math.Min(60, Environment.MachineName.Length + 30)];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Pishran:Jobs", true)) return;
        var next = jobs.ToDictionary(job => job, _ => Now);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var job in jobs.Where(j => next[j] <= Now))
                next[job] = await RunIfDue(job, stoppingToken);
            await Task.Delay(Look, clock, stoppingToken);
        }
    }

    /// <summary>Runs a job if it is due and no other node has it; says when to look again.</summary>
    public async Task<DateTime> RunIfDue(NamedJob job, CancellationToken stop)
    {
        try
        {
            if (!await Take(job)) return Now + (job.Every < TimeSpan.FromMinutes(1) ? job.Every : TimeSpan.FromMinutes(1));
            var fault = await Run(job, stop);
            await Return(job, fault);
            return job.NextAfter(Now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The lease of job {Job} could not be taken or returned", job.Name);
            return Now + TimeSpan.FromMinutes(1);
        }
    }

    private async Task<bool> Take(NamedJob job)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var lease = await db.Set<JobLease>().FirstOrDefaultAsync(l => l.Name == job.Name);
        if (lease is not null && !lease.IsDue(Now)) return false;
        try
        {
            await writer.Save(db, Actor.System, () =>
            {
                if (lease is null) db.Add(lease = new JobLease(job.Name));
                lease.Take(_node, Now);
            });
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // another node was first
        }
    }

    private async Task<string?> Run(NamedJob job, CancellationToken stop)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await job.Run(scope.ServiceProvider, stop);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Job {Job} failed", job.Name);
            return failure.Message;
        }
    }

    private async Task Return(NamedJob job, string? fault)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var lease = await db.Set<JobLease>().FirstAsync(l => l.Name == job.Name);
        if (lease.Holder != _node) return; // it took too long and another node has it
        await writer.Save(db, Actor.System, () => lease.Finish(Now, job.NextAfter(Now), fault));
    }
}
