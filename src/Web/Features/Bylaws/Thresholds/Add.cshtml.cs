using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Thresholds;

[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.Thresholds, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.Regime))] public string? Regime { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.SmallCeiling)), Rial] public long? SmallCeiling { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.MediumCeiling)), Rial] public long? MediumCeiling { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.IsConfirmed))] public bool IsConfirmed { get; set; }

    public IEnumerable<SelectListItem> Regimes => TransactionThreshold.Regimes.Select(r => new SelectListItem(BylawsLabels.Of("Regime", r).ToString(), r));

    public void OnGet() { }

    protected override BylawRow Make() => new TransactionThreshold(Regime, SmallCeiling, MediumCeiling, IsConfirmed, Decree);
}
