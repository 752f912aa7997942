using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.League;
using Pishran.Features.League.Fixtures;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

/// <summary>Rounds in which teams meet in pairs: who is drawn against whom, what a match is worth, who goes on.</summary>
public abstract class ModePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ModePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ModePages(city), IClassFixture<PostgresCity>;

    private async Task<Round> Draw(LeagueTown town, RoundMode mode)
    {
        var problem = await city.Problem();
        return await city.Arrange(async (db, all) =>
        {
            var season = await db.Seasons.AsTracking().SingleAsync(s => s.Id == town.SeasonId);
            var secretariat = all.GetRequiredService<LeagueSecretariat>();
            var round = await secretariat.Draft(season, "دور دونفره", "شرح", new RoundWindow(city.Clock.Now.AddHours(1), city.Clock.Now.AddDays(1), city.Clock.Now.AddDays(2)), [problem.Id], mode);
            await secretariat.PublishCard(round, season, city.Clock.Now);
            return round;
        });
    }

    [Fact]
    public async Task A_round_robin_meets_everybody_in_turn_and_nobody_twice()
    {
        var town = await LeagueTown.Closed(city);
        var met = new HashSet<(int, int)>();
        for (var turn = 0; turn < 3; turn++)
        {
            var round = await Draw(town, RoundMode.RoundRobin);
            Assert.Equal(2, round.Fixtures.Count);
            Assert.All(round.Fixtures, f => Assert.True(met.Add((Math.Min(f.TeamA, f.TeamB!.Value), Math.Max(f.TeamA, f.TeamB.Value)))));
        }
        Assert.Equal(6, met.Count); // four teams, every pair once
    }

    [Fact]
    public async Task A_Swiss_round_pairs_neighbours_in_points_and_its_page_is_for_staff()
    {
        var town = await LeagueTown.Published(city);
        var round = await Draw(town, RoundMode.Swiss);
        var points = (await city.Read(db => db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == town.RoundId))).Rows.OrderBy(r => r.Rank).Select(r => r.TeamId).ToList();
        var pairs = round.Fixtures.Select(f => new[] { points.IndexOf(f.TeamA), points.IndexOf(f.TeamB!.Value) }.Order().ToArray()).OrderBy(p => p[0]).ToList();
        Assert.Equal([[0, 1], [2, 3]], pairs);
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get($"/league/rounds/{round.Id}/fixtures")).Status);
        using var player = await city.SignIn(Role.Employee);
        Assert.Equal(2, (await player.Get($"/league/rounds/{round.Id}/fixtures")).Document.QuerySelectorAll("main .list > li").Length);
        Assert.Contains(Word.Of(RoundMode.Swiss).In(Language.Fa), (await player.Get($"/league/rounds/{round.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_is_worth_three_one_or_nothing_and_the_file_says_so_again()
    {
        // Codes a < b < c < d; a is far better than b, c and d are alike, e hands in against nobody.
        FileSheet Sheet(string code, int judge, int mark) => new(code, judge, [mark]);
        var sheets = new[] { ("a", 9), ("b", 2), ("c", 5), ("d", 5), ("e", 4) }.SelectMany(x => Enumerable.Range(1, 8).Select(judge => Sheet(x.Item1, judge, Math.Clamp(x.Item2 + judge % 2, 1, 10)))).ToList();
        var file = StandingsFile.Of(1, 1, 1, ScoringMethod.Additive, 7, [new FileCriterion("k", 100)], sheets, [new FileMatch("a", "b"), new FileMatch("c", "d"), new FileMatch("e", null)]);
        Assert.Equal([("a", 3), ("b", 0), ("c", 1), ("d", 1), ("e", 3)], file.Lines.OrderBy(l => l.Code, StringComparer.Ordinal).Select(l => (l.Code, l.Points)));
        var again = StandingsFile.Read(file.Write());
        Assert.Null(again.FirstDifference());
        Assert.Equal(file.Write(), again.Write());
        await Task.CompletedTask;
    }

    [Fact]
    public async Task In_a_knock_out_the_winners_go_on_and_whoever_is_out_hands_nothing_in()
    {
        var town = await LeagueTown.Published(city);
        var first = await Draw(town, RoundMode.KnockOut);
        Assert.Equal(2, first.Fixtures.Count);
        // The stage is played: who stood first in the table before stands first again.
        await town.Arrange(async (db, _) =>
        {
            var before = await db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == town.RoundId);
            var rows = before.Rows.OrderBy(r => r.Rank).Select((r, i) => r with { Points = i == 0 ? 3 : 0 });
            db.Add(new SealedStandings(first.Id, before.Method, before.RulesVersion, before.File, "k" + first.Id, city.Clock.Now, rows));
            await db.Rounds.Where(r => r.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.ResultsPublished).SetProperty(r => r.AppealUntil, city.Clock.Today.AddDays(3)));
        });
        var second = await Draw(town, RoundMode.KnockOut);
        var match = Assert.Single(second.Fixtures);
        var best = (await city.Read(db => db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == town.RoundId))).Rows.Single(r => r.Rank == 1).TeamId;
        Assert.Contains(best, new[] { match.TeamA, match.TeamB!.Value });
        var read = await city.Read(async db => await MatchReading.Of(db, await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == first.Id)));
        Assert.Contains(read, m => m.Winner == best);
        var outside = town.Teams.First(t => t != match.TeamA && t != match.TeamB);
        Assert.False(second.IsFor(outside));
        using var player = await city.SignIn(Role.Employee);
        Assert.Equal(3, (await player.Get($"/league/rounds/{second.Id}/fixtures")).Document.QuerySelectorAll("main .list > li").Length); // both stages
    }
}
