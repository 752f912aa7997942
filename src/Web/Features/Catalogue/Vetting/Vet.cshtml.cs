using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Catalogue.Confirming;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Vetting;

/// <summary>What the centre decides on a product: read, returned, approved, published; later suspended, taken back, archived.</summary>
[Authorize(Roles = CatalogueDesk.Keepers)]
public sealed class VetModel(ConfirmClock letters) : ReasonedProductPage("product-returned")
{
    [BindProperty] public string? What { get; set; }

    /// <summary>The newest letter for this page.</summary>
    public ConfirmLink? Letter { get; private set; }

    /// <summary>Whether a letter can keep this page.</summary>
    public bool MayBeAsked { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        MayBeAsked = Product.MayBeConfirmed(await Desk.ClassEnds(Product.CompanyId), Day);
        if (MayBeAsked) Letter = await Db.ConfirmLinks.AsNoTracking().Where(l => l.ProductId == Product.Id).OrderByDescending(l => l.Id).FirstOrDefaultAsync();
        return await base.LoadMore();
    }

    public async Task<IActionResult> OnPostAsync() => What switch
    {
        "vet" => await Act(() => Product.Vet(Now), () => CatalogueWords.ProductVetting, () => Request.Path),
        "return" => await Act(() => Product.Return(KnownReason, Why, Now), () => CatalogueWords.ProductReturned),
        "approve" => await Act(() => Product.Approve(Today, Now), () => CatalogueWords.ProductApproved, () => Request.Path),
        "publish" => await Act(async () =>
        {
            BrokenRule.If(Company.State != CompanyState.Active, CatalogueWords.CompanyInactive(Company.Name, Company.State));
            Product.Publish(await Desk.ClassEnds(Product.CompanyId), Today, Now);
        }, () => CatalogueWords.ProductPublished),
        "suspend" => await Act(() => Product.Suspend(KnownReason, Why, Now), () => CatalogueWords.ProductSuspended),
        "letter" => await Act(() => letters.SendFresh(Product, Company, Now), () => CatalogueWords.LetterSent, () => Request.Path),
        "resume" => await Act(() => Product.Resume(Now), () => CatalogueWords.ProductResumed),
        "archive" => await Act(() => Product.Archive(KnownReason, Why, Now), () => CatalogueWords.ProductArchived),
        _ => NotFound(),
    };
}
