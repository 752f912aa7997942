using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>Somebody joins a team by the code its members gave.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class JoinModel(TeamRegistry registry) : RoomPage
{
    [BindProperty, Label("League", nameof(LeagueWords.JoinCode))] public string? JoinCode { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Team team = null!;
        return Do(async () => team = await registry.JoinByCode(JoinCode, Me.Id, Now), () => LeagueWords.JoinTeamDone(team.Name), () => LeagueLinks.Team(team.Id));
    }
}
