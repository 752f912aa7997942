using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The line under the name, and the skills the open seats wait for.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class MottoModel : CaptainPage
{
    [BindProperty, Label("League", nameof(LeagueWords.TeamMotto))] public string? Motto { get; set; }

    [BindProperty, Label("League", nameof(LeagueWords.WantedSkills))] public string? Wanted { get; set; }

    public void OnGet() => (Motto, Wanted) = (Team.Motto, Team.Wanted);

    public Task<IActionResult> OnPostAsync() => Do(() => { Team.ChangeMotto(Motto); Team.LookFor(Wanted); }, ShellWords.SaveDone, () => Href);
}
