using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>The team lays files beside its solution until the deadline.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class FilesModel(BlindFiles files) : SubmissionPage
{
    [BindProperty, Label("League", nameof(LeagueWords.FileLabel))] public new IFormFile? File { get; set; }
    [BindProperty] public int? Drop { get; set; }
    public IReadOnlyList<FileRow> Files { get; private set; } = [];
    public bool MayChange => Team.Has(Me.Id) && Submission.IsWithTeam && (Round.IsAhead || Submission.State == SubmissionState.Returned);

    protected override async Task<IActionResult?> LoadMore()
    {
        Files = await files.Of(Id);
        return HttpMethods.IsGet(Request.Method) || Team.Has(Me.Id) ? null : NotFound();
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Drop is { } gone
        ? Do(() => files.Remove(Submission, Round, Season.Rules, gone, ArrivedAt), LeagueWords.FileRemoved, () => Href + "/files")
        : Do(() => files.Keep(File, Submission, Round, Season.Rules, Team, Me.Id, ArrivedAt), LeagueWords.FileKept, () => Href + "/files");
}
