using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.Catalogue.Finding;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Keeping;

/// <summary>A centre as its list shows it, with how many products stand in the catalogue.</summary>
public sealed record CentreRow(string Code, string NameFa, string NameEn, int Products);

/// <summary>The innovation centres: what they are called, and a new one. A code stays for good: products and books bear it.</summary>
[Authorize(Roles = Role.HeadOfPlans)]
public sealed class CentresModel(CatalogueDesk desk, ProductFinder finder) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "of")] public string? Of { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CentreCode))] public string? Code { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CentreName))] public string? NameFa { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CentreNameEn))] public string? NameEn { get; set; }

    public IReadOnlyList<CentreRow> Rows { get; private set; } = [];

    /// <summary>The one that is being renamed; none while a new one is written.</summary>
    public Centre? Centre { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var centres = await Db.Centres.AsTracking().OrderBy(c => c.Code).ToListAsync();
        if (Of is not null && (Centre = centres.Find(c => c.Code == Of)) is null) return NotFound();
        if (HttpMethods.IsGet(Request.Method)) (NameFa, NameEn) = (Centre?.NameFa, Centre?.NameEn);
        var counts = (await finder.Find(ProductFilter.Read(""))).Facets[ProductFilter.Centre];
        Rows = [.. centres.Select(c => new CentreRow(c.Code, c.NameFa, c.NameEn, counts.GetValueOrDefault(c.Code)))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync() => Centre is { } centre
        ? await Do(async () => { centre.Rename(NameFa, NameEn); await desk.Stamp(); }, () => CatalogueWords.CentreNamed(centre.NameFa), () => "/products/centres")
        : await Do(async () =>
        {
            var code = PersianText.LatinDigits(PersianText.Clean(Code)).ToUpperInvariant();
            BrokenRule.If(await Db.Centres.AnyAsync(c => c.Code == code), CatalogueWords.CentreCodeTaken(code), nameof(Code));
            Db.Add(new Centre(code, NameFa, NameEn));
            await desk.Stamp();
        }, () => CatalogueWords.CentreNamed(NameFa), () => "/products/centres");
}
