using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The captain presents the team to the secretariat.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class AskApprovalModel(TeamRegistry registry) : CaptainPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.AskApproval(Team, Season, Now), LeagueWords.SubmitTeamDone, () => Href);
}
