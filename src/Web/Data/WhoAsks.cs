using System.Collections.Concurrent;
using System.Security.Claims;

namespace Pishran.Data;

/// <summary>A row that decides who a session is and what it may do: a change of one makes what is remembered of sessions worthless.</summary>
public interface IDecidesWhoAsks;

/// <summary>
/// Who asks, remembered for a second. A change made on this node is heard of at once, before its writer is answered; one made
/// by another node or the command line within that second.
/// </summary>
public sealed class WhoAsks(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(int Session, string Language, DateOnly Day), Known> _known = new();
    private long _changes;

    private sealed record Known(ClaimsPrincipal Who, long Changes, DateTime At);

    /// <summary>Counts the changes; read it before reading from the database, so that what was read before a change is not kept after it.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public ClaimsPrincipal? Find(int session, string language, DateOnly day) =>
        _known.TryGetValue((session, language, day), out var known) && known.Changes == Changes && clock.GetUtcNow().UtcDateTime - known.At is var age && age >= TimeSpan.Zero && age < Lasts ? known.Who : null;

    public void Keep(int session, string language, DateOnly day, ClaimsPrincipal who, long changes)
    {
        if (_known.Count >= Most) _known.Clear();
        _known[(session, language, day)] = new Known(who, changes, clock.GetUtcNow().UtcDateTime);
    }

    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }
}
