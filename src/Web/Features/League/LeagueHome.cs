using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>The league on somebody's first page: this week's challenge for who plays, the way to a team for who doesn't yet, the next season for who runs it.</summary>
public sealed class LeagueHome(AppDb db, TimeProvider clock) : IHomePart
{
    private const string Watchers = Role.Office + "," + Role.Executive + "," + Role.Auditor;

    public int Order => 30;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.Is(Role.Employee)) return null;
        var season = await db.Seasons.AsNoTracking().Where(s => s.State == SeasonState.Registration || s.State == SeasonState.Running || s.State == SeasonState.Finals).OrderByDescending(s => s.Id).FirstOrDefaultAsync();
        if (season is null) return me.Is(Role.HeadOfIdeas) ? new HomeCard(LeagueWords.LeagueMenu, LeagueWords.NoSeasonNow, LeagueLinks.Home + "/seasons/new", LeagueWords.PlanSeason, "trophy") : null;

        var id = me.Id;
        var team = await db.Teams.AsNoTracking().Where(t => t.SeasonId == season.Id && t.Members.Any(m => m.PersonId == id && m.LeftAt == null)).Select(t => new { t.Id, t.Name, t.State }).FirstOrDefaultAsync();
        var round = await db.Rounds.AsNoTracking().Where(r => r.SeasonId == season.Id && (r.State == RoundState.Open || r.State == RoundState.Published)).OrderBy(r => r.ClosesAt).Select(r => new { r.Id, r.Number, r.Title, r.State, r.ClosesAt }).FirstOrDefaultAsync();
        var rows = round is null ? null : new[] { new HomeRow(round.Title, LeagueLinks.Round(round.Id), LeagueWords.DeadlineIs(round.ClosesAt), round.State) };
        // Who judges a season, or runs it, plays in no team of it.
        if (team is null && me.Is(Role.HeadOfIdeas)) return null;
        // Who runs the office or watches over it reads the table instead of looking for a team.
        if (team is null && me.IsAny(Watchers)) return new HomeCard(Word.Said(season.Name), Word.Of(season.State), LeagueLinks.Season(season.Id) + "/table", LeagueWords.TableOfSeason, "trophy", Rows: rows, Tone: "gold");
        if (team is null && await db.SeasonJudges.AsNoTracking().AnyAsync(j => j.SeasonId == season.Id && j.PersonId == id)) return null;
        if (team is null) return season.TakesTeams && (season.State != SeasonState.Registration || today <= season.RegistrationUntil)
            ? new HomeCard(Word.Said(season.Name), LeagueWords.NoTeamYet, LeagueLinks.Season(season.Id), LeagueWords.NextFindTeam, "trophy", Rows: rows, Tone: "gold") : null;
        return round is null
            ? new HomeCard(Word.Said(team.Name), Word.Of(team.State), LeagueLinks.Team(team.Id), LeagueWords.ToMyTeam, "trophy", Tone: "gold")
            : new HomeCard(Word.Said(team.Name), LeagueWords.TimeLeftIs(TimeLeft.Until(round.ClosesAt, clock.GetUtcNow().UtcDateTime)), LeagueLinks.Round(round.Id) + "/write", LeagueWords.ContinueSolution, "trophy", true, rows, "gold");
    }
}
