using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Roles;

/// <summary>Gives a person a role in the whole office or in one unit, between two days.</summary>
[Authorize(Roles = Shell.Role.Administrator)]
public sealed class GiveModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.RoleLabel))] public string? Role { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Unit))] public int? Unit { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.FromDay))] public DateOnly? From { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.ToDay))] public DateOnly? To { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Choices { get; } = [.. Shell.Role.All.Where(r => r != Shell.Role.Employee).Select(r => new SelectListItem(Shell.Role.Named(r).ToString(), r))];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id && !p.HasLeft) is not { } person) return NotFound();
        Name = person.FullName;
        Units = await UnitChoices.All(Db);
        return null;
    }

    public void OnGet() => From = Today;

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        new Rules().If(Choices.All(c => c.Value != Role), ShellWords.ChooseOne(PeopleWords.RoleLabel), nameof(Role))
            .If(From is null, ShellWords.Required(PeopleWords.FromDay), nameof(From))
            .If(Unit is not null && Units.All(u => u.Value != Unit.ToString()), ShellWords.ChooseOne(ShellWords.Unit), nameof(Unit))
            .If(Role == Shell.Role.UnitRepresentative && Unit is null, ShellWords.ChooseOne(ShellWords.Unit), nameof(Unit)).Check();
        var scope = Unit is null ? ScopeKind.Office : ScopeKind.Unit;
        if (await Db.RoleHoldings.AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == Id && r.Role == Role && r.Scope == scope && r.ScopeId == Unit && (r.To == null || r.To >= From) && (To == null || r.From <= To)) is { } held)
            throw new BrokenRule(PeopleWords.RoleOverlap(Name, held.From, held.To is { } last ? last : ShellWords.None), nameof(From));
        Db.RoleHoldings.Add(new RoleHolding(Id, Role!, scope, Unit, From!.Value, To));
        (await Db.Persons.FirstAsync(p => p.Id == Id)).AccountDid(PeopleWords.RoleGiven(Shell.Role.Named(Role!), From));
    }, () => PeopleWords.RoleGivenTo(Shell.Role.Named(Role!), Name), () => $"/people/{Id}");
}
