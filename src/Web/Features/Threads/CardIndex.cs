using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell.Api;

namespace Pishran.Features.Threads;

/// <summary>
/// The cards of this node, ready to be searched. It is built from the database and then reads the changes it has not seen:
/// each second, and before each search, so that whoever has just written finds it on every node. Where this node alone
/// writes and has written nothing since, there is nothing to read.
/// </summary>
public sealed class CardIndex(IServiceScopeFactory scopes, IWriteGate gate, TimeProvider clock) : IReadiness, IDisposable
{
    private const int Lookback = 1000, AtOnce = 500, MostAnswers = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1); // the command line may write beside us
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(15);

    private static readonly Compiled<Func<AppDb, int, IAsyncEnumerable<CardSeen>>> After = new(() => EF.CompileAsyncQuery((AppDb db, int seen) =>
        db.Set<CardChange>().Where(c => c.Id > seen).OrderBy(c => c.Id).Take(AtOnce).Select(c => new CardSeen(c.Id, c.CardId))));

    private readonly TextIndex _texts = new();
    private readonly ConcurrentDictionary<int, Card> _cards = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<int, DateTime> _gaps = [];
    private volatile Shelf _answers = new(0, new(StringComparer.Ordinal));
    private int _seen;
    private volatile int _batches; // grows once cards that were read stand in the index; a late one doesn't make _seen grow
    private volatile Look? _looked;

    public bool IsBuilt { get; private set; }
    public string Name => "search index";
    public bool IsReady => IsBuilt;

    /// <summary>Grows with every change of a card that this node has read.</summary>
    public int Version => _seen;
    public int Count => _texts.Count;

    /// <summary>Cards without their text, for counting and for the reader's rule.</summary>
    public IEnumerable<Card> Cards => _cards.Select(pair => pair.Value);

    /// <summary>How many cards are in which state, counted once for each question until cards change.</summary>
    /// <param name="question">A name that is the same only for the same <paramref name="wanted"/>.</param>
    public IReadOnlyDictionary<string, int> CountByState(string question, Func<Card, bool> wanted)
    {
        return (IReadOnlyDictionary<string, int>)Answered("count " + question, () => Cards.Where(wanted).CountBy(c => c.State).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal));
    }

    // What was asked of the index as it stands and answered; once more cards were read, nothing of it is known.
    private object Answered(string question, Func<object> answer)
    {
        var shelf = _answers;
        var batches = _batches;
        if (shelf.Batches != batches || shelf.Given.Count > MostAnswers) _answers = shelf = new Shelf(batches, new(StringComparer.Ordinal));
        return shelf.Given.GetOrAdd(question, _ => answer());
    }

    private sealed record Shelf(int Batches, ConcurrentDictionary<string, object> Given);

    public IReadOnlyList<Hit> Search(string query, int top, Func<Card, bool> wanted) => _texts.Search(query, top, id => Wants(id, wanted));
    public IReadOnlyList<Hit> TypeAhead(string prefix, int top, Func<Card, bool> wanted) => _texts.TypeAhead(prefix, top, id => Wants(id, wanted));
    /// <summary>The cards nearest to a text, sought once for each reader until cards change: the dearest part of a record's page.</summary>
    /// <param name="question">A name that is the same only for the same <paramref name="wanted"/>.</param>
    public IReadOnlyList<Hit> Similar(string question, string text, int top, Func<Card, bool> wanted) =>
        (IReadOnlyList<Hit>)Answered($"similar {top} {question} {text}", () => _texts.Similar(text, top, id => Wants(id, wanted)));

    public Card? Find(int id) => _cards.GetValueOrDefault(id);

    private bool Wants(int id, Func<Card, bool> wanted) => _cards.TryGetValue(id, out var card) && wanted(card);

    /// <summary>Reads what was committed since the last look, on any node.</summary>
    public async Task CatchUp()
    {
        if (_looked is { Commits: not null } look && look.Commits == gate.Commits && Stopwatch.GetElapsedTime(look.At) < Pause) return;
        await _one.WaitAsync();
        try
        {
            var looked = new Look(gate.Commits, Stopwatch.GetTimestamp());
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (IsBuilt) await ReadChanges(db);
            else await Build(db);
            _looked = looked;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task Build(AppDb db)
    {
        var last = await db.CardChanges.OrderByDescending(c => c.Id).Select(c => c.Id).Take(Lookback).ToListAsync();
        last.Reverse();
        if (last.Count > 0) _seen = last[0] - 1;
        foreach (var id in last) See(id);
        await foreach (var card in db.Cards.AsNoTracking().AsAsyncEnumerable()) Put(card);
        _batches++;
        IsBuilt = true;
    }

    private async Task ReadChanges(AppDb db)
    {
        List<CardSeen> changes;
        do
        {
            changes = await Unseen(db);
            foreach (var change in changes) See(change.Id);
            var ids = changes.Select(c => c.CardId).Distinct().ToArray();
            if (ids.Length == 0) break;
            await foreach (var card in db.Cards.AsNoTracking().Where(c => ids.Contains(c.Id)).AsAsyncEnumerable()) Put(card);
            _batches++;
        }
        while (changes.Count == AtOnce);
        Forget();
    }

    private async Task<List<CardSeen>> Unseen(AppDb db)
    {
        var (seen, changes) = (_seen, new List<CardSeen>());
        if (_gaps.Count == 0)
        {
            await foreach (var change in After.For(db)(db, seen)) changes.Add(change);
            return changes;
        }
        var gaps = _gaps.Keys.ToArray();
        return await db.CardChanges.Where(c => c.Id > seen || gaps.Contains(c.Id)).OrderBy(c => c.Id).Take(AtOnce).Select(c => new CardSeen(c.Id, c.CardId)).ToListAsync();
    }

    // Numbers are drawn before the commit: one that is missing may still arrive, or was rolled back.
    private void See(int id)
    {
        _gaps.Remove(id);
        if (id <= _seen) return;
        for (var missing = Math.Max(_seen + 1, id - Lookback); missing < id; missing++) _gaps[missing] = clock.GetUtcNow().UtcDateTime;
        _seen = id;
    }

    private void Forget()
    {
        var longAgo = clock.GetUtcNow().UtcDateTime - LongestTransaction;
        foreach (var (id, _) in _gaps.Where(g => g.Value < longAgo).ToList()) _gaps.Remove(id);
    }

    private void Put(Card card)
    {
        _texts.Put(card.Id, card.Title, $"{card.Number} {card.Text}");
        _cards[card.Id] = card.WithoutText();
    }

    public void Dispose()
    {
        _texts.Dispose();
        _one.Dispose();
    }

    private sealed record CardSeen(int Id, int CardId);
    private sealed record Look(long? Commits, long At);
}

/// <summary>Keeps the index of this node warm.</summary>
public sealed partial class CardTail(CardIndex index, TimeProvider clock, ILogger<CardTail> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await index.CatchUp();
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                DatabaseIsAway(failure); // the next look comes in a second
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not read the latest cards.")]
    private partial void DatabaseIsAway(Exception failure);
}
