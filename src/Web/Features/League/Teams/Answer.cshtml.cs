using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The invited person, and nobody else, answers an invitation.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class AnswerModel(TeamRegistry registry, PeopleDoor people) : RoomPage
{
    private Dictionary<int, string> _units = [];

    [FromRoute] public int Id { get; set; }
    [BindProperty] public string? Yes { get; set; }
    public Invitation Invitation { get; private set; } = null!;
    public Team Team { get; private set; } = null!;
    public Season Season { get; private set; } = null!;
    public string By { get; private set; } = "";
    public string UnitOf(Membership member) => _units.GetValueOrDefault(member.UnitId ?? 0, "");

    protected override async Task<IActionResult?> Load()
    {
        var me = Me.Id;
        if (await Db.Invitations.AsTracking().FirstOrDefaultAsync(i => i.Id == Id && i.PersonId == me) is not { } invitation) return NotFound();
        (Invitation, Team) = (invitation, await Db.Teams.AsTracking().SingleAsync(t => t.Id == invitation.TeamId));
        Season = await Db.Seasons.AsNoTracking().SingleAsync(s => s.Id == Team.SeasonId);
        By = (await people.Person(invitation.ById))?.Name ?? "";
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Yes == "true"
        ? Do(() => registry.Accept(Invitation, Team, Season, Now), () => LeagueWords.JoinTeamDone(Team.Name), () => LeagueLinks.Team(Team.Id))
        : Do(() => registry.Decline(Invitation, Team, Now), LeagueWords.InvitationDeclined, () => LeagueLinks.Home);
}
