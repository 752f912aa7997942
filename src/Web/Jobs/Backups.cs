using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pishran.Commands;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>A backup that was opened again and proved: where it is, how big, and the head of its history chain.</summary>
public sealed record ProvenBackup(string File, long Bytes, int HistoryEntries, string HistoryHead);

/// <summary>A backup that cannot be trusted, with the reason in one line.</summary>
public sealed class BackupFailed(string reason) : Exception(reason);

/// <summary>
/// Online backups of the embedded database: copied while the city works, then opened, checked and its history chain walked,
/// before anybody relies on it. PostgreSQL has its own tools.
/// </summary>
public static class Backups
{
    public const int Kept = 7;

    public static string Folder(IConfiguration settings) => Path.Combine(Database.DataFolder(settings), "backups");

    /// <summary>Copies the database into a new file and proves the copy. A copy that fails the proof is removed.</summary>
    /// <exception cref="BackupFailed">The file exists already, or the copy is not sound.</exception>
    public static async Task<ProvenBackup> Make(string connection, string file)
    {
        if (File.Exists(file)) throw new BackupFailed($"{file} exists already.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var part = file + ".part";
        File.Delete(part);
        Copy(connection, part);
        try
        {
            var proven = await Prove(part);
            File.Move(part, file);
            return proven with { File = file };
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Opens a backup and checks it: SQLite's own integrity check, then every link of the history chain.</summary>
    /// <exception cref="BackupFailed">It is no database of Pishran, is damaged, or its history was changed.</exception>
    public static async Task<ProvenBackup> Prove(string file)
    {
        var readOnly = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        try
        {
            await CheckIntegrity(readOnly);
            await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(readOnly).UseSnakeCaseNamingConvention().Options);
            var (entries, broken, head) = await VerifyHistory.Check(db);
            if (broken is not null) throw new BackupFailed($"The history chain of {file} is broken at entry {broken}.");
            return new ProvenBackup(file, new FileInfo(file).Length, entries, head);
        }
        catch (SqliteException fault)
        {
            throw new BackupFailed($"{file} can't be read as a database of Pishran: {fault.Message}");
        }
    }

    /// <summary>Puts a proven backup in the place of the database. Nobody may be using it.</summary>
    public static async Task Restore(string file, string target)
    {
        await Prove(file);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var part = target + ".part";
        File.Delete(part);
        Copy(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString(), part);
        foreach (var old in (string[])[target + "-wal", target + "-shm"]) File.Delete(old);
        File.Move(part, target, overwrite: true);
    }

    /// <summary>The daily one, named by its day; only the newest seven are kept.</summary>
    public static async Task Daily(IConfiguration settings, DateTime now)
    {
        var connection = Database.ConnectionString(settings);
        if (Database.IsPostgres(connection)) return;
        var file = Path.Combine(Folder(settings), $"pishran-{now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db");
        if (!File.Exists(file)) await Make(connection, file);
        foreach (var old in Directory.GetFiles(Folder(settings), "pishran-????-??-??.db").OrderDescending(StringComparer.Ordinal).Skip(Kept)) File.Delete(old);
    }

    private static void Copy(string connection, string file)
    {
        using var source = new SqliteConnection(connection);
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        using var settle = copy.CreateCommand();
        settle.CommandText = "PRAGMA journal_mode=DELETE"; // one file, nothing beside it
        settle.ExecuteNonQuery();
    }

    private static async Task CheckIntegrity(string connection)
    {
        await using var copy = new SqliteConnection(connection);
        await copy.OpenAsync();
        await using var check = copy.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        if (await check.ExecuteScalarAsync() is not "ok") throw new BackupFailed($"{copy.DataSource} fails SQLite's integrity check.");
    }
}
