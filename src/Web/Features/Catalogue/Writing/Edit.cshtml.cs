using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Writing;

/// <summary>
/// Writing a page: a draft is saved and sent to the centre; on a published page a company's change waits for the centre, and the
/// centre's own counts at once. The company confirms its page here too.
/// </summary>
[Authorize(Roles = CatalogueDesk.Keepers + "," + Role.Company)]
public sealed class EditModel(VersionKeeper versions) : ProductPage, IProductForm
{
    [BindProperty] public ProductForm Form { get; set; } = new();
    [BindProperty] public string? What { get; set; }

    public bool IsDraft => Product.State is ProductState.Draft or ProductState.Returned;
    public bool MayConfirm => IsMine && Product.State is ProductState.Published or ProductState.ReconfirmDue or ProductState.Lapsed;

    protected override async Task<IActionResult?> LoadMore()
    {
        if ((!IsMine && !IsKeeper) || Product.State is ProductState.Archived) return NotFound();
        if (HttpMethods.IsGet(Request.Method)) Form = ProductForm.Of(Product.Facts);
        return await Task.FromResult<IActionResult?>(null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (What == "confirm" && MayConfirm) return await Act(async () => Product.Confirm(await Desk.ClassEnds(Product.CompanyId), Today, Now), () => CatalogueWords.PageConfirmed(Product.ConfirmedUntil));
        var isProposal = !IsDraft && !IsKeeper;
        return await Act(Write, () => isProposal ? CatalogueWords.CorrectionSent : What == "submit" ? CatalogueWords.SentToCentre : CatalogueWords.PageSaved, () => What == "save" && IsDraft ? Product.Href + "/edit" : Product.Href);

        async Task Write()
        {
            var facts = Form.Over(Product.Facts);
            try
            {
                if (isProposal) await versions.Propose(Product, facts, VersionSource.Company, Me.Id, Now);
                else if (IsDraft ? Product.Write(facts) : Product.Rewrite(facts)) await versions.Keep(Product, IsKeeper ? VersionSource.Centre : VersionSource.Company, Me.Id, Now);
                if (IsDraft && What == "submit") Product.Submit(Now);
            }
            catch (BrokenRule broken) { throw ProductForm.Inside(broken); }
        }
    }
}
