using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The line under the name.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class MottoModel : CaptainPage
{
    [BindProperty, Label("League", nameof(LeagueWords.TeamMotto))] public string? Motto { get; set; }

    public void OnGet() => Motto = Team.Motto;

    public Task<IActionResult> OnPostAsync() => Do(() => Team.ChangeMotto(Motto), ShellWords.SaveDone, () => Href);
}
