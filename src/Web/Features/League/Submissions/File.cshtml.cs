using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>Sends a file of a solution to whoever may read the solution.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class FileModel(FileShelf shelf) : SubmissionPage
{
    [FromRoute] public int FileId { get; set; }

    public Task<IActionResult> OnGetAsync() => shelf.Send(Response, LeagueSecretariat.SubmissionKind, Id, FileId);
}
