using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>Somebody founds a team and is its captain.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class NewModel(TeamRegistry registry) : SeasonPage
{
    [BindProperty, Label("League", nameof(LeagueWords.TeamName))] public string? Name { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.TeamMotto))] public string? Motto { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Team team = null!;
        return Do(async () => team = await registry.Found(Season, Name, Motto, Me.Id, Now), () => LeagueWords.CreateTeamDone(team.ShownCode, team.Name), () => LeagueLinks.Team(team.Id));
    }
}
