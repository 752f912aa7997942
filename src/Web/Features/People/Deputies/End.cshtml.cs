using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Deputies;

/// <summary>Ends a deputyship with a day as its last.</summary>
[Authorize(Roles = Readers)]
public sealed class EndModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.LastDay))] public DateOnly? LastDay { get; set; }
    public Deputyship Deputyship { get; private set; } = null!;
    public string Holder { get; private set; } = "";
    public string Deputy { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        var isAdministrator = Me.Is(Role.Administrator);
        if (await Db.Deputyships.FirstOrDefaultAsync(d => d.Id == Id && (isAdministrator || d.HolderId == Me.PersonId)) is not { } deputyship) return NotFound();
        (Deputyship, Holder, Deputy) = (deputyship, await NameOf(deputyship.HolderId), await NameOf(deputyship.DeputyId));
        return null;
    }

    public void OnGet() => LastDay = Today;

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        BrokenRule.If(LastDay is null, ShellWords.Required(PeopleWords.LastDay), nameof(LastDay));
        BrokenRule.If(LastDay > Deputyship.To, PeopleWords.DatesReversed, nameof(LastDay));
        Deputyship.End(LastDay!.Value);
    }, PeopleWords.DeputyEnded(LastDay), () => $"/people/{Deputyship.HolderId}");
}
