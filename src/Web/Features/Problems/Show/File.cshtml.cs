using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Problems.Show;

/// <summary>A file beside a problem, for those who work here and may see the problem.</summary>
[Authorize(Roles = Role.Employee + "," + Role.Office)]
public sealed class FileModel(FileShelf shelf) : ProblemPage
{
    [FromRoute(Name = "file")] public int FileId { get; set; }

    public Task<IActionResult> OnGetAsync() => shelf.Send(Response, ProblemCards.Kind, Problem.Id, FileId);
}
