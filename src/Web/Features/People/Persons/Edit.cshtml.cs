using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Persons;

/// <summary>Corrects what is known of a person, or says that they left. The national id is typed anew only to change it.</summary>
[Authorize(Roles = Role.Administrator)]
public sealed class EditModel : FactsPage
{
    [FromRoute] public int Id { get; set; }
    public Person Person { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Persons.FirstOrDefaultAsync(p => p.Id == Id) is not { } person) return NotFound();
        Person = person;
        return await base.Load();
    }

    public void OnGet()
    {
        var facts = Person.Facts;
        (FirstName, LastName, PersonnelNumber, Mobile, Email, Unit, Position, Skills) = (facts.FirstName, facts.LastName, facts.PersonnelNumber, facts.Mobile, facts.Email, facts.UnitId, facts.Position, facts.Skills);
    }

    public Task<IActionResult> OnPostAsync() => Do(async () => { Person.Correct(await Facts(Id)); }, ShellWords.SaveDone, () => $"/people/{Id}");

    public Task<IActionResult> OnPostLeaveAsync() => Do(async () =>
    {
        Person.Leave();
        foreach (var role in await Db.RoleHoldings.Where(r => r.PersonId == Id && (r.To == null || r.To > Today)).ToListAsync()) role.End(Today);
        foreach (var session in await Db.Accounts.Where(a => a.PersonId == Id).Join(Db.Sessions.Where(s => s.EndedAt == null), a => a.Id, s => s.AccountId, (_, s) => s).ToListAsync()) session.End(Now);
    }, PeopleWords.PersonLeft(Person.FullName), () => $"/people/{Id}");
}
