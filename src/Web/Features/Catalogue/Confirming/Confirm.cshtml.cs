using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Confirming;

/// <summary>
/// The page behind a company's letter: it sees its page as the book will print it, and confirms or corrects it. The key in the
/// address opens this and nothing else, once, until its day.
/// </summary>
[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class ConfirmModel(CatalogueDesk desk, VersionKeeper versions) : RoomPage, IProductForm
{
    private const int LongestToken = 64;

    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public ProductForm Form { get; set; } = new();
    [BindProperty] public string? What { get; set; }

    public ConfirmLink Link { get; private set; } = null!;
    public Product Product { get; private set; } = null!;
    public Company Company { get; private set; } = null!;
    public Centre Centre { get; private set; } = null!;
    public bool IsOpen => Link.IsOpenOn(Today) && Product.State is ProductState.Published or ProductState.ReconfirmDue or ProductState.Lapsed;

    protected override async Task<IActionResult?> Load()
    {
        // The key must not leave in an address, a cache or a list of a search engine.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        if (Token.Length is 0 or > LongestToken) return NotFound();
        var hash = ConfirmLink.HashOf(Token);
        if (await Db.ConfirmLinks.AsTracking().FirstOrDefaultAsync(l => l.TokenHash == hash) is not { } link) return NotFound();
        Link = link;
        Product = await Db.Products.AsTracking().SingleAsync(p => p.Id == link.ProductId);
        Company = await Db.Companies.AsTracking().SingleAsync(c => c.Id == Product.CompanyId);
        Centre = (await desk.Centres()).First(c => c.Id == Product.CentreId);
        if (HttpMethods.IsGet(Request.Method)) Form = ProductForm.Of(Product.Facts);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (before, confirms) = (Product.State, What != "correct");
        return await Do(async () =>
        {
            Link.Use(confirms, Today, Now);
            if (confirms) Product.Confirm(await desk.ClassEnds(Product.CompanyId), Today, Now);
            else
            {
                Product.AwaitReading();
                try { await versions.Propose(Product, Form.Over(Product.Facts), VersionSource.Link, null, Now); }
                catch (BrokenRule broken) { throw ProductForm.Inside(broken); }
            }
            await desk.Follow(Product, before, Now);
        }, () => confirms ? CatalogueWords.PageConfirmed(Product.ConfirmedUntil) : CatalogueWords.CorrectionSent, () => Request.Path);
    }
}
