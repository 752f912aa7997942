using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pishran.Data;

/// <summary>
/// The settings under which SQLite loses nothing it has acknowledged (see docs/operate.md), laid down once for each
/// connection that the pool keeps. The connection is made here, too: the framework's own registers some thirty functions
/// (for decimals, spans of time, patterns) anew at each opening, which costs more than most of our queries, and no query
/// of ours uses one.
/// </summary>
internal sealed class SqlitePragmas(string connectionString) : DbConnectionInterceptor
{
    private static readonly ConditionalWeakTable<object, string> Ready = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new SqliteConnection(connectionString));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public static void Set(SqliteConnection connection, bool forWriting = false)
    {
        var pragmas = forWriting
            ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=10000;"
            : "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=5000;";
        if (Ready.TryGetValue(connection.Handle!, out var set) && ReferenceEquals(set, pragmas)) return;
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        Ready.AddOrUpdate(connection.Handle!, pragmas);
    }
}
