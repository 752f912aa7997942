using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Files;
using Pishran.Shell.Print;

namespace Pishran.Features.Catalogue.Books;

/// <summary>Prints the proofs that were asked for, one at a time; how far each is stands beside its edition.</summary>
public sealed class ProofJob(AppDb db, Writer writer, BookPress press, TimeProvider clock)
{
    internal static readonly string Kind = Record.KindOf(typeof(Edition));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stop)
    {
        foreach (var id in await db.Editions.AsNoTracking().Where(e => e.ProofAskedAt != null && e.ProofFault == null).OrderBy(e => e.ProofAskedAt).Select(e => e.Id).ToListAsync(stop)) await Make(id, stop);
    }

    /// <summary>Prints one edition.</summary>
    public async Task Make(int id, CancellationToken stop)
    {
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == id, stop);
        var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == edition.CentreId, stop);
        var (title, entries) = press.Of(centre, edition);
        try
        {
            var made = await press.Print(title, entries, step => Change(id, e => e.ProofIsAt(step.Percent)), stop: stop);
            var name = $"{centre.Code}-{edition.Number}.pdf";
            await Change(id, async e =>
            {
                var file = new StoredFile(Kind, id, name, FileKind.Pdf, made.Pdf, 0, Now);
                db.Add(file);
                await db.SaveChangesAsync(stop);
                e.ProofMade(made.Pages, made.StandsOn, file.Id, Now);
            });
        }
        catch (Exception failed) when (failed is PrinterMissing or InvalidOperationException)
        {
            await Change(id, e => e.ProofFailed(CatalogueWords.NoPrinter.ToString()));
        }
    }

    private Task Change(int id, Action<Edition> act) => Change(id, e => { act(e); return Task.CompletedTask; });

    private async Task Change(int id, Func<Edition, Task> act)
    {
        db.ChangeTracker.Clear();
        await writer.Save(db, Actor.System, async () => await act(await db.Editions.AsTracking().SingleAsync(e => e.Id == id)));
    }
}
