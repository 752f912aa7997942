using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People.Units;

/// <summary>Adds one unit to the tree.</summary>
[Authorize(Roles = Role.Administrator)]
public sealed class AddModel : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.UnitNameFa))] public string? NameFa { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitNameEn))] public string? NameEn { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitCode))] public string? Code { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitKindLabel))] public string? Kind { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitParent))] public int? Parent { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.HeadCount))] public int? HeadCount { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<UnitKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Parents = await UnitChoices.All(Db);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Unit? unit = null;
        return await Do(async () =>
        {
            var code = PersianText.LatinDigits(Code ?? "");
            BrokenRule.If(await Db.Units.AnyAsync(u => u.Code == code), PeopleWords.UnitCodeTaken(code), nameof(Code));
            BrokenRule.If(!Enum.TryParse<UnitKind>(Kind, out var kind) || !Enum.IsDefined(kind), ShellWords.ChooseOne(PeopleWords.UnitKindLabel), nameof(Kind));
            BrokenRule.If(Parent is not null && !await Db.Units.AnyAsync(u => u.Id == Parent), ShellWords.ChooseOne(PeopleWords.UnitParent), nameof(Parent));
            unit = new Unit(code, kind, Parent, HeadCount ?? 0);
            unit.CheckCode();
            unit.Rename(NameFa ?? "", NameEn ?? "", null);
            Db.Units.Add(unit);
            await Db.SaveChangesAsync();
        }, () => PeopleWords.AddUnitDone(NameFa), () => $"/people/units/{unit!.Id}");
    }
}
