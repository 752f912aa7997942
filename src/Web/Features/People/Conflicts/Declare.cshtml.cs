using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Conflicts;

/// <summary>I say with whom I have a conflict of interest; it holds at once.</summary>
[Authorize(Roles = Readers + "," + Role.Judge + "," + Role.JuryChair)]
public sealed class DeclareModel : PeoplePage
{
    private const int Top = 20;

    public sealed record Row(string Name, string Why, ConflictState State);

    [BindProperty(SupportsGet = true)] public int? Other { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.PersonLabel))] public string? Person { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public IReadOnlyList<Row> Mine { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Mine = await Db.Conflicts.Where(c => c.PersonId == Me.PersonId).OrderByDescending(c => c.Id).Join(Db.Persons, c => c.OtherId, p => p.Id, (c, p) => new Row(p.FirstName + " " + p.LastName, c.Why, c.State)).Take(Top).ToListAsync();
        return null;
    }

    public async Task OnGetAsync()
    {
        if (Other is not { } id) return;
        Person = await Db.Persons.Where(p => p.Id == id).Select(p => p.PersonnelNumber ?? p.FirstName + " " + p.LastName).FirstOrDefaultAsync();
    }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        var other = await Pick(Person, nameof(Person));
        BrokenRule.If(other.Id == Me.PersonId, PeopleWords.ConflictWithOneself, nameof(Person));
        Db.Conflicts.Add(Conflict.Declare(Me.PersonId, other.Id, Why, Now));
    }, PeopleWords.ConflictDeclared, () => "/people/conflicts/declare");
}
