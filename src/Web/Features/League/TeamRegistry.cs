using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>
/// Keeps the teams of a season: who founds, invites, joins and leaves. One person is in one team of a season, whatever two
/// people do at the same moment. Each step is called inside a write, with tracked nouns.
/// </summary>
public sealed class TeamRegistry(AppDb db, PeopleDoor people, Bylaws.BylawsDoor bylaws, LeagueTurns turns)
{
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 8;

    /// <summary>Founds a team; the founder is its captain.</summary>
    /// <exception cref="BrokenRule">Registration is over, the name is taken, or the founder is in a team already.</exception>
    public async Task<Team> Found(Season season, string? name, string? motto, int captainId, DateTime now)
    {
        var captain = await Free(captainId, season.Id);
        var team = new Team(season, name, motto, captain, NewCode(), now, TehranTime.Day(now));
        BrokenRule.If(await db.Teams.AnyAsync(t => t.SeasonId == season.Id && t.NameKey == team.NameKey), LeagueWords.TeamNameTaken, nameof(Team.Name));
        db.Teams.Add(team);
        await db.SaveUnlessTaken("name_key", LeagueWords.TeamNameTaken, nameof(Team.Name), "person_id", LeagueWords.InAnotherTeam(captain.Name));
        await ExpireOthers(captainId, season.Id, now);
        return team;
    }

    /// <exception cref="BrokenRule">The person is in a team, was invited already, or the team takes nobody.</exception>
    public async Task<Invitation> Invite(Team team, Season season, int personId, int byId, DateTime now)
    {
        season.MustTakeTeams(TehranTime.Day(now));
        var person = await Free(personId, season.Id);
        BrokenRule.If(await db.Invitations.AnyAsync(i => i.TeamId == team.Id && i.PersonId == personId && i.State == InvitationState.Sent), LeagueWords.AlreadyInvited(person.Name), "PersonId");
        var invitation = new Invitation(team, season.Rules, personId, person.Name, byId, now);
        db.Invitations.Add(invitation);
        await db.SaveUnlessTaken("person_id", LeagueWords.AlreadyInvited(person.Name));
        await turns.AskAnswer(invitation, team, season, now);
        return invitation;
    }

    /// <summary>The invited person says yes and is in the team.</summary>
    public async Task Accept(Invitation invitation, Team team, Season season, DateTime now)
    {
        invitation.Accept(now);
        await turns.Answered(invitation, now);
        await Seat(team, season, invitation.PersonId, now);
    }

    public async Task Decline(Invitation invitation, Team team, DateTime now)
    {
        invitation.Decline(now);
        await turns.Answered(invitation, now);
        turns.TellCaptain(team, LeagueWords.InvitationWasDeclined((await people.Person(invitation.PersonId))?.Name), now);
    }

    /// <summary>Joins the team whose code the person was told.</summary>
    /// <exception cref="BrokenRule">No team in registration has the code, or it can't take the person.</exception>
    public async Task<Team> JoinByCode(string? code, int personId, DateTime now)
    {
        var key = KeyOf(code);
        var team = key.Length == CodeLength
            ? await db.Teams.AsTracking().Where(t => t.JoinCode == key && db.Set<Season>().Any(s => s.Id == t.SeasonId && (s.State == SeasonState.Registration || s.State == SeasonState.Running))).OrderByDescending(t => t.Id).FirstOrDefaultAsync()
            : null;
        BrokenRule.If(team is null || !team.IsPlaying, LeagueWords.JoinCodeWrong, "JoinCode");
        await Seat(team!, await db.Seasons.SingleAsync(s => s.Id == team!.SeasonId), personId, now);
        return team!;
    }

    /// <summary>Puts a person into a team.</summary>
    public async Task Seat(Team team, Season season, int personId, DateTime now)
    {
        BrokenRule.If(team.Has(personId), ShellWords.AlreadyDone, "PersonId");
        var person = await Free(personId, season.Id);
        team.Join(person, season, now, TehranTime.Day(now));
        await db.SaveUnlessTaken("person_id", LeagueWords.InAnotherTeam(person.Name));
        await ExpireOthers(personId, season.Id, now);
        if (personId != team.CaptainId) turns.TellCaptain(team, LeagueWords.MemberJoined(person.Name, team.Name), now);
        if (team.Present.Count() >= season.Rules.MaxMembers) await ExpireAll(team, now);
    }

