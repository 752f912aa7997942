using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;

namespace Pishran.Features.Benefits.Show;

/// <summary>Sends a piece of evidence to whoever may see the line of the ledger.</summary>
[Authorize]
public sealed class FileModel(BenefitDesk desk, FileShelf shelf) : BenefitPage(desk)
{
    [FromRoute(Name = "file")] public int FileId { get; set; }

    public Task<IActionResult> OnGetAsync() => shelf.Send(Response, BenefitDesk.Kind, Benefit.Id, FileId);
}
