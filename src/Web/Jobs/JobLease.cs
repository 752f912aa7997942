using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Who runs a job now and when it is due again. With several nodes the row's version lets exactly one take it.</summary>
public sealed class JobLease(string name) : Record
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    public string Name { get; private set; } = name;
    public string? Holder { get; private set; }

    /// <summary>Until this instant the holder may run; after it another node takes over.</summary>
    public DateTime HeldUntil { get; private set; }
    public DateTime? LastRunAt { get; private set; }
    public DateTime NextRunAt { get; private set; }
    public string? LastFault { get; private set; }

    public bool IsDue(DateTime now) => NextRunAt <= now && HeldUntil <= now;

    public void Take(string holder, DateTime now) => (Holder, HeldUntil) = (holder, now + LongestRun);

    public void Finish(DateTime now, DateTime next, string? fault)
    {
        (Holder, HeldUntil, LastRunAt, NextRunAt) = (null, now, now, next);
        LastFault = fault is null ? null : Shell.Say.Beginning(fault, 500);
    }
}
