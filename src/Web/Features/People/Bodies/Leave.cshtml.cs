using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Bodies;

/// <summary>Ends a member's place with a day as its last.</summary>
[Authorize(Roles = IndexModel.Editors)]
public sealed class LeaveModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [FromRoute] public int Number { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.LastDay))] public DateOnly? LastDay { get; set; }
    public Body Body { get; private set; } = null!;
    public string Name { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Bodies.FirstOrDefaultAsync(b => b.Id == Id) is not { } body || body.Seats.FirstOrDefault(s => s.Number == Number) is not { } seat) return NotFound();
        (Body, Name) = (body, await NameOf(seat.PersonId));
        return null;
    }

    public void OnGet() => LastDay = Today;

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        BrokenRule.If(LastDay is null, ShellWords.Required(PeopleWords.LastDay), nameof(LastDay));
        Body.Leave(Number, Name, LastDay!.Value);
    }, PeopleWords.SeatEnded(Name, LastDay), () => $"/people/bodies/{Id}");
}
