using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The captain finds a person by name and asks them to join.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class InviteModel(TeamRegistry registry, PeopleDoor people) : CaptainPage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Name))] public int? PersonId { get; set; }
    public PersonPick Pick { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadMore()
    {
        Pick = await PersonPick.Of(Db, people, Season.Id, Q, LeagueWords.InviteShort);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await people.Person(PersonId ?? 0);
        return await Do(() => registry.Invite(Team, Season, PersonId ?? 0, Me.Id, Now), () => LeagueWords.InviteMemberDone(person?.Name), () => Href);
    }
}
