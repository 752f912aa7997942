using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>Who played in the leagues of the years.</summary>
public sealed class LeagueNumbers(AppDb db, LeagueDoor league) : IYearNumbers
{
    private const int MostSeasons = 100;

    public int Order => 30;

    public async Task<IReadOnlyList<YearNumber>> All()
    {
        var seasons = (await league.Seasons(MostSeasons)).GroupBy(s => s.Year).ToDictionary(g => g.Key, g => g.Select(s => s.Id).ToArray());
        var (players, notes) = (new Dictionary<int, long>(), new Dictionary<int, Word>());
        foreach (var (year, ids) in seasons)
        {
            var teams = db.Teams.AsNoTracking().Where(t => ids.Contains(t.SeasonId));
            players[year] = await db.Players(ids).Select(p => p.PersonId).Distinct().CountAsync();
            notes[year] = LeagueWords.YearTeams(await teams.CountAsync());
        }
        return [new YearNumber(LeagueWords.YearPlayers, YearUnit.Count, players, notes, _ => "/league")];
    }
}
