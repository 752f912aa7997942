using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Catalogue.Confirming;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Vetting;

/// <summary>A fact that a version says otherwise.</summary>
public sealed record Difference(Word Label, string? Before, string? After);

/// <summary>Every version of a page; the centre accepts or refuses what a company would change, seeing both side by side.</summary>
[Authorize]
public sealed class VersionsModel(VersionKeeper versions, ConfirmClock letters) : ReasonedProductPage("product-returned")
{
    private const int Most = 30;

    [BindProperty] public int Id { get; set; }
    [BindProperty] public string? What { get; set; }

    public IReadOnlyList<ProductVersion> Rows { get; private set; } = [];
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Desk.IsInside && !IsMine) return NotFound();
        Rows = await Db.ProductVersions.AsTracking().Where(v => v.ProductId == Product.Id).OrderByDescending(v => v.Id).Take(Most).ToListAsync();
        Names = await People.Persons([.. Rows.Where(r => r.ById is not null).Select(r => r.ById!.Value).Distinct()]);
        return await base.LoadMore();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsKeeper) return Forbid();
        if (Rows.FirstOrDefault(r => r.Id == Id) is not { } proposal) return NotFound();
        return What == "accept"
            ? await Act(async () => await versions.Accept(Product, proposal, await Desk.ClassEnds(Product.CompanyId), Now), () => CatalogueWords.VersionAccepted)
            : await Act(() => Refuse(proposal), () => CatalogueWords.VersionRefused);
    }

    private async Task Refuse(ProductVersion proposal)
    {
        await versions.Refuse(proposal, KnownReason, Why, Now);
        if (proposal.Source == VersionSource.Link) await letters.AskAgain(Product, Now);
    }

    /// <summary>What a proposal changes on the page as it stands.</summary>
    public IReadOnlyList<Difference> Changes(ProductVersion version)
    {
        var (a, b) = (Product.Facts, version.Facts);
        var rows = new List<Difference>();
        void Row(Word label, string? before, string? after) { if (before != after) rows.Add(new Difference(label, before, after)); }
        Row(CatalogueWords.ProductName, a.Name, b.Name);
        Row(CatalogueWords.Summary, a.Summary, b.Summary);
        Row(CatalogueWords.UrbanUse, a.UrbanUse, b.UrbanUse);
        Row(CatalogueWords.Advantage, a.Advantage, b.Advantage);
        Row(CatalogueWords.Trl, a.Trl is { } x ? Say.Number(x) : null, b.Trl is { } y ? Say.Number(y) : null);
        Row(CatalogueWords.Stage, a.Stage is { } s ? Word.Of(s).ToString() : null, b.Stage is { } t ? Word.Of(t).ToString() : null);
        Row(CatalogueWords.Field, a.Field, b.Field);
        Row(CatalogueWords.PriceRial, a.PriceRial is { } p ? Say.Money(p) : null, b.PriceRial is { } q ? Say.Money(q) : null);
        Row(CatalogueWords.Patents, a.Patents, b.Patents);
        Row(CatalogueWords.Standards, a.Standards, b.Standards);
        Row(CatalogueWords.References, a.References, b.References);
        Row(CatalogueWords.Phone, a.Phone, b.Phone);
        Row(CatalogueWords.Website, a.Website, b.Website);
        Row(CatalogueWords.ProblemTags, a.ProblemTags, b.ProblemTags);
        return rows;
    }
}
