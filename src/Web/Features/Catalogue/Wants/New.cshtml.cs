using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Wants;

/// <summary>«می‌خواهیم»: somebody of a unit says what the unit would do with the product; one open request of a unit for a product.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class NewModel(WantDesk wants) : ProductPage
{
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.WantPurpose)), DataType(DataType.MultilineText)] public string? Purpose { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Product.IsPublic && Me.UnitId is not null ? null : NotFound());

    public async Task<IActionResult> OnPostAsync()
    {
        Want? want = null;
        return await Do(async () =>
        {
            var (id, unit) = (Product.Id, Me.UnitId!.Value);
            BrokenRule.If(await Db.Wants.AnyAsync(w => w.ProductId == id && w.UnitId == unit && w.State != WantState.Contract && w.State != WantState.Dropped), CatalogueWords.AlreadyWanted);
            want = Db.Wants.Add(new Want(Product, unit, Me.Id, Purpose, Now)).Entity;
            await Db.SaveChangesAsync();
            await wants.Follow(want, Product.Name, Now);
        }, () => CatalogueWords.WantSent, () => want!.Href);
    }
}
