using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Commands;

/// <summary><c>pishran import KIND FILE</c>: takes in a list from Excel or CSV, all or nothing; says what became of each row.</summary>
public static class Import
{
    private const int Unreadable = 2;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Command Command()
    {
        var kind = new Argument<string>("kind") { Description = "What the file lists: units, staff or another kind of a room." };
        var file = new Argument<FileInfo>("file") { Description = "An .xlsx or .csv file." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Compute everything, write nothing." };
        var json = new Option<bool>("--json") { Description = "Print the whole report as JSON." };
        var leavers = new Option<bool>("--end-missing") { Description = "Who is missing from the file has left (staff)." };
        var command = new Command("import", "Take in a list.\n\nExample: pishran import staff staff.xlsx --dry-run --json") { kind, file, dryRun, json, leavers };
        command.SetAction(line => Run(Verbs.Settings(line), line.GetValue(kind)!, line.GetValue(file)!, new ImportOptions(line.GetValue(dryRun), default, line.GetValue(leavers)), line.GetValue(json)));
        return command;
    }

    private static async Task<int> Run(Dictionary<string, string?> settings, string kindName, FileInfo file, ImportOptions how, bool json)
    {
        await using var house = House.Build(settings);
        await using var scope = house.Services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IImportKind>().ToList();
        if (kinds.FirstOrDefault(k => k.Kind == kindName) is not { } kind) return await Fail($"There is no kind “{kindName}”. Known: {string.Join(", ", kinds.Select(k => k.Kind))}.", 1);
        if (!file.Exists) return await Fail($"There is no file {file.FullName}.", Unreadable);
        try
        {
            await using var stream = file.OpenRead();
            var sheets = SheetFile.Read(await SheetFile.Take(stream, file.Name), file.Name);
            await Database.Migrate(house.Services);
            var report = await Run(scope.ServiceProvider, kind, sheets, how with { Now = house.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime });
            if (json) Console.WriteLine(JsonSerializer.Serialize(report.Shape(), Readable));
            else Print(report, how.DryRun);
            return 0;
        }
        catch (BrokenRule refused)
        {
            return await Fail(refused.Message, Unreadable);
        }
        catch (IOException failure)
        {
            return await Fail(failure.Message, Unreadable);
        }
    }

    private static async Task<ImportReport> Run(IServiceProvider services, IImportKind kind, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var db = services.GetRequiredService<AppDb>();
        if (how.DryRun) return await kind.Run(db, sheets, how);
        ImportReport? report = null;
        await services.GetRequiredService<Writer>().Save(db, Actor.System, async () => report = await kind.Run(db, sheets, how));
        return report!;
    }

    private static void Print(ImportReport report, bool dryRun)
    {
        Console.WriteLine($"{report.Kind}: {report.Rows} rows; {report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.Refused} refused, {report.Repeated} repeated{(dryRun ? " (dry run: nothing was written)" : "")}.");
        foreach (var problem in report.Problems.Take(50)) Console.WriteLine($"  {problem.Sheet} {problem.Row} | {problem.Column} | {problem.Value} | {problem.Message}");
        if (report.Problems.Count > 50) Console.WriteLine($"  … and {report.Problems.Count - 50} more; --json lists them all.");
    }

    private static async Task<int> Fail(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
