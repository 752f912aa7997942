using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.LetterNumbers;

[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.LetterNumbers, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.RecordKind))] public string? Kind { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.Pattern))] public string? Pattern { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Kinds = [.. (await Db.LetterNumberFormats.AsNoTracking().Select(f => f.Kind).Distinct().OrderBy(k => k).ToListAsync()).Select(k => new SelectListItem(BylawsLabels.Of("NumberKind", k).ToString(), k))];
        return null;
    }

    public void OnGet() { }

    protected override BylawRow Make()
    {
        BrokenRule.If(Kinds.All(k => k.Value != Kind), ShellWords.ChooseOne(BylawsWords.RecordKind), nameof(Kind));
        return new LetterNumberFormat(Kind, Pattern, Decree);
    }
}