    public void Leave(Team team, int personId, DateTime now) => team.Leave(personId, now);
    public void ChangeJoinCode(Team team) => team.ChangeJoinCode(NewCode());

    public async Task HandOver(Team team, Season season, int personId, DateTime now)
    {
        var before = team.CaptainId;
        team.HandOver(personId);
        await turns.HandedOver(team, season, before, now);
    }

    public async Task AskApproval(Team team, Season season, DateTime now)
    {
        team.AskApproval(season.Rules);
        await turns.AskApproval(team, season, now);
    }

    public async Task Approve(Team team, Season season, DateTime now)
    {
        team.Approve(season.Rules);
        await turns.Approved(team, season, now);
    }

    public async Task SendBack(Team team, Season season, string? reasonCode, string? why, DateTime now)
    {
        team.SendBack(reasonCode, why);
        await turns.AskCompletion(team, season, now);
    }

    public async Task Withdraw(Team team, string? why, DateTime now)
    {
        team.Withdraw(why, now);
        await ExpireAll(team, now);
        await turns.Gone(team, null, now);
    }

    public async Task Disqualify(Team team, string? reasonCode, string? why, DateTime now)
    {
        var days = await db.Seasons.Where(s => s.Id == team.SeasonId).Select(s => s.Rules.AppealDays).SingleAsync();
        team.Disqualify(reasonCode, why, (await bylaws.Calendar()).Add(TehranTime.Day(now), days));
        await ExpireAll(team, now);
        await turns.Gone(team, LeagueWords.TeamDisqualified(team.Name), now);
    }

    /// <summary>A join code as people type it: any case, with or without the dash, digits of any script.</summary>
    public static string KeyOf(string? code) =>
        string.Concat(PersianText.Fold(code).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string NewCode() => RandomNumberGenerator.GetString(CodeLetters, CodeLength);

    /// <summary>The person as a joiner: staff, in no team of the season and no judge of it.</summary>
    internal async Task<Joiner> Free(int personId, int seasonId)
    {
        var person = await people.Person(personId);
        BrokenRule.If(person?.UnitId is null, LeagueWords.StaffOnly, "PersonId");
        var other = await db.Teams.Where(t => t.SeasonId == seasonId && t.Members.Any(m => m.PersonId == personId && m.LeftAt == null)).Select(t => t.Name).FirstOrDefaultAsync();
        BrokenRule.If(other is not null, LeagueWords.AlreadyInTeam(person!.Name, other), "PersonId");
        BrokenRule.If(await db.SeasonJudges.AnyAsync(j => j.SeasonId == seasonId && j.PersonId == personId && j.IsActive), LeagueWords.JudgesDoNotPlay(person!.Name), "PersonId");
        BrokenRule.If(await db.Set<Guest>().AnyAsync(g => g.SeasonId == seasonId && g.PersonId == personId && g.State == GuestState.Joined && db.Set<Round>().Any(r => r.Id == g.RoundId && (r.State == RoundState.Published || r.State == RoundState.Open))), LeagueWords.GuestElsewhere(person!.Name), "PersonId");
        return new Joiner(personId, person!.Name, person.UnitId);
    }

    // Who is in a team waits for no other one.
    private async Task ExpireOthers(int personId, int seasonId, DateTime now)
    {
        if (await db.Set<TeamWish>().AsTracking().FirstOrDefaultAsync(w => w.SeasonId == seasonId && w.PersonId == personId && w.State == TeamWishState.Open) is { } wish) wish.Seat();
        await Expire(db.Invitations.Where(i => i.PersonId == personId && db.Set<Team>().Any(t => t.Id == i.TeamId && t.SeasonId == seasonId)), now);
    }

    private async Task ExpireAll(Team team, DateTime now) => await Expire(db.Invitations.Where(i => i.TeamId == team.Id), now);

    private async Task Expire(IQueryable<Invitation> invitations, DateTime now)
    {
        foreach (var invitation in (await invitations.AsTracking().Where(i => i.State == InvitationState.Sent).ToListAsync()).Where(i => i.State == InvitationState.Sent))
        {
            invitation.Expire(now);
            await turns.Answered(invitation, now);
        }
    }
}
