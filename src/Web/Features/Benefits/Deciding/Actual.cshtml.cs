using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Deciding;

/// <summary>What a year really brought, with where that figure is from.</summary>
[Authorize(Roles = Role.UnitRepresentative + "," + Role.HeadOfIdeas + "," + Role.HeadOfPlans)]
public sealed class ActualModel(BenefitDesk desk, FileShelf shelf) : BenefitPage(desk)
{
    [BindProperty, Label("Benefits", nameof(BenefitsWords.FiscalYear))] public int? Year { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.ActualAmount))] public long? Amount { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.Evidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.EvidenceFile))] public new IFormFile? File { get; set; }

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!await Desk.MayOwn(Benefit)) return NotFound();
        var (first, last) = (Benefit.YearAt(Benefit.OpenedAt), Benefit.YearAt(Now));
        Years = [.. Enumerable.Range(first, last - first + 1).OrderDescending().Select(y => new SelectListItem(BenefitsSay.Year(y), Text(y)))];
        return null;
    }

    public void OnGet() => Year = Benefit.YearAt(Now);

    public Task<IActionResult> OnPostAsync() =>
        Act(async () =>
        {
            Benefit.RecordActual(Year, Amount, Evidence, Me.Id, Now);
            if (File is not null) await shelf.Keep(File, BenefitDesk.Kind, Benefit.Id, Me.Id, Now);
        }, () => BenefitsWords.ActualRecorded(Text(Year!.Value), Amount ?? 0, Benefit.MeasureWord));
}
