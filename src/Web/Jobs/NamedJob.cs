using Pishran.Engine.Calendar;

namespace Pishran.Jobs;

/// <summary>
/// A piece of background work, given by a room when it registers itself. It runs in a scope of its own, on one node at a time,
/// every <paramref name="Every"/>, or once a day at <paramref name="AtHour"/> in Tehran. Run twice, it must do its work once.
/// </summary>
public sealed record NamedJob(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run, int? AtHour = null)
{
    public DateTime NextAfter(DateTime now)
    {
        if (AtHour is not { } hour) return now + Every;
        var local = TehranTime.ToLocal(now);
        var today = local.Date.AddHours(hour);
        return TehranTime.ToUtc(local < today ? today : today.AddDays(1));
    }
}
