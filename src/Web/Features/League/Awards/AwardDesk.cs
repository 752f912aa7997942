using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Awards;

/// <summary>An award as a list shows it.</summary>
public sealed record AwardRow(int Id, int SeasonId, string Season, int Year, int TeamId, string Team, AwardKind Kind, string? Title, long PrizeRial, AwardState State, IReadOnlyList<string> Members)
{
    public Word Said => Award.SaidOf(Kind, Title);
}

/// <summary>Gives awards with a certificate for each of those credited, and takes them back with it. Called inside a write.</summary>
public sealed class AwardDesk(AppDb db, PeopleDoor people, InboxDoor inbox)
{
    public const string Kind = "League.Award";

    public async Task<Award> Give(Season season, Team team, AwardKind? kind, string? title, long? prizeRial, DateTime now)
    {
        var award = new Award(season, team, kind, title, prizeRial, now);
        BrokenRule.If(award.PlaceKey is { } place && await db.Awards.AnyAsync(a => a.PlaceKey == place), LeagueWords.PlaceIsGiven(award.Said), nameof(Kind));
        db.Awards.Add(award);
        await db.SaveUnlessTaken("place", LeagueWords.PlaceIsGiven(award.Said));
        foreach (var member in (await Honoured([team.Id]))[team.Id].ToList())
        {
            var code = await people.Certify(member.PersonId, LeagueWords.AwardCertificate, Word.Said(season.Name), LeagueWords.AwardCertificateText(team.Name, award.Said), (Kind, award.Id), now);
            inbox.Tell(member.PersonId, LeagueWords.AwardYours(team.Name, award.Said), $"/certificates/{code}", now);
        }
        return award;
    }

    public async Task TakeBack(Award award, string teamName, string? why, DateTime now)
    {
        award.TakeBack(teamName, why);
        await people.WithdrawCertificates((Kind, award.Id), why, now);
    }

    /// <summary>Awards that stand, newest season first, places before titles.</summary>
    public async Task<List<AwardRow>> List(int? seasonId, int? afterSeason, int seasons)
    {
        var chosen = seasonId is { } one ? [one] : await db.Awards.Where(a => a.State == AwardState.Given && (afterSeason == null || a.SeasonId < afterSeason))
            .Select(a => a.SeasonId).Distinct().OrderByDescending(id => id).Take(seasons).ToListAsync();
        var rows = await (from award in db.Awards.AsNoTracking()
                          where chosen.Contains(award.SeasonId) && award.State == AwardState.Given
                          join season in db.Seasons on award.SeasonId equals season.Id
                          join team in db.Teams on award.TeamId equals team.Id
                          select new { award.Id, award.SeasonId, Season = season.Name, season.Year, award.TeamId, Team = team.Name, award.Kind, award.Title, award.PrizeRial, award.State }).ToListAsync();
        var honoured = await Honoured([.. rows.Select(r => r.TeamId).Distinct()]);
        return [.. rows.OrderByDescending(r => r.SeasonId).ThenBy(r => r.Kind).ThenBy(r => r.Id)
            .Select(r => new AwardRow(r.Id, r.SeasonId, r.Season, r.Year, r.TeamId, r.Team, r.Kind, r.Title, r.PrizeRial, r.State, [.. honoured[r.TeamId].Select(h => h.Name)]))];
    }

    private sealed record Honour(int TeamId, int PersonId, string Name);

    /// <summary>Who is honoured with a team: everybody credited with a result of the season; in a team without one, who is in it.</summary>
    private async Task<ILookup<int, Honour>> Honoured(IReadOnlyCollection<int> teams)
    {
        var credited = await (from author in db.SolutionAuthors join submission in db.Submissions on author.SubmissionId equals submission.Id
                              where teams.Contains(submission.TeamId) && (submission.State == SubmissionState.ResultPublished || submission.State == SubmissionState.SentToIdeas)
                              orderby submission.Id, author.Place select new Honour(submission.TeamId, author.PersonId, author.Name)).ToListAsync();
        var bare = teams.Except(credited.Select(c => c.TeamId)).ToList();
        if (bare.Count > 0) credited.AddRange(await db.Teams.Where(t => bare.Contains(t.Id)).SelectMany(t => t.Members, (t, m) => new { t.Id, m.PersonId, m.Name, m.LeftAt }).Where(m => m.LeftAt == null).Select(m => new Honour(m.Id, m.PersonId, m.Name)).ToListAsync());
        return credited.DistinctBy(c => (c.TeamId, c.PersonId)).ToLookup(c => c.TeamId);
    }
}
