using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Files;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Wants;

/// <summary>A request and its steps: the centre and the unit take the next one, drop it with a reason, and the unit says how it was.</summary>
[Authorize]
public sealed class ShowModel(WantDesk wants, CatalogueDesk desk, PeopleDoor people, BylawsDoor bylaws, FileShelf shelf) : RoomPage
{
    private static readonly string Kind = Record.KindOf(typeof(Want));

    [FromRoute] public int Id { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public WantState? To { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.WantNote)), DataType(DataType.MultilineText)] public string? Note { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.ScoreLabel))] public int? Score { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.OwnWords)), DataType(DataType.MultilineText)] public string? RatingText { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Evidence))] public new IFormFile? File { get; set; }

    public Want Want { get; private set; } = null!;
    public Product Product { get; private set; } = null!;
    public string CompanyName { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public FileList Files { get; private set; } = new([], "");
    public bool MayMove { get; private set; }
    public bool MayRate { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await (await wants.Visible()).AsTracking().FirstOrDefaultAsync(w => w.Id == Id) is not { } want) return NotFound();
        Want = want;
        Product = await Db.Products.AsNoTracking().SingleAsync(p => p.Id == want.ProductId);
        CompanyName = await Db.Companies.AsNoTracking().Where(c => c.Id == want.CompanyId).Select(c => c.Name).SingleAsync();
        Unit = (await people.Unit(want.UnitId))?.Name ?? "";
        Names = await people.Persons([.. want.Steps.Select(s => s.ById).Append(want.ById).Distinct()]);
        var isUnits = await wants.IsUnits(want);
        MayMove = want.IsOpen && (desk.IsKeeper || isUnits);
        MayRate = want.WasUsed && isUnits;
        Files = new FileList(await shelf.Of(Kind, want.Id), want.Href + "/files");
        if (MayMove) Reasons = [.. (await bylaws.Reasons("want-dropped", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        switch (What)
        {
            case "move" when MayMove && To is { } next: return await Act(() => Want.Move(next, Note, Me.Id, Now), () => CatalogueWords.WantMoved(Want.State));
            case "drop" when MayMove: return await Act(() => Want.Drop(Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why, Me.Id, Now), () => CatalogueWords.WantDropped);
            case "rate" when Want.WasUsed && !MayRate: throw new BrokenRule(CatalogueWords.RateAfterUse);
            case "rate" when MayRate:
                return await Do(async () =>
                {
                    Want.Rate(Score, RatingText, Me.Id, Now);
                    if (File is not null) await shelf.Keep(File, Kind, Want.Id, Me.Id, Now);
                }, CatalogueWords.RatingIn, () => Want.Href);
            default: return NotFound();
        }
    }

    private Task<IActionResult> Act(Action act, Func<Word> done) => Do(async () => { act(); await wants.Follow(Want, Product.Name, Now); }, done, () => Want.Href);
}

/// <summary>A file beside a request, for who may see the request.</summary>
[Authorize]
public sealed class FileModel(WantDesk wants, FileShelf shelf) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [FromRoute] public new int File { get; set; }

    protected override async Task<IActionResult?> Load() =>
        await (await wants.Visible()).AnyAsync(w => w.Id == Id) ? await shelf.Send(Response, Record.KindOf(typeof(Want)), Id, File) : NotFound();
}
