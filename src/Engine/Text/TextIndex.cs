using System.Collections.Concurrent;

namespace Pishran.Engine.Text;

/// <summary>An in-process index of texts, changed in place; any number of readers while one writer works.
/// Words are folded, stemmed and weighed by BM25 (Robertson &amp; Zaragoza 2009), titles three times; half-space words are found
/// joined and split; unknown words are split in two or mended (two typos at most).</summary>
public sealed class TextIndex : IDisposable
{
    private const int CommonShare = 20;
    private const int EnoughFound = 400;
    private const int FewestDead = 512;

    private readonly ReaderWriterLockSlim _door = new();
    private readonly Lock _writer = new();
    private readonly ConcurrentBag<(Scores Words, Scores Letters)> _scratch = [];
    private Shelf _shelf = new();

    /// <summary>Number of texts.</summary>
    public int Count => Read(shelf => shelf.Count);

    /// <summary>Adds a text, or replaces the one with the same id.</summary>
    public void Put(int id, string title, string? body)
    {
        var reading = Reading.Of(title, body);
        Write(() => _shelf.Put(id, reading));
    }

    /// <summary>Takes a text out; an unknown id is no error.</summary>
    public void Remove(int id) => Write(() => _shelf.Remove(id));

    /// <summary>The texts that answer a query, best first: BM25 over its words. <paramref name="allowed"/> says by id which texts may
    /// be shown; it must not call this index.</summary>
    public IReadOnlyList<Hit> Search(string query, int top, Func<int, bool>? allowed = null)
    {
        var tokens = Token.Read(query);
        return top <= 0 ? [] : Read(shelf => Borrow((words, _) => SearchOn(shelf, tokens, top, allowed, words)));
    }

    /// <summary>The texts meant by the beginning of a query: all its words whole but the last, which is still being typed.</summary>
    public IReadOnlyList<Hit> TypeAhead(string prefix, int top, Func<int, bool>? allowed = null) =>
        top <= 0 ? [] : Read(shelf => Borrow((words, _) => Ahead.Find(shelf, prefix, top, allowed, words)))
            is { Count: > 0 } hits ? hits : Search(prefix, top, allowed);

    /// <summary>The texts nearest to a text: the z-scores (over all texts) of BM25 on words and of shared letter grams, summed.
    /// A score near or below 0 means nothing in common.</summary>
    public IReadOnlyList<Hit> Similar(string text, int top, Func<int, bool>? allowed = null)
    {
        var tokens = Token.Read(text);
        var grams = Grams.Of(text);
        return top <= 0 ? [] : Read(shelf => Borrow((words, letters) => Nearness.Find(shelf, tokens, grams, top, allowed, words, letters)));
    }

    /// <summary>Probability, 0–1, that two texts say the same: see <see cref="Sameness"/>.</summary>
    public static double ProbablySame(string a, string b) => Sameness.Probability(a, b);

    /// <summary>Frees the lock; the index is not used afterwards.</summary>
    public void Dispose() => _door.Dispose();

    private static List<Hit> SearchOn(Shelf shelf, List<Token> tokens, int top, Func<int, bool>? allowed, Scores scores)
    {
        var wanted = Query.Of(shelf, tokens);
        scores.Reset(shelf.Slots);
        foreach (var (term, weight, _) in wanted)
        {
            var postings = shelf.Terms[term];
            var isCommon = postings.Count > shelf.Slots / CommonShare;
            scores.Add(postings, weight, shelf, discover: !isCommon || scores.Touched.Length < Math.Max(EnoughFound, 4 * top));
        }

        var best = new Best(top);
        var all = scores.All(shelf.Slots);
        foreach (var slot in scores.Touched)
            if (best.Wants(all[slot]) && shelf.IsAlive(slot, out var id) && allowed?.Invoke(id) != false) best.Add(slot, all[slot]);
        return Hits(shelf, best, wanted);
    }

    internal static List<Hit> Hits(Shelf shelf, Best best, List<Query.Wanted> wanted)
    {
        var hits = new List<Hit>();
        var shared = new Dictionary<ulong, IReadOnlyList<string>>(); // thousands of texts share one of a few sets of words
        foreach (var (slot, score) in best.Ranked())
        {
            shelf.IsAlive(slot, out var id);
            hits.Add(new(id, score, WordsOf(shelf, slot, wanted, shared)));
        }

        return hits;
    }

    private static IReadOnlyList<string> WordsOf(Shelf shelf, int slot, List<Query.Wanted> wanted, Dictionary<ulong, IReadOnlyList<string>> shared)
    {
        if (wanted.Count > 64) return [.. wanted.Where(w => shelf.Has(slot, w.Term)).Select(w => w.Surface).Distinct()];
        var set = 0UL;
        for (var i = 0; i < wanted.Count; i++)
            if (shelf.Has(slot, wanted[i].Term)) set |= 1UL << i;
        if (shared.TryGetValue(set, out var words)) return words;
        return shared[set] = [.. wanted.Where((_, i) => (set & (1UL << i)) != 0).Select(w => w.Surface).Distinct()];
    }

    private T Read<T>(Func<Shelf, T> read)
    {
        _door.EnterReadLock();
        try
        {
            return read(_shelf);
        }
        finally
        {
            _door.ExitReadLock();
        }
    }

    private void Write(Action write)
    {
        lock (_writer)
        {
            Locked(write);
            if (_shelf.Dead < FewestDead || _shelf.Dead < _shelf.Count / 3) return;
            var fresh = _shelf.Compacted();
            Locked(() => _shelf = fresh);
        }
    }

    private void Locked(Action write)
    {
        _door.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            _door.ExitWriteLock();
        }
    }

    private List<Hit> Borrow(Func<Scores, Scores, List<Hit>> search)
    {
        if (!_scratch.TryTake(out var scratch)) scratch = (new(), new());
        try
        {
            return search(scratch.Words, scratch.Letters);
        }
        finally
        {
            _scratch.Add(scratch);
        }
    }
}
