using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Roles;

/// <summary>Ends a role with a day as its last.</summary>
[Authorize(Roles = Role.Administrator)]
public sealed class EndModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.LastDay))] public DateOnly? LastDay { get; set; }
    public RoleHolding Held { get; private set; } = null!;
    public string Name { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.RoleHoldings.FirstOrDefaultAsync(r => r.Id == Id) is not { } held) return NotFound();
        (Held, Name) = (held, await NameOf(held.PersonId));
        return null;
    }

    public void OnGet() => LastDay = Today;

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        BrokenRule.If(LastDay is null, ShellWords.Required(PeopleWords.LastDay), nameof(LastDay));
        Held.End(LastDay!.Value);
        (await Db.Persons.FirstAsync(p => p.Id == Held.PersonId)).AccountDid(PeopleWords.RoleEnded(Role.Named(Held.Role), Held.To));
    }, PeopleWords.EndRoleDone(Role.Named(Held.Role), Name), () => $"/people/{Held.PersonId}");
}
