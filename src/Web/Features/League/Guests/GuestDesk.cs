using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Club;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Guests;

/// <summary>Brings a member of the Club into a team for one round, with whose turn it is. Called inside a write, with tracked nouns.</summary>
public sealed class GuestDesk(AppDb db, ClubDoor club, PeopleDoor people, BylawsDoor bylaws, InboxDoor inbox)
{
    public const string Kind = "League.Guest";
    private const int DaysToAnswer = 3;

    /// <exception cref="BrokenRule">No guests by the rules, or the person doesn't serve in the Club, plays, judges, or is another team's guest.</exception>
    public async Task<Guest> Invite(Season season, Round round, Team team, int personId, DateTime now)
    {
        var card = await club.Serving(personId);
        BrokenRule.If(card is null, LeagueWords.GuestFromClub, "PersonId");
        await MustBeFree(season.Id, personId, card!.Name);
        var taken = await db.Guests.CountAsync(g => g.RoundId == round.Id && g.TeamId == team.Id && (g.State == GuestState.Invited || g.State == GuestState.Joined));
        var guest = new Guest(season, round, team, personId, card.Name, (await people.Person(personId))?.UnitId, taken, now);
        db.Guests.Add(guest);
        await db.SaveUnlessTaken("person_id", LeagueWords.GuestElsewhere(card.Name));
        var (today, last) = (TehranTime.Day(now), TehranTime.Day(round.ClosesAt));
        var due = (await bylaws.Calendar()).Add(today, DaysToAnswer);
        await inbox.Ask(new TurnAsk(personId, Kind, guest.Id, LeagueWords.TurnGuest(team.Name), LeagueLinks.Guest(guest.Id), round.Title, last < due ? last : due, WaiterId: team.CaptainId), now);
        return guest;
    }

    /// <summary>The guest says yes; whoever plays or judges by now can't.</summary>
    public async Task Accept(Guest guest, Round round, Team team, DateTime now)
    {
        await MustBeFree(guest.SeasonId, guest.PersonId, guest.Name);
        guest.Accept(round);
        await Answered(guest, team, LeagueWords.GuestJoined(guest.Name), now);
    }

    public Task Decline(Guest guest, Team team, DateTime now)
    {
        guest.Decline();
        return Answered(guest, team, LeagueWords.GuestDeclined(guest.Name), now);
    }

    public async Task TakeBack(Guest guest, Round round, Team team, string? why, DateTime now)
    {
        guest.TakeBack(round, why);
        await inbox.Close(Kind, guest.Id, now);
        inbox.Tell(guest.PersonId, LeagueWords.GuestNotNeeded(team.Name, round.Number), LeagueLinks.Guest(guest.Id), now);
    }

    /// <summary>The round takes no more solutions: who hasn't answered isn't asked any longer.</summary>
    /// <returns>The guests who joined.</returns>
    public async Task<ILookup<int, Guest>> Close(Round round, DateTime now)
    {
        var guests = await db.Guests.AsTracking().Where(g => g.RoundId == round.Id && (g.State == GuestState.Invited || g.State == GuestState.Joined)).OrderBy(g => g.Id).ToListAsync();
        foreach (var guest in guests.Where(g => g.State == GuestState.Invited))
        {
            guest.Lapse();
            await inbox.Close(Kind, guest.Id, now);
        }
        return guests.Where(g => g.State == GuestState.Joined).ToLookup(g => g.TeamId);
    }

    private async Task MustBeFree(int seasonId, int personId, string name)
    {
        var team = await db.Teams.Where(t => t.SeasonId == seasonId && t.Members.Any(m => m.PersonId == personId && m.LeftAt == null)).Select(t => t.Name).FirstOrDefaultAsync();
        BrokenRule.If(team is not null, LeagueWords.AlreadyInTeam(name, team), "PersonId");
        BrokenRule.If(await db.SeasonJudges.AnyAsync(j => j.SeasonId == seasonId && j.PersonId == personId && j.IsActive), LeagueWords.JudgesDoNotPlay(name), "PersonId");
    }

    private async Task Answered(Guest guest, Team team, Word told, DateTime now)
    {
        await inbox.Close(Kind, guest.Id, now);
        inbox.Tell(team.CaptainId, told, LeagueLinks.Team(team.Id), now);
    }
}
