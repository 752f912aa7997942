using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Fixtures;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Features.League.Fixtures;

/// <summary>Draws who meets whom in a round of pairs. The same teams, results and round give the same pairs.</summary>
public sealed class FixtureDesk(AppDb db)
{
    /// <summary>
    /// Everybody in turn (the n-th such round of the season is the n-th of the circle), nearest in points without a rematch, or the winners
    /// of the knock-out so far with byes for the best; seeds come from the season's table.
    /// </summary>
    /// <exception cref="BrokenRule">Fewer than two teams are left.</exception>
    public async Task Draw(Round round)
    {
        if (!round.Mode.HasPairs()) return;
        var ranked = await Ranked(round);
        BrokenRule.If(ranked.Count < 2, LeagueWords.TwoTeamsNeeded);
        var earlier = await Earlier(round);
        round.Pair(round.Mode switch
        {
            RoundMode.KnockOut => await KnockOutOf(round, ranked, earlier),
            RoundMode.RoundRobin => Turn(ranked, earlier.Count(r => r.Mode == RoundMode.RoundRobin)),
            _ => Swiss.Pair([.. ranked.Select(t => ContestantOf(t, earlier))]).Matches,
        });
    }

    private static IReadOnlyList<Match> Turn(List<(int Id, int Points)> ranked, int played)
    {
        // The circle stands still while the season runs: in order of founding, not of points.
        var circle = RoundRobin.Rounds([.. ranked.Select(t => t.Id).Order()]);
        return circle[played % circle.Count];
    }

    private static Contestant ContestantOf((int Id, int Points) team, List<Round> earlier)
    {
        var mine = earlier.Where(r => r.Mode != RoundMode.KnockOut).SelectMany(r => r.Fixtures).Where(f => f.TeamA == team.Id || f.TeamB == team.Id).ToList();
        return new Contestant(team.Id, team.Points, mine.Where(f => f.TeamB is not null).Select(f => f.TeamA == team.Id ? f.TeamB!.Value : f.TeamA).ToHashSet(), mine.Any(f => f.TeamB is null));
    }

    private async Task<IReadOnlyList<Match>> KnockOutOf(Round round, List<(int Id, int Points)> ranked, List<Round> earlier)
    {
        var left = ranked.Select(t => t.Id).ToList();
        if (earlier.LastOrDefault(r => r.Mode == RoundMode.KnockOut) is { } before)
        {
            BrokenRule.If(!before.ResultsAreOut, LeagueWords.KnockOutWaits(before.Number));
            var winners = (await MatchReading.Of(db, before)).Select(m => m.Winner).OfType<int>().ToHashSet();
            left = [.. left.Where(winners.Contains)];
            BrokenRule.If(left.Count < 2, LeagueWords.TwoTeamsNeeded);
        }
        var first = KnockOut.Bracket(left).Where(t => t is { A: not null, B: not null, Round: 1 }).Select(t => new Match(t.A!.Value, t.B)).ToList();
        var playing = first.SelectMany(m => new[] { m.A, m.B!.Value }).ToHashSet();
        return [.. first, .. left.Where(id => !playing.Contains(id)).Select(id => new Match(id, null))];
    }

    /// <summary>The active teams with their points so far, best first.</summary>
    private async Task<List<(int Id, int Points)>> Ranked(Round round)
    {
        var teams = await db.Teams.AsNoTracking().Where(t => t.SeasonId == round.SeasonId && t.State == TeamState.Active).Select(t => t.Id).ToListAsync();
        var published = await db.Rounds.Where(r => r.SeasonId == round.SeasonId && (r.State == RoundState.ResultsPublished || r.State == RoundState.UnderAppeal || r.State == RoundState.Final)).Select(r => r.Id).ToListAsync();
        var points = (await db.CurrentStandings.AsNoTracking().Where(s => published.Contains(s.RoundId)).SelectMany(s => s.Rows).ToListAsync()).GroupBy(r => r.TeamId).ToDictionary(g => g.Key, g => g.Sum(r => r.Points));
        return [.. teams.Select(id => (Id: id, Points: points.GetValueOrDefault(id))).OrderByDescending(t => t.Points).ThenBy(t => t.Id)];
    }

    private Task<List<Round>> Earlier(Round round) =>
        db.Rounds.AsNoTracking().Where(r => r.SeasonId == round.SeasonId && r.Number < round.Number && r.State != RoundState.Draft).OrderBy(r => r.Number).ToListAsync();
}
