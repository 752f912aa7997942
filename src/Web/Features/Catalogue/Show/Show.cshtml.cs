using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Files;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Show;

/// <summary>Something that can be done with a product now, and where.</summary>
public sealed record ProductAct(Word Label, string Href);

/// <summary>How a unit found the product.</summary>
public sealed record RatingRow(string Unit, int Score, string Words, DateTime At);

/// <summary>Where the product stands in the books.</summary>
public sealed record BookPlace(int EditionId, int Number, int? Page);

/// <summary>A line of the product's story.</summary>
public sealed record StoryRow(DateTime At, string Actor, string? ActingFor, Word What, string? Why);

/// <summary>A product as everybody sees it: what it does, where it works, which problems it fits and by which words; for those concerned its life.</summary>
[AllowAnonymous]
public sealed class ShowModel(ThreadsDoor threads, FileShelf shelf, SeenCounter seen) : ProductPage
{
    private const string ProblemKind = "Problems.Problem";
    private const int MostMatches = 5, MostRatings = 20, LongestStory = 40;

    public IReadOnlyList<ProductAct> Acts { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Problems { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Neighbours { get; private set; } = [];
    public IReadOnlyList<RatingRow> Ratings { get; private set; } = [];
    public IReadOnlyList<BookPlace> Places { get; private set; } = [];
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<StoryRow> Story { get; private set; } = [];
    public IReadOnlyList<FileRow> Files { get; private set; } = [];
    public int Wanted { get; private set; }
    public Want? Mine { get; private set; }
    public int Proposals { get; private set; }
    public bool MayWant => Product.IsPublic && Me.Is(Role.Employee);
    public bool IsInside => Desk.IsInside || IsMine;

    protected override async Task<IActionResult?> LoadMore()
    {
        var id = Product.Id;
        if (HttpMethods.IsGet(Request.Method) && !IsMine && !IsKeeper) seen.Saw(id);
        var text = string.Join('\n', new[] { Product.Name, Product.Summary, Product.UrbanUse, Product.ProblemTags }.Where(t => !string.IsNullOrEmpty(t)));
        Problems = await threads.Similar(text, [ProblemKind], MostMatches);
        Neighbours = [.. (await threads.Similar(text, [CatalogueCards.Product], MostMatches)).Where(c => c.RecordId != id)];
        Thread = await threads.Thread(CatalogueCards.Product, id);
        Files = await shelf.Of(CatalogueCards.Product, id);
        var wants = await Db.Wants.AsNoTracking().Where(w => w.ProductId == id).ToListAsync();
        Wanted = wants.Select(w => w.UnitId).Distinct().Count();
        Mine = wants.OrderByDescending(w => w.Id).FirstOrDefault(w => w.UnitId == Me.UnitId && w.IsOpen);
        var units = (await People.Units()).ToDictionary(u => u.Id, u => u.Name);
        Ratings = [.. wants.Where(w => w.Score is not null).OrderByDescending(w => w.RatedAt).Take(MostRatings).Select(w => new RatingRow(units.GetValueOrDefault(w.UnitId, ""), w.Score!.Value, w.RatingText ?? "", w.RatedAt!.Value))];
        Places = [.. (await Db.Editions.AsNoTracking().Where(e => e.State == EditionState.Published).SelectMany(e => e.Items.Where(i => i.ProductId == id), (e, i) => new { e.Id, e.Number, i.Page }).ToListAsync())
            .OrderByDescending(p => p.Number).Take(MostMatches).Select(p => new BookPlace(p.Id, p.Number, p.Page))];
        if (Desk.IsInside) Proposals = await Db.ProductVersions.CountAsync(v => v.ProductId == id && v.State == VersionState.Proposed);
        Acts = ActsHere();
        if (IsInside) await LoadStory();
        return null;
    }

    private List<ProductAct> ActsHere()
    {
        var acts = new List<ProductAct>();
        void May(bool condition, Word label, string verb) { if (condition) acts.Add(new ProductAct(label, $"{Product.Href}/{verb}")); }
        May(IsKeeper && Product.State is ProductState.Submitted or ProductState.Vetting or ProductState.Approved, CatalogueWords.VetAct, "vet");
        May(IsMine || IsKeeper, Product.State is ProductState.Draft or ProductState.Returned ? CatalogueWords.FinishPage : CatalogueWords.CorrectPage, "edit");
        May(IsMine || IsKeeper, CatalogueWords.PicturesTitle, "pictures");
        May(IsKeeper, CatalogueWords.SuspendOrArchive, "vet");
        May(IsInside, CatalogueWords.Versions, "versions");
        return acts;
    }

    private async Task LoadStory()
    {
        var (kind, id) = (CatalogueCards.Product, Product.Id);
        var rows = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Take(LongestStory).ToListAsync();
        Story = [.. rows.Select(h => new StoryRow(h.At, h.ActorName.Length == 0 ? CatalogueWords.TheHouse.ToString() : h.ActorName, h.ActingForName, Word.FromJson(h.What), h.Why))];
    }
}
