using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Reasons;

[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.Reasons, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.About))] public string? About { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.Code))] public string? Code { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.NameFa))] public string? NameFa { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.NameEn))] public string? NameEn { get; set; }

    public IReadOnlyList<SelectListItem> Abouts { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Abouts = [.. (await Db.Reasons.AsNoTracking().Select(r => r.About).Distinct().OrderBy(a => a).ToListAsync()).Select(a => new SelectListItem(BylawsLabels.Of("About", a).ToString(), a))];
        return null;
    }

    public void OnGet() { }

    protected override BylawRow Make()
    {
        BrokenRule.If(Abouts.All(a => a.Value != About), ShellWords.ChooseOne(BylawsWords.About), nameof(About));
        return new Reason(About, Code, NameFa, NameEn, Decree);
    }
}
