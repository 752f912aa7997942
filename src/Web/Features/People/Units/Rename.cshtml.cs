using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Units;

/// <summary>Gives a unit a new name from a day on.</summary>
[Authorize(Roles = Role.Administrator)]
public sealed class RenameModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitNameFa))] public string? NameFa { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitNameEn))] public string? NameEn { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.FromDay))] public DateOnly? From { get; set; }
    public Unit Unit { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Units.FirstOrDefaultAsync(u => u.Id == Id) is not { } unit) return NotFound();
        Unit = unit;
        return null;
    }

    public void OnGet() => (NameFa, NameEn, From) = (Unit.NameFa, Unit.NameEn, Today);

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        BrokenRule.If(From is null, ShellWords.Required(PeopleWords.FromDay), nameof(From));
        Unit.Rename(NameFa ?? "", NameEn ?? "", From);
    }, PeopleWords.RenameUnitDone(From), () => $"/people/units/{Id}");
}
