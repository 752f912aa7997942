using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Pictures;

/// <summary>Pictures of a product: sent with the word that they may be used, cut to the shape of the page, one chosen to stand for it.</summary>
[Authorize(Roles = CatalogueDesk.Keepers + "," + Role.Company)]
public sealed class IndexModel(FileShelf shelf) : ProductPage
{
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.PictureFile))] public new IFormFile? File { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.PictureLicence))] public bool MayBeUsed { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CropAt))] public string? Crop { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public int Picture { get; set; }

    public IReadOnlyList<FileRow> Files { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!IsMine && !IsKeeper) return NotFound();
        Files = await shelf.Of(CatalogueCards.Product, Product.Id);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (What == "drawing") return await Act(() => Product.Show(null), () => CatalogueWords.PictureChosen, () => Request.Path);
        if (What is "show" or "remove" && !Files.Any(f => f.Id == Picture)) return NotFound();
        if (What == "show") return await Act(() => Product.Show(Picture), () => CatalogueWords.PictureChosen, () => Request.Path);
        if (What == "remove") return await Act(async () => { if (Product.PictureId == Picture) Product.Show(null); await shelf.Remove(CatalogueCards.Product, Product.Id, Picture); }, () => CatalogueWords.PictureRemoved, () => Request.Path);
        return await Act(async () =>
        {
            new Rules().If(File is null, ShellWords.Required(CatalogueWords.PictureFile), nameof(File)).If(!MayBeUsed, CatalogueWords.PictureLicenceNeeded, nameof(MayBeUsed)).Check();
            var cut = await PictureCut.Of(File!, Crop);
            var kept = await shelf.Keep(cut, Path.ChangeExtension(File!.FileName, ".jpg"), CatalogueCards.Product, Product.Id, Me.Id, Now, picturesOnly: true);
            await Db.SaveChangesAsync();
            Product.Show(kept.Id);
        }, () => CatalogueWords.PictureKept, () => Request.Path);
    }
}

/// <summary>A picture of a product, for who may see the product.</summary>
[AllowAnonymous]
public sealed class PictureModel(FileShelf shelf) : ProductPage
{
    [FromRoute] public new int File { get; set; }

    protected override async Task<IActionResult?> LoadMore() => await shelf.Send(Response, CatalogueCards.Product, Product.Id, File, inPage: true);
}
