using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>A member leaves a team that is not approved yet.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class LeaveModel(TeamRegistry registry) : TeamPage
{
    protected override IQueryable<Team> Among(IQueryable<Team> teams)
    {
        var me = Me.Id;
        return teams.Where(t => t.Members.Any(m => m.PersonId == me && m.LeftAt == null));
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.Leave(Team, Me.Id, Now), LeagueWords.LeaveTeamDone, () => Href);
}
