using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Pishran.Data;
using Pishran.Jobs;

namespace Pishran.Commands;

/// <summary><c>pishran backup</c> and <c>pishran restore</c>: the embedded database, copied while the city works and proved before it counts.</summary>
public static class Backup
{
    private const int UsageFault = 2;

    public static Command Command()
    {
        var file = new Option<string?>("--out") { Description = "The file to write (default: a dated file in the data folder's backups)." };
        var command = new Command("backup", "Back up the embedded database while it is in use, and prove the copy.\n\nExample: pishran backup --data /srv/pishran --out /mnt/safe/pishran.db") { file };
        command.SetAction(async line =>
        {
            var settings = Configured(line);
            if (Database.IsPostgres(Database.ConnectionString(settings))) return await RefusePostgres("pg_dump --format=custom --file=pishran.dump");
            var name = line.GetValue(file) ?? Path.Combine(Backups.Folder(settings), $"pishran-{TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHHmmss", CultureInfo.InvariantCulture)}.db");
            return await Told(async () =>
            {
                var made = await Backups.Make(Database.ConnectionString(settings), name);
                await Console.Out.WriteLineAsync($"{made.File}: {made.Bytes:N0} bytes, sound; {made.HistoryEntries} history entries, head {made.HistoryHead}");
            });
        });
        return command;
    }

    public static Command RestoreCommand()
    {
        var file = new Argument<string>("file") { Description = "The backup to restore." };
        var force = new Option<bool>("--force") { Description = "Replace a database that is there already. It is kept beside it as pishran.db.before-restore." };
        var command = new Command("restore", "Put a backup in the place of the embedded database, after proving it. Stop the city first.\n\nExample: pishran restore /mnt/safe/pishran.db --data /srv/pishran") { file, force };
        command.SetAction(async line =>
        {
            var settings = Configured(line);
            var connection = Database.ConnectionString(settings);
            if (Database.IsPostgres(connection)) return await RefusePostgres("pg_restore --clean --if-exists --dbname=… pishran.dump");
            var source = line.GetValue(file)!;
            var target = Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource);
            if (!File.Exists(source)) return await Refuse($"{source} does not exist.");
            if (File.Exists(target) && !line.GetValue(force)) return await Refuse($"{target} exists. Stop the city and add --force to replace it.");
            return await Told(async () =>
            {
                await Backups.Prove(source);
                KeepOld(target);
                await Backups.Restore(source, target);
                await Console.Out.WriteLineAsync($"Restored {source} to {target}");
            });
        });
        return command;
    }

    // Moved, not copied: the old one may be the damaged one.
    private static void KeepOld(string target)
    {
        foreach (var part in (string[])["", "-wal", "-shm"])
            if (File.Exists(target + part)) File.Move(target + part, target + ".before-restore" + part, overwrite: true);
    }

    private static async Task<int> Told(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (BackupFailed failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return UsageFault;
    }

    private static Task<int> RefusePostgres(string instead) => Refuse($"This city runs on PostgreSQL, which has its own tools: {instead} (see docs/operate.md).");

    private static IConfiguration Configured(ParseResult line) =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().AddInMemoryCollection(Verbs.Settings(line)).Build();
}
