using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>What every page about one product starts from: the product, if it is mine to see, its company and its centre.</summary>
public abstract class ProductPage : RoomPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }

    private ProductState _before;

    public Product Product { get; private set; } = null!;
    public Company Company { get; private set; } = null!;
    public Centre Centre { get; private set; } = null!;
    public bool IsMine { get; private set; }
    public bool IsKeeper => Desk.IsKeeper;
    public DateOnly Day => Today;
    protected CatalogueDesk Desk => HttpContext.RequestServices.GetRequiredService<CatalogueDesk>();
    protected PeopleDoor People => HttpContext.RequestServices.GetRequiredService<PeopleDoor>();
    protected BylawsDoor Bylaws => HttpContext.RequestServices.GetRequiredService<BylawsDoor>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Code) is not { } product) return NotFound();
        (Product, _before) = (product, product.State);
        Company = await Db.Companies.AsTracking().SingleAsync(c => c.Id == product.CompanyId);
        Centre = (await Desk.Centres()).First(c => c.Id == product.CentreId);
        IsMine = await Desk.IsMine(product.CompanyId);
        return await LoadMore();
    }

    /// <summary>What this page needs besides; <c>NotFound()</c> where the act is not mine.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>Asks the noun, then carries it to lists, search and turns.</summary>
    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done, Func<string>? then = null) =>
        Do(async () => { await act(); await Desk.Follow(Product, _before, Now); }, done, then ?? (() => Product.Href));

    protected Task<IActionResult> Act(Action act, Func<Word> done, Func<string>? then = null) => Act(() => { act(); return Task.CompletedTask; }, done, then);
}

/// <summary>An act that needs a coded reason and the decider's own words.</summary>
public abstract class ReasonedProductPage(string about) : ProductPage
{
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = [.. (await Bylaws.Reasons(about, Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    /// <summary>The chosen code when the catalogue of reasons holds it.</summary>
    protected string? KnownReason => Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null;
}
