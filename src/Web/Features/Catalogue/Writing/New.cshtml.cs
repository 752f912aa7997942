using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Writing;

/// <summary>A new page: a company of its own product, or the centre in a company's name.</summary>
[Authorize(Roles = CatalogueDesk.Keepers + "," + Role.Company)]
public sealed class NewModel(CatalogueDesk desk) : RoomPage, IProductForm
{
    [BindProperty] public ProductForm Form { get; set; } = new();
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CentreName))] public string? CentreCode { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.LegalId))] public string? LegalId { get; set; }

    public IReadOnlyList<SelectListItem> CentreChoices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> CompanyChoices { get; private set; } = [];
    public bool IsCompany => CompanyChoices.Count > 0;

    protected override async Task<IActionResult?> Load()
    {
        var mine = (await desk.MyCompanies()).ToArray();
        if (mine.Length == 0 && !desk.IsKeeper) return NotFound();
        CentreChoices = [.. (await desk.Centres()).Select(c => new SelectListItem(c.Name, c.Code))];
        CompanyChoices = [.. (await Db.Companies.AsNoTracking().Where(c => mine.Contains(c.Id)).OrderBy(c => c.SortKey).ToListAsync()).Select(c => new SelectListItem(c.Name, c.LegalId))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Product? product = null;
        return await Do(async () =>
        {
            var id = PersianText.LatinDigits(LegalId ?? "");
            var company = await Db.Companies.AsTracking().FirstOrDefaultAsync(c => c.LegalId == id);
            var centre = await Db.Centres.AsTracking().FirstOrDefaultAsync(c => c.Code == CentreCode);
            new Rules().If(company is null || (!desk.IsKeeper && !await desk.IsMine(company.Id)), CatalogueWords.NoSuchCompany, nameof(LegalId)).If(centre is null, ShellWords.ChooseOne(CatalogueWords.CentreName), nameof(CentreCode)).Check();
            BrokenRule.If(company!.State is CompanyState.Restricted or CompanyState.Closed, CatalogueWords.CompanyInactive(company.Name, company.State), nameof(LegalId));
            var key = Product.KeyOf(Form.Name ?? "");
            BrokenRule.If(await Db.Products.AnyAsync(p => p.CompanyId == company.Id && p.NameKey == key), CatalogueWords.ProductDuplicate(Form.Name), "Form.Name");
            try { product = Db.Products.Add(new Product(Form.Over(new ProductFacts("")), company.Id, centre!, Now)).Entity; }
            catch (BrokenRule broken) { throw ProductForm.Inside(broken); }
            await Db.SaveChangesAsync();
            Db.Add(new ProductVersion(product.Id, 1, product.Facts, desk.IsKeeper ? VersionSource.Centre : VersionSource.Company, Me.Id, Now));
            await desk.Follow(product, null, Now);
        }, () => CatalogueWords.ProductStarted, () => product!.Href + "/edit");
    }
}
