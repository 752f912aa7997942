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

    private readonly ConcurrentDictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    private sealed record Known(ClaimsPrincipal Who, long Changes, DateTime At);
    private sealed record Fact(object Value, long Changes, DateTime At);

    /// <summary>Counts the changes; read it before reading from the database, so that what was read before a change is not kept after it.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public ClaimsPrincipal? Find(int session, string language, DateOnly day) =>
        _known.TryGetValue((session, language, day), out var known) && known.Changes == Changes && clock.GetUtcNow().UtcDateTime - known.At is var age && age >= TimeSpan.Zero && age < Lasts ? known.Who : null;

    public void Keep(int session, string language, DateOnly day, ClaimsPrincipal who, long changes)
    {
        if (_known.Count >= Most) _known.Clear();
        _known[(session, language, day)] = new Known(who, changes, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Something else that only such rows decide (the units of the city), read again after a second or a change.</summary>
    /// <param name="what">Its name, the same only for the same <paramref name="read"/>.</param>
    public async Task<T> Remember<T>(string what, Func<Task<T>> read) where T : class
    {
        var (now, changes) = (clock.GetUtcNow().UtcDateTime, Changes);
        if (_facts.TryGetValue(what, out var known) && known.Changes == changes && now - known.At is var age && age >= TimeSpan.Zero && age < Lasts) return (T)known.Value;
        var fact = await read();
        if (_facts.Count >= Most) _facts.Clear();
        _facts[what] = new Fact(fact, changes, now);
        return fact;
    }

    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
        _facts.Clear();
    }
}
