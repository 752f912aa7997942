using Microsoft.EntityFrameworkCore;

namespace Pishran.Data;

/// <summary>PostgreSQL writes side by side, but too many writers at once slow each other down: a few pass at a time.</summary>
public sealed class PgGate : IWriteGate, IDisposable
{
    public long? Commits => null;

    private const long ChainLock = 0x5049534852414E; // "PISHRAN"
    private readonly SemaphoreSlim _few = new(8);

    public async Task InTurn(AppDb db, Func<Task> work)
    {
        await _few.WaitAsync();
        try
        {
            var begun = false;
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                // Only the way in is tried again: once a noun was asked, asking twice would not be the same act.
                if (begun) throw new WriteLost();
                await using var transaction = await db.Database.BeginTransactionAsync();
                begun = true;
                await work();
                await transaction.CommitAsync();
            });
        }
        finally
        {
            _few.Release();
        }
    }

    public Task HoldChain(AppDb db) => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})");

    public void Dispose() => _few.Dispose();
}

/// <summary>The database went away in the middle of a write. Nothing is known to be saved; the same key may be sent again.</summary>
public sealed class WriteLost() : Exception("The database connection was lost during a write.");
