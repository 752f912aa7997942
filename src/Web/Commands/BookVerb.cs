using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Catalogue;
using Pishran.Features.Catalogue.Books;
using Pishran.Shell.Print;

namespace Pishran.Commands;

/// <summary><c>pishran book C2 --out book.pdf</c>: the book of a centre as it would be printed today, or of one edition.</summary>
public static class BookVerb
{
    private const int Missing = 1, NoPrinter = 3;

    public static Command Command()
    {
        var centre = new Argument<string>("centre") { Description = "The code of the centre: C1 … C4." };
        var to = new Option<FileInfo>("--out") { Description = "Where to write: .pdf, .docx (editable) or .html (for a browser's own print).", Required = true };
        var edition = new Option<int?>("--edition") { Description = "The number of a frozen edition (default: what the catalogue holds today)." };
        var bleed = new Option<bool>("--bleed") { Description = "With 3 mm of bleed and crop marks, for a printing house." };
        var command = new Command("book", "Make the book of a centre.\n\nExample: pishran book C2 --out book.pdf") { centre, to, edition, bleed };
        command.SetAction((line, stop) => Run(Verbs.Settings(line), line.GetValue(centre)!, line.GetValue(to)!, line.GetValue(edition), line.GetValue(bleed), stop));
        return command;
    }

    private static async Task<int> Run(Dictionary<string, string?> settings, string code, FileInfo to, int? number, bool hasBleed, CancellationToken stop)
    {
        await using var house = House.Build(settings);
        await Database.Migrate(house.Services);
        await using var scope = house.Services.CreateAsyncScope();
        var (db, press, watch) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<BookPress>(), Stopwatch.StartNew());
        var asked = code.ToUpperInvariant();
        if (await db.Set<Centre>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == asked, stop) is not { } centre) return await Fail($"There is no centre {code}.", Missing);
        var today = TehranTime.Day(house.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var (title, entries) = number is { } wanted ? await press.Frozen(centre, wanted) : await press.Today(centre, today);
        if (entries.Count == 0) return await Fail(number is null ? $"{asked} has no product that may stand in a book." : $"{asked} has no frozen edition {number}.", Missing);
        await Tell(new BookStep($"{entries.Count} products collected", 5));
        try
        {
            var bytes = to.Extension.ToLowerInvariant() switch
            {
                ".docx" => await press.Docx(title, entries),
                ".html" => System.Text.Encoding.UTF8.GetBytes(await press.Html(BookPress.LayOut(title, entries), isForWeb: false, hasBleed)),
                _ => (await press.Print(title, entries, Tell, hasBleed, stop)).Pdf,
            };
            await File.WriteAllBytesAsync(to.FullName, bytes, stop);
            await Tell(new BookStep($"written to {to.FullName} in {watch.Elapsed.TotalSeconds:0.0} s", 100));
            return 0;
        }
        catch (PrinterMissing missing)
        {
            return await Fail($"No browser to print with ({missing.Message}). Install Chromium, Chrome or Edge, or name one in Pishran:Browser. Meanwhile: --out book.docx makes an editable document, and the page of the edition (/products/books) prints from your own browser.", NoPrinter);
        }

        async Task Tell(BookStep step) => await Console.Error.WriteLineAsync($"{step.Percent,3} % {step.What}");
    }

    private static async Task<int> Fail(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
