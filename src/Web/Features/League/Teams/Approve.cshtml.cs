using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The secretariat approves a team whose composition fits.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class ApproveModel(TeamRegistry registry) : TeamPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.Approve(Team, Season, Now), LeagueWords.ApproveTeamDone(Team.Name), () => Href);
}
