using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.People.Import;

/// <summary>What a list would do, row by row; from here it is applied as a whole, or cancelled.</summary>
[Authorize(Roles = Role.Office)]
public sealed class ShowModel(IEnumerable<IImportKind> kinds) : PeoplePage
{
    public sealed record Row(int Number, ImportOutcome Outcome, int InFile, string Title, string? Column, string? Value, Word? Message);

    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }

    public Upload Upload { get; private set; } = null!;
    public IImportKind Kind { get; private set; } = null!;
    public ImportOutcome? Chosen => Enum.TryParse<ImportOutcome>(Show, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;
    public Paged<Row> List { get; private set; } = new([], null);
    public IReadOnlyList<(ImportOutcome Outcome, int Count)> Counts =>
        [(ImportOutcome.Added, Upload.Added), (ImportOutcome.Changed, Upload.Changed), (ImportOutcome.Unchanged, Upload.Unchanged), (ImportOutcome.Refused, Upload.Refused), (ImportOutcome.Repeated, Upload.Repeated)];

    public Word Done(ImportOutcome outcome) => outcome switch { ImportOutcome.Added => PeopleWords.WasAdded, ImportOutcome.Changed => PeopleWords.WasChanged, _ => Word.Of(outcome) };

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Uploads.FirstOrDefaultAsync(u => u.Id == Id) is not { } upload || kinds.FirstOrDefault(k => k.Kind == upload.Kind && Me.IsAny(k.Roles)) is not { } kind) return NotFound();
        (Upload, Kind) = (upload, kind);
        var lines = Db.UploadLines.AsNoTracking().Where(l => l.UploadId == Id);
        if (Chosen is { } outcome) lines = lines.Where(l => l.Outcome == outcome);
        if (After is { } after) lines = lines.Where(l => l.Number > after);
        var rows = await lines.OrderBy(l => l.Number).Take(Paged<Row>.Size + 1).ToListAsync();
        List = Paged<Row>.Cut([.. rows.Select(l => new Row(l.Number, l.Outcome, l.Row, l.Title, l.Column, l.Value, l.Message is null ? null : Word.FromJson(l.Message)))], l => l.Number.ToString());
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(Upload.State != ImportState.DryRun, ShellWords.AlreadyDone);
        var sheets = SheetFile.Read(await Db.UploadContents.AsNoTracking().Where(c => c.UploadId == Id).Select(c => c.Bytes).FirstAsync(), Upload.FileName);
        return await Do(async () =>
        {
            Upload.Apply(await Kind.Run(Db, sheets, new ImportOptions(DryRun: false, Now, Upload.EndMissing)), Now);
            Db.UploadContents.Remove(await Db.UploadContents.FirstAsync(c => c.UploadId == Id));
        }, () => PeopleWords.ApplyImportDone(Upload.Added, Upload.Changed), () => $"/people/import/{Id}");
    }

    public Task<IActionResult> OnPostCancelAsync() => Do(async () =>
    {
        Upload.Cancel(Now);
        Db.UploadContents.Remove(await Db.UploadContents.FirstAsync(c => c.UploadId == Id));
    }, ShellWords.CancelDone, () => "/people/import");
}
