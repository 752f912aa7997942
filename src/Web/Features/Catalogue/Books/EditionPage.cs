using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Books;

/// <summary>What every page about one edition starts from: published ones for everybody, the others for the office.</summary>
public abstract class EditionPage : RoomPage
{
    [FromRoute] public int Id { get; set; }

    public Edition Edition { get; private set; } = null!;
    public Centre Centre { get; private set; } = null!;
    public bool IsKeeper => Desk.IsKeeper;
    protected CatalogueDesk Desk => HttpContext.RequestServices.GetRequiredService<CatalogueDesk>();

    protected override async Task<IActionResult?> Load()
    {
        var isInside = Desk.IsInside;
        if (await Db.Editions.AsTracking().AsSplitQuery().FirstOrDefaultAsync(e => e.Id == Id && (isInside || e.State == EditionState.Published)) is not { } edition) return NotFound();
        (Edition, Centre) = (edition, (await Desk.Centres()).First(c => c.Id == edition.CentreId));
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}
