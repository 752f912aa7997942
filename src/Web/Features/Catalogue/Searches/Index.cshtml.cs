using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Catalogue.Finding;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Searches;

/// <summary>My kept searches, and those that were locked: mine, or for the office all.</summary>
[Authorize]
public sealed class IndexModel(CatalogueDesk desk) : RoomPage
{
    private const int Most = 50;

    [BindProperty] public int Remove { get; set; }

    public IReadOnlyList<SavedSearch> Saved { get; private set; } = [];
    public IReadOnlyList<(int Id, string Purpose, DateTime At, int Count)> Locked { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var (me, isInside) = (Me.Id, desk.IsInside);
        Saved = await Db.SavedSearches.AsTracking().Where(s => s.PersonId == me).OrderByDescending(s => s.Id).Take(SavedSearch.MostOfOne).ToListAsync();
        Locked = [.. (await Db.LockedSearches.AsNoTracking().Where(s => isInside || s.ById == me).OrderByDescending(s => s.Id).Take(Most).Select(s => new { s.Id, s.Purpose, s.At, s.Count }).ToListAsync()).Select(s => (s.Id, s.Purpose, s.At, s.Count))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Saved.FirstOrDefault(s => s.Id == Remove) is not { } saved) return NotFound();
        return await Do(() => { Db.Remove(saved); }, CatalogueWords.SearchRemoved);
    }
}

/// <summary>Keeps a search, to be told of products that come to it.</summary>
[Authorize]
public sealed class SaveModel(CatalogueDesk desk) : RoomPage
{
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.SearchName))] public string? Name { get; set; }

    public ProductFilter Filter { get; private set; } = null!;
    public string Said { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        Filter = ProductFilter.Read(Request.Query);
        Said = FilterWords.Of(Filter, await desk.Centres()).ToString();
        if (HttpMethods.IsGet(Request.Method)) Name = Say.Beginning(Said, SavedSearch.LongestName);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = Me.Id;
        return await Do(async () => Db.Add(new SavedSearch(me, Name, Filter.Query, await Db.SavedSearches.CountAsync(s => s.PersonId == me), Now)), () => CatalogueWords.SearchSaved, () => "/products/searches");
    }
}
