using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;

namespace Pishran.Features.League;

/// <summary>An invitation that waits for an answer.</summary>
public sealed record OpenInvitation(int Id, string Team, string By);

/// <summary>A person's team in a season, or the ways to one.</summary>
public sealed record MyTeamCard(int SeasonId, RuleSet Rules, bool TakesTeams, Team? Team, IReadOnlyList<OpenInvitation> Invitations, bool IsQuiet = false)
{
    private const int MostInvitations = 5;

    public static async Task<MyTeamCard> Of(AppDb db, PeopleDoor people, Season season, Team? team, int me, DateOnly today)
    {
        var open = team is not null ? [] : await (from invitation in db.Invitations
                                                  where invitation.PersonId == me && invitation.State == InvitationState.Sent
                                                  join its in db.Teams on invitation.TeamId equals its.Id
                                                  where its.SeasonId == season.Id
                                                  orderby invitation.Id descending
                                                  select new { invitation.Id, its.Name, invitation.ById }).Take(MostInvitations).ToListAsync();
        var names = await people.Persons([.. open.Select(i => i.ById).Distinct()]);
        // Who judges the season plays in no team of it.
        var judges = await db.SeasonJudges.AnyAsync(j => j.SeasonId == season.Id && j.PersonId == me && j.IsActive);
        var takes = !judges && season.TakesTeams && (season.State != SeasonState.Registration || season.RegistrationUntil is null || today <= season.RegistrationUntil);
        return new MyTeamCard(season.Id, season.Rules, takes, team, [.. open.Select(i => new OpenInvitation(i.Id, i.Name, names.GetValueOrDefault(i.ById)?.Name ?? ""))]);
    }
}
