using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Bylaws;
using Pishran.Features.Catalogue.Lists;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Companies;

/// <summary>A company: its classes, its products, how it did; who keeps the catalogue verifies, restricts or closes it here.</summary>
[AllowAnonymous]
public sealed class ShowModel(CatalogueDesk desk, BylawsDoor bylaws) : RoomPage
{
    private const int MostProducts = 100;

    [FromRoute] public string LegalId { get; set; } = "";
    [BindProperty] public string? What { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Email))] public string? Email { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Mobile))] public string? Mobile { get; set; }

    public Company Company { get; private set; } = null!;
    public IReadOnlyList<ProductRow> Products { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public bool IsKeeper => desk.IsKeeper;
    public bool IsInside { get; private set; }
    public DateOnly Day => Today;

    /// <summary>Its own people, and who keeps the catalogue, say where its letters go.</summary>
    public bool MayReach => Company.State != CompanyState.Closed && (IsKeeper || IsOwn);
    private bool IsOwn { get; set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Companies.AsTracking().FirstOrDefaultAsync(c => c.LegalId == LegalId) is not { } company) return NotFound();
        Company = company;
        IsOwn = await desk.IsMine(company.Id);
        IsInside = desk.IsInside || IsOwn;
        var ids = await (await desk.Visible()).AsNoTracking().Where(p => p.CompanyId == company.Id).OrderBy(p => p.Code).Take(MostProducts).Select(p => p.Id).ToListAsync();
        // A company that nobody has let in yet is nobody's business.
        if (ids.Count == 0 && !IsInside) return NotFound();
        Products = await ProductRow.Of(Db, ids);
        if (HttpMethods.IsGet(Request.Method)) (Email, Mobile) = (company.Email, company.Mobile);
        if (IsKeeper) Reasons = [.. (await bylaws.Reasons("company-restricted", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (What == "reach" && MayReach) return await Act(() => Company.Reach(Trimmed(Email), Trimmed(Mobile)), CatalogueWords.CompanyReached);
        if (!IsKeeper) return Forbid();
        var reason = Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null;
        return What switch
        {
            "verify" => await Act(() => Company.Verify(Now), CatalogueWords.CompanyVerified(Company.Name)),
            "activate" => await Act(() => Company.Activate(Now), CatalogueWords.CompanyActivated),
            "restrict" => await Act(() => Company.Restrict(reason, Why, Now), CatalogueWords.CompanyRestricted),
            "close" => await Act(() => Company.Close(reason, Why, Now), CatalogueWords.CompanyClosed),
            _ => NotFound(),
        };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Task<IActionResult> Act(Action act, Word done) => Do(async () => { act(); await desk.Stamp(); }, () => done, () => Company.Href);
}
