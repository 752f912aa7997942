using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Teams;
using Pishran.Engine.Text;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>A team with room, and how many of the skills it looks for the person has.</summary>
public sealed record OpenTeam(int Id, string Name, string? Wanted, int Seats, IReadOnlyList<int> Units, int Fit);

/// <summary>Somebody who looks for a team.</summary>
public sealed record Seeker(int PersonId, string Name, int UnitId, string Unit, string Skills);

/// <summary>Mixed teams as the engine proposes them; empty with the reason where the rules can't be kept.</summary>
public sealed record Proposal(IReadOnlyList<IReadOnlyList<Seeker>> Teams, Obstacle? Why);

/// <summary>Brings people without a team and teams with room together. Its acts are called inside a write.</summary>
public sealed class Matchmaker(AppDb db, PeopleDoor people, TeamRegistry registry, InboxDoor inbox)
{
    private const int MostTeams = 200, MostSeekers = 500;

    /// <summary>Teams with an open seat the person may take, those that look for the person's skills first.</summary>
    public async Task<IReadOnlyList<OpenTeam>> Openings(Season season, string skills, int? unitId)
    {
        var (max, most) = (season.Rules.MaxMembers, season.Rules.MaxFromUnit);
        var rows = await db.Teams.AsNoTracking().Where(t => t.SeasonId == season.Id && (t.State == TeamState.Forming || t.State == TeamState.Pending || t.State == TeamState.Active) && t.Members.Count(m => m.LeftAt == null) < max)
            .OrderBy(t => t.SortKey).Take(MostTeams).Select(t => new { t.Id, t.Name, t.Wanted, Units = t.Members.Where(m => m.LeftAt == null).Select(m => m.UnitId).ToList() }).ToListAsync();
        var mine = StemsOf(skills);
        return [.. rows.Where(t => t.Units.Count(u => u == unitId) < most)
            .Select(t => new OpenTeam(t.Id, t.Name, t.Wanted, max - t.Units.Count, [.. t.Units.OfType<int>().Distinct()], StemsOf(t.Wanted).Count(mine.Contains)))
            .OrderByDescending(t => t.Fit).ThenByDescending(t => t.Seats)];
    }

    public async Task<TeamWish> Say(Season season, int personId, string? skills, DateTime now)
    {
        var joiner = await registry.Free(personId, season.Id);
        var wish = await db.TeamWishes.AsTracking().FirstOrDefaultAsync(w => w.SeasonId == season.Id && w.PersonId == personId);
        if (wish is not null) wish.Change(skills, now);
        else db.TeamWishes.Add(wish = new TeamWish(season, personId, joiner.Name, skills, now, TehranTime.Day(now)));
        return wish;
    }

    /// <summary>Tells a captain that somebody would like to join; the captain invites.</summary>
    public async Task<Team> AskCaptain(Season season, int teamId, int personId, DateTime now)
    {
        var joiner = await registry.Free(personId, season.Id);
        var team = await db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.Id == teamId && t.SeasonId == season.Id);
        BrokenRule.If(team is null || !team.IsPlaying || team.Present.Count() >= season.Rules.MaxMembers, LeagueWords.NoSeatThere);
        inbox.Tell(team!.CaptainId, LeagueWords.WouldLikeToJoin(joiner.Name, team.Name), $"{LeagueLinks.Team(team.Id)}/invite?q={Uri.EscapeDataString(joiner.Name)}", now);
        return team;
    }

    /// <summary>Those who look for a team and have none yet.</summary>
    public async Task<IReadOnlyList<Seeker>> Seekers(int seasonId)
    {
        var wishes = await db.TeamWishes.AsNoTracking().Where(w => w.SeasonId == seasonId && w.State == TeamWishState.Open
            && !db.Set<Team>().Any(t => t.SeasonId == seasonId && t.Members.Any(m => m.PersonId == w.PersonId && m.LeftAt == null))).OrderBy(w => w.PersonId).Take(MostSeekers).ToListAsync();
        var cards = await people.Persons([.. wishes.Select(w => w.PersonId)]);
        return [.. wishes.Where(w => cards.GetValueOrDefault(w.PersonId)?.UnitId is not null).Select(w => new Seeker(w.PersonId, w.Name, cards[w.PersonId].UnitId!.Value, cards[w.PersonId].UnitName, w.Skills))];
    }

    /// <summary>Balanced mixed teams of those who look for one; the same people give the same teams.</summary>
    public async Task<Proposal> Propose(Season season)
    {
        var seekers = await Seekers(season.Id);
        if (seekers.Count < season.Rules.MinMembers) return new Proposal([], null);
        var stems = seekers.ToDictionary(s => s.PersonId, s => StemsOf(s.Skills));
        var skills = stems.Values.SelectMany(s => s).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(12).Select(g => g.Key).ToList();
        var plan = TeamMaker.Make([.. seekers.Select(s => new Engine.Teams.Person(s.PersonId, s.UnitId, [.. skills.Select(stems[s.PersonId].Contains)], 0))],
            new TeamRules(season.Rules.MaxMembers, season.Rules.MinUnits, season.Rules.MaxFromUnit));
        var by = seekers.ToDictionary(s => s.PersonId);
        return new Proposal([.. plan.Teams.Select(team => (IReadOnlyList<Seeker>)[.. team.Select(id => by[id])])], plan.Why);
    }

    /// <summary>Founds the proposed teams; each forms like any other, and its captain can still change it before approval.</summary>
    public async Task<int> Make(Season season, DateTime now)
    {
        var proposal = await Propose(season);
        BrokenRule.If(proposal.Teams.Count == 0, LeagueWords.NobodyToSeat);
        var before = await db.Teams.CountAsync(t => t.SeasonId == season.Id);
        foreach (var (i, members) in proposal.Teams.Index())
        {
            var team = await registry.Found(season, LeagueWords.MixedTeamName(before + i + 1).ToString(), null, members[0].PersonId, now);
            foreach (var member in members.Skip(1)) await registry.Seat(team, season, member.PersonId, now);
            foreach (var member in members) inbox.Tell(member.PersonId, LeagueWords.YouAreSeated(team.Name), LeagueLinks.Team(team.Id), now);
        }
        return proposal.Teams.Count;
    }

    private static HashSet<string> StemsOf(string? skills) => [.. PersianText.Words(PersianText.Fold(skills ?? "")).Select(PersianText.Stem).Where(s => s.Length > 2)];
}
