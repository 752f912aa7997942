using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>Sends a file of the solution to the judge who has taken its sheet.</summary>
[Authorize(Roles = Role.Judge)]
public sealed class FileModel(Jury jury, ProblemsDoor problems, FileShelf shelf) : SheetPage(jury, problems)
{
    [FromRoute] public int FileId { get; set; }

    public async Task<IActionResult> OnGetAsync() => Sheet.IsTaken ? await shelf.Send(Response, LeagueSecretariat.SubmissionKind, Sheet.SubmissionId, FileId) : NotFound();
}
