using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>A unit sends its own list of problems: what it would do is shown first, then it is taken in as a whole.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class ListModel(ProblemsImport import) : ReplyPage
{
    private const int MostShown = 200;

    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyFileLabel))] public new IFormFile? File { get; set; }

    public SurveyFile? Kept { get; private set; }
    public ImportReport? Report { get; private set; }
    public IReadOnlyList<SheetColumn> Columns => import.Columns;
    public IEnumerable<ImportLine> Lines => Report!.Lines.OrderByDescending(l => l.Outcome is ImportOutcome.Refused or ImportOutcome.Repeated).Take(MostShown);

    protected override async Task<IActionResult?> LoadReply()
    {
        if (!IsMine) return NotFound();
        if (Survey.State != SurveyState.Running) return Redirect(Href);
        var id = Reply.Id;
        Kept = await Db.SurveyFiles.AsTracking().FirstOrDefaultAsync(f => f.ReplyId == id);
        if (Kept is not null && HttpMethods.IsGet(Request.Method)) Report = await Run(Kept.Bytes, Kept.FileName, dryRun: true);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(File is null, ShellWords.ChooseOne(ProblemsWords.SurveyFileLabel), nameof(File));
        var name = Engine.Text.PersianText.Clean(Path.GetFileName(File!.FileName));
        await using var stream = File.OpenReadStream();
        var bytes = await SheetFile.Take(stream, name);
        _ = await Run(bytes, name, dryRun: true); // a file that can't be read is refused before it is kept
        return await Do(() =>
        {
            if (Kept is not null) Db.SurveyFiles.Remove(Kept);
            return Keep(new SurveyFile(Reply.Id, Say.Beginning(name, 200), bytes, Now));
        }, (Func<Word?>)(() => null), () => Href + "/list");
    }

    public async Task<IActionResult> OnPostApplyAsync()
    {
        if (Kept is not { } kept) return NotFound();
        ImportReport? report = null;
        return await Do(async () =>
        {
            report = await Run(kept.Bytes, kept.FileName, dryRun: false);
            foreach (var problem in import.Seen) Take(problem);
            Db.SurveyFiles.Remove(kept);
        }, () => ProblemsWords.SurveyListDone(report!.Added, report.Changed), () => Href + "#new");
    }

    public Task<IActionResult> OnPostCancelAsync() => Do(() => { if (Kept is not null) Db.SurveyFiles.Remove(Kept); }, ShellWords.CancelDone, () => Href + "/list");

    private async Task Keep(SurveyFile file)
    {
        await Db.SaveChangesAsync();
        Db.SurveyFiles.Add(file);
    }

    private async Task<ImportReport> Run(byte[] bytes, string name, bool dryRun) =>
        await import.Run(Db, SheetFile.Read(bytes, name), new ImportOptions(dryRun, Now), new ImportScope(Reply.UnitId, await Desk.ScopeOf(Reply)));

    // What the unit lists for the first time is new; what it lists again still hurts.
    private void Take(Problem problem)
    {
        if (Reply.Lines.Any(l => l.ProblemId == problem.Id)) return;
        if (problem.SubmittedAt >= Survey.StartedAt) Reply.Add(problem, Survey, Me.Id, Now);
        else if (!problem.IsClosed) Reply.Confirm(problem, SurveyVerdict.StillHurts, null, Survey, Me.Id, Now, nameof(File));
    }
}
