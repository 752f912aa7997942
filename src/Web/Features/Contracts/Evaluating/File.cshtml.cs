using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Files;

namespace Pishran.Features.Contracts.Evaluating;

/// <summary>A file of an opened proposal, for who evaluates or keeps the case.</summary>
[Authorize]
public sealed class FileModel(FileShelf shelf) : ContractPage
{
    [FromRoute] public int Proposal { get; set; }
    [FromRoute(Name = "file")] public int Number { get; set; }

    protected override bool IsMine => Who.IsEvaluator || Who.IsKeeper;

    public async Task<IActionResult> OnGetAsync()
    {
        var (id, proposal) = (Contract.Id, Proposal);
        return await Db.Proposals.AnyAsync(p => p.Id == proposal && p.ContractId == id) ? await shelf.Send(Response, SealDesk.FilesOf, Proposal, Number) : NotFound();
    }
}
