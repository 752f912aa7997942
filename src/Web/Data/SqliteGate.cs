using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Data;

/// <summary>
/// SQLite allows one writer. All writers share one connection and pass in turn; those who wait share the transaction
/// of the moment (a savepoint each) and so one fsync: group commit. A writer is answered only after the commit.
/// </summary>
public sealed class SqliteGate(string connectionString) : IWriteGate, IAsyncDisposable
{
    private const int MostInOneCommit = 200;
    private readonly Channel<Turn> _queue = Channel.CreateUnbounded<Turn>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _loop;
    private long _commits;

    public long? Commits => Interlocked.Read(ref _commits);

    public async Task InTurn(AppDb db, Func<Task> work)
    {
        lock (_starting) _loop ??= Task.Run(Serve);
        var turn = new Turn();
        await _queue.Writer.WriteAsync(turn);
        var transaction = await turn.Called;
        try
        {
            await Do(db, transaction, work);
        }
        catch
        {
            // What it was refused for may be the work of one who shares its transaction: it hears so only once that is on disk.
            turn.Leave();
            await Task.WhenAny(turn.Committed);
            throw;
        }
        turn.Leave();
        await turn.Committed;
    }

    public Task HoldChain(AppDb db) => Task.CompletedTask;

    private static async Task Do(AppDb db, SqliteTransaction transaction, Func<Task> work)
    {
        var readers = db.Database.GetConnectionString();
        db.Database.SetDbConnection(transaction.Connection);
        try
        {
            await db.Database.UseTransactionAsync(transaction);
            transaction.Save("turn");
            try
            {
                await work();
                transaction.Release("turn");
            }
            catch
            {
                transaction.Rollback("turn");
                transaction.Release("turn");
                throw;
            }
        }
        finally
        {
            await db.Database.UseTransactionAsync(null);
            db.Database.SetDbConnection(null);
            db.Database.SetConnectionString(readers);
        }
    }

    private async Task Serve()
    {
        SqliteConnection? connection = null;
        while (await _queue.Reader.WaitToReadAsync())
        {
            var served = new List<Turn>();
            SqliteTransaction? transaction = null;
            try
            {
                connection ??= Open();
                transaction = connection.BeginTransaction(deferred: false);
                while (served.Count < MostInOneCommit && _queue.Reader.TryRead(out var turn))
                {
                    served.Add(turn);
                    turn.Call(transaction);
                    await turn.Left;
                }
                await transaction.CommitAsync();
                Interlocked.Increment(ref _commits);
                foreach (var turn in served) turn.Commit();
            }
            catch (Exception failure) when (failure is SqliteException or InvalidOperationException or IOException)
            {
                // Disk full, I/O error: nobody in this commit is told it succeeded; the next one starts on a fresh connection.
                if (served.Count == 0 && _queue.Reader.TryRead(out var waiting)) served.Add(waiting);
                foreach (var turn in served) turn.Fail(failure);
                if (transaction is not null) await Quietly(transaction);
                if (connection is not null) await connection.DisposeAsync();
                connection = null;
            }
            if (transaction is not null) await transaction.DisposeAsync();
        }
        if (connection is not null) await connection.DisposeAsync();
    }

    private static async Task Quietly(SqliteTransaction transaction)
    {
        try { await transaction.RollbackAsync(); }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException) { /* the engine has rolled back already */ }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        SqlitePragmas.Set(connection, forWriting: true);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null) await _loop;
    }

    private sealed class Turn
    {
        private readonly TaskCompletionSource<SqliteTransaction> _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<SqliteTransaction> Called => _called.Task;
        public Task Left => _left.Task;
        public Task Committed => _committed.Task;

        public void Call(SqliteTransaction transaction) => _called.TrySetResult(transaction);
        public void Leave() => _left.TrySetResult();
        public void Commit() => _committed.TrySetResult();

        public void Fail(Exception failure)
        {
            _called.TrySetException(failure);
            _committed.TrySetException(failure);
            _ = _committed.Task.Exception; // seen, even where the turn had left with a fault of its own
        }
    }
}
