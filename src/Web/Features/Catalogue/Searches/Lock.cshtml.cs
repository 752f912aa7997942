using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Catalogue.Finding;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Searches;

/// <summary>Locks a search as evidence: what it is for is said, then query, time and result never change.</summary>
[Authorize(Roles = Role.Employee + "," + CatalogueDesk.Inside)]
public sealed class LockModel(CatalogueDoor door, ProductFinder finder, CatalogueDesk desk) : RoomPage
{
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.LockPurpose))] public string? Purpose { get; set; }

    public ProductFilter Filter { get; private set; } = null!;
    public int Count { get; private set; }
    public string Said { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        Filter = ProductFilter.Read(Request.Query);
        Count = (await finder.Find(Filter)).Ids.Count;
        Said = FilterWords.Of(Filter, await desk.Centres()).ToString();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = 0;
        return await Do(async () => id = await door.LockSearch(Filter.Query, Purpose, Me.Id, Now), () => CatalogueWords.SearchLocked(Count), () => "/products/searches/" + id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
