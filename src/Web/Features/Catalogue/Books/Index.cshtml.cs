using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Books;

/// <summary>An edition in the list of books.</summary>
public sealed record EditionRow(int Id, int CentreId, int Number, EditionState State, int Count, int? Pages, DateTime? PublishedAt, DateOnly CollectsUntil);

/// <summary>The four books and their editions; who keeps the catalogue begins a new one.</summary>
[AllowAnonymous]
public sealed class IndexModel(CatalogueDesk desk) : RoomPage
{
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CentreName))] public string? CentreCode { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CollectsUntil))] public DateOnly? Until { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Foreword)), DataType(DataType.MultilineText)] public string? Foreword { get; set; }

    public IReadOnlyList<Centre> Centres { get; private set; } = [];
    public IReadOnlyList<EditionRow> Editions { get; private set; } = [];
    public IReadOnlyDictionary<int, int> Ready { get; private set; } = new Dictionary<int, int>();
    public bool IsKeeper => desk.IsKeeper;

    protected override async Task<IActionResult?> Load()
    {
        Centres = await desk.Centres();
        var isInside = desk.IsInside;
        Editions = await Db.Editions.AsNoTracking().Where(e => isInside || e.State == EditionState.Published).OrderByDescending(e => e.Number)
            .Select(e => new EditionRow(e.Id, e.CentreId, e.Number, e.State, e.Count, e.ProofPages, e.PublishedAt, e.CollectsUntil)).ToListAsync();
        Ready = await Db.Products.AsNoTracking().Where(p => p.State == ProductState.Published || p.State == ProductState.ReconfirmDue || p.State == ProductState.Approved).GroupBy(p => p.CentreId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsKeeper) return Me.IsSignedIn ? Forbid() : Challenge();
        Edition? edition = null;
        return await Do(async () =>
        {
            var centre = Centres.FirstOrDefault(c => c.Code == CentreCode);
            new Rules().If(centre is null, ShellWords.ChooseOne(CatalogueWords.CentreName), nameof(CentreCode)).If(Until is null, ShellWords.Required(CatalogueWords.CollectsUntil), nameof(Until)).Check();
            BrokenRule.If(Editions.Any(e => e.CentreId == centre!.Id && e.State != EditionState.Published), CatalogueWords.EditionOpen, nameof(CentreCode));
            edition = Db.Editions.Add(new Edition(centre!.Id, 1 + Editions.Where(e => e.CentreId == centre.Id).Select(e => e.Number).DefaultIfEmpty(0).Max(), Foreword, Until!.Value, Now)).Entity;
            await Db.SaveChangesAsync();
        }, () => CatalogueWords.EditionStarted(edition!.Number), () => edition!.Href);
    }
}
