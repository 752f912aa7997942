using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Searches;

/// <summary>A locked search: what was asked and found, its fingerprint, and the plain text under it.</summary>
[Authorize(Roles = Role.Employee + "," + CatalogueDesk.Inside)]
public sealed class ShowModel(PeopleDoor people, CatalogueDesk desk) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true, Name = "as")] public string? As { get; set; }

    public LockedSearch Search { get; private set; } = null!;
    public string By { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        var (me, isInside) = (Me.Id, desk.IsInside);
        if (await Db.LockedSearches.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id && (isInside || s.ById == me)) is not { } search) return NotFound();
        (Search, By) = (search, (await people.Person(search.ById))?.Name ?? "");
        return As == "text" ? new FileContentResult(Encoding.UTF8.GetBytes(search.Text), "text/plain; charset=utf-8") { FileDownloadName = "search.txt" } : null;
    }
}
