using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.People.Import;

/// <summary>Sends a list; what it would do is computed and kept, nothing is changed.</summary>
[Authorize(Roles = Role.Office)]
public sealed class IndexModel(IEnumerable<IImportKind> kinds) : PeoplePage
{
    private const int Top = 10;

    public sealed record Row(int Id, string FileName, Word Kind, string By, DateTime At, ImportState State);

    [BindProperty(SupportsGet = true), Label("People", nameof(PeopleWords.ImportKind))] public string? Kind { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.ImportFile))] public new IFormFile? File { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.EndMissing))] public bool EndMissing { get; set; }

    public IReadOnlyList<IImportKind> Known => [.. kinds.Where(k => Me.IsAny(k.Roles))];
    public IReadOnlyList<SelectListItem> Kinds => [.. Known.Select(k => new SelectListItem(k.Name.ToString(), k.Kind))];
    public IReadOnlyList<Row> Uploads { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var mine = Known.Select(k => k.Kind).ToList();
        var uploads = await Db.Uploads.AsNoTracking().Where(u => mine.Contains(u.Kind)).OrderByDescending(u => u.Id).Take(Top)
            .Join(Db.Persons, u => u.ById, p => p.Id, (u, p) => new { u.Id, u.FileName, u.Kind, By = p.FirstName + " " + p.LastName, u.At, u.State }).ToListAsync();
        Uploads = [.. uploads.OrderByDescending(u => u.Id).Select(u => new Row(u.Id, u.FileName, Known.First(k => k.Kind == u.Kind).Name, u.By, u.At, u.State))];
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var kind = Known.FirstOrDefault(k => k.Kind == Kind);
        new Rules().If(kind is null, ShellWords.ChooseOne(PeopleWords.ImportKind), nameof(Kind)).If(File is null, ShellWords.ChooseOne(PeopleWords.ImportFile), nameof(File)).Check();
        var name = Engine.Text.PersianText.Clean(Path.GetFileName(File!.FileName));
        await using var stream = File.OpenReadStream();
        var bytes = await SheetFile.Take(stream, name);
        var endMissing = EndMissing && kind!.CanEndMissing;
        var report = await kind!.Run(Db, SheetFile.Read(bytes, name), new ImportOptions(DryRun: true, Now, endMissing));
        Db.ChangeTracker.Clear();
        Upload? upload = null;
        return await Do(async () =>
        {
            upload = new Upload(kind.Kind, name, Me.PersonId, endMissing, report, Now);
            Db.Uploads.Add(upload);
            await Db.SaveChangesAsync();
            Db.UploadContents.Add(new UploadContent(upload.Id, bytes));
            Db.UploadLines.AddRange(UploadLine.Of(upload.Id, report));
        }, () => PeopleWords.DryRunDone(report.Added, report.Changed, report.Refused), () => $"/people/import/{upload!.Id}");
    }
}
