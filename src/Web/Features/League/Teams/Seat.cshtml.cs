using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The secretariat puts a person who has no team into one with an open seat.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class SeatModel(TeamRegistry registry, PeopleDoor people) : TeamPage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Name))] public int? PersonId { get; set; }
    public PersonPick Pick { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadMore()
    {
        Pick = await PersonPick.Of(Db, people, Season.Id, Q, LeagueWords.SeatShort);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await people.Person(PersonId ?? 0);
        return await Do(() => registry.Seat(Team, Season, PersonId ?? 0, Now), () => LeagueWords.SeatPersonDone(person?.Name, Team.Name), () => Href);
    }
}
