using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Books;

/// <summary>What an edition brings against the one before.</summary>
public sealed record EditionChanges(int Before, IReadOnlyList<(string Code, string Name)> Added, IReadOnlyList<(string Code, string Name)> Gone, IReadOnlyList<(string Code, string Name)> Changed);

/// <summary>An edition: collected, frozen, proved, approved, published; what changed since the last, and what was found wrong.</summary>
[AllowAnonymous]
public sealed class ShowModel(BookPress press) : EditionPage
{
    [BindProperty] public string? What { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.Foreword)), DataType(DataType.MultilineText)] public string? Foreword { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.CodeLabel))] public string? Code { get; set; }
    [BindProperty, Label("Catalogue", nameof(CatalogueWords.ErratumText)), DataType(DataType.MultilineText)] public string? Text { get; set; }

    public EditionChanges? Changes { get; private set; }
    public int Ready { get; private set; }
    public int Waiting { get; private set; }
    public bool CanPrint => press.CanPrint;
    public bool MayApprove => Me.IsAny(Role.HeadOfPlans + "," + Role.Executive);

    protected override async Task<IActionResult?> LoadMore()
    {
        var centre = Edition.CentreId;
        if (Edition.State == EditionState.Collecting)
        {
            Ready = await Db.Products.CountAsync(p => p.CentreId == centre && (p.State == ProductState.Published || p.State == ProductState.ReconfirmDue || p.State == ProductState.Approved));
            Waiting = await Db.Products.CountAsync(p => p.CentreId == centre && (p.State == ProductState.Submitted || p.State == ProductState.Vetting));
            if (HttpMethods.IsGet(Request.Method)) Foreword = Edition.Foreword;
        }
        else await LoadChanges();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsKeeper && !MayApprove) return Me.IsSignedIn ? Forbid() : Challenge();
        if (What == "approve") return MayApprove ? await Do(() => Edition.Approve(Me.Id, Now), CatalogueWords.EditionApproved) : Forbid();
        if (!IsKeeper) return Forbid();
        return What switch
        {
            "write" => await Do(() => Edition.Write(Foreword, Edition.CollectsUntil), CatalogueWords.EditionWritten),
            "freeze" => await Do(Freeze, () => CatalogueWords.EditionFrozenNow(Edition.Number, Edition.Count)),
            "proof" => await Do(() => { BrokenRule.If(!press.CanPrint, CatalogueWords.NoPrinter); Edition.AskProof(Now); }, CatalogueWords.ProofStarted),
            "publish" => await Do(() => { Edition.Publish(Now); return Task.CompletedTask; }, () => CatalogueWords.EditionPublished(Edition.Number, Edition.Checksum![..12])),
            "err" => await Do(() => { Edition.Err(Code?.Trim().ToUpperInvariant(), Text, Me.Id, Now); return Task.CompletedTask; }, () => CatalogueWords.ErratumAdded(Code)),
            _ => NotFound(),
        };
    }

    private async Task Freeze()
    {
        var collected = await press.Collect(Edition.CentreId, Today);
        Edition.Freeze([.. collected.OrderBy(c => c.Entry.Code, StringComparer.Ordinal).Select(c => (c.ProductId, c.Entry.Code, c.Entry.ToJson()))], Waiting, Now);
    }

    private async Task LoadChanges()
    {
        var (centre, number) = (Edition.CentreId, Edition.Number);
        if (await Db.Editions.AsNoTracking().Where(e => e.CentreId == centre && e.Number < number && e.State != EditionState.Collecting).OrderByDescending(e => e.Number).FirstOrDefaultAsync() is not { } last) return;
        var (before, now) = (last.Items.ToDictionary(i => i.Code), Edition.Items.ToDictionary(i => i.Code));
        Changes = new EditionChanges(last.Number, Named(Edition.Items.Where(i => !before.ContainsKey(i.Code))), Named(last.Items.Where(i => !now.ContainsKey(i.Code))), Named(Edition.Items.Where(i => before.TryGetValue(i.Code, out var old) && old.Hash != i.Hash)));
    }

    private static IReadOnlyList<(string, string)> Named(IEnumerable<EditionItem> items) => [.. items.OrderBy(i => i.Place).Select(i => (i.Code, BookEntry.Read(i.Content).Facts.Name))];
}
