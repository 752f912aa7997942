using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Pishran.Shell;

namespace Pishran.Data;

/// <summary>A reply to remember under the key of the request that asked for it.</summary>
public sealed record KeyedAnswer(string Owner, string Key, Func<string> Address, Func<Word?> Notice);

/// <summary>
/// The only way to change anything. It takes a turn at the gate, asks the work, saves, writes what happened into the
/// history chain and the request's key beside it, all in one transaction; a broken rule or a lost race undoes it whole.
/// </summary>
public sealed class Writer(IWriteGate gate, TimeProvider clock, WhoAsks? whoAsks = null)
{
    public Task Save(AppDb db, Actor actor, Action work, KeyedAnswer? answer = null) =>
        Save(db, actor, () => { work(); return Task.CompletedTask; }, answer);

    public async Task Save(AppDb db, Actor actor, Func<Task> work, KeyedAnswer? answer = null)
    {
        db.TouchedIdentity = false;
        await gate.InTurn(db, async () =>
        {
            await work();
            await db.SaveChangesAsync();
            await WriteHistory(db, actor);
            if (answer is not null)
                db.RequestKeys.Add(new RequestKey(answer.Owner, answer.Key, Now, answer.Address(), answer.Notice()?.ToJson()));
            await db.SaveChangesAsync();
        });
        if (db.TouchedIdentity) whoAsks?.Forget();
        db.TouchedIdentity = false;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task WriteHistory(AppDb db, Actor actor)
    {
        var happened = (from entry in db.ChangeTracker.Entries<Record>().ToList()
                        from happening in entry.Entity.TakeHappenings()
                        select (entry.Entity, happening)).ToList();
        if (happened.Count == 0) return;

        await gate.HoldChain(db);
        // Numbered here and not by the engine, so that many entries go in one save and their numbers still follow the chain.
        var last = await db.History.OrderByDescending(e => e.Id).Select(e => new { e.Id, e.Hash }).FirstOrDefaultAsync();
        var (id, previous, now) = (last?.Id ?? 0, last?.Hash ?? HistoryEntry.Start, Now);
        foreach (var (record, happening) in happened)
        {
            var entry = HistoryEntry.After(previous, ++id, now, Record.KindOf(record.GetType()), record.Id, happening, actor);
            db.History.Add(entry);
            previous = entry.Hash;
        }
    }
}

/// <summary>Lets writers pass in turn, as the engine below likes it.</summary>
public interface IWriteGate
{
    /// <summary>How often this node has committed; null where other nodes write into the same database, too.</summary>
    long? Commits { get; }

    /// <summary>Runs the work inside a transaction; returns only once it is safely on disk.</summary>
    Task InTurn(AppDb db, Func<Task> work);

    /// <summary>Makes sure that nobody else adds to the history chain until this transaction ends.</summary>
    Task HoldChain(AppDb db);
}
