using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.League;
using Pishran.Features.League.Live;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class PitchPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : PitchPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : PitchPages(city), IClassFixture<PostgresCity>;

    private async Task<(LeagueTown Town, string Code)> Open(int teams = 4, bool staffOnly = false)
    {
        var town = await LeagueTown.Closed(city, teams, 2);
        await town.Arrange(async (db, _) => await db.Rounds.Where(r => r.Id == town.RoundId).ExecuteUpdateAsync(set => set.SetProperty(r => r.Mode, RoundMode.PitchDay)));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post($"/league/rounds/{town.RoundId}/pitch", staffOnly ? new { StaffOnly = "true" } : null, "main form[action$='/pitch/open']")).Status);
        return (town, await city.Read(db => db.Pitches.Where(p => p.RoundId == town.RoundId).Select(p => p.JoinCode).SingleAsync()));
    }

    private static async Task Join(Visitor phone, string code) => Assert.Equal(302, (await phone.Post($"/live/{code}", null, "main form[action$='/join']")).Status);

    private static async Task<Answer> Vote(Visitor phone, string code)
    {
        var page = await phone.Get($"/live/{code}");
        var better = page.Document.QuerySelector("button.duel")!.GetAttribute("value")!;
        return await page.Form("main form[action$='/cast']").Send("Better", better);
    }

    [Fact]
    public async Task A_vote_is_opened_by_who_runs_the_round_and_is_absent_without_its_code()
    {
        var (town, _) = await Open();
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get($"/league/rounds/{town.RoundId}/pitch")).Status);
        foreach (var address in (string[])["/live/NOSUCH", "/live/NOSUCH/board", "/live/NOSUCH/stream"]) Assert.Equal(404, (await stranger.Get(address)).Status);
        using var player = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await player.Get($"/league/rounds/{town.RoundId}/pitch")).Status);
        var all = await LeagueTown.Closed(city);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(404, (await head.Get($"/league/rounds/{all.RoundId}/pitch")).Status); // not a pitch day
    }

    [Fact]
    public async Task A_phone_votes_once_on_each_pair_and_then_has_seen_all()
    {
        var (town, code) = await Open(3);
        using var phone = city.Stranger();
        Assert.Empty((await phone.Get($"/live/{code}")).Document.QuerySelectorAll("button.duel"));
        await Join(phone, code);
        var first = await phone.Get($"/live/{code}");
        for (var i = 0; i < 3; i++) Assert.Equal(302, (await Vote(phone, code)).Status);
        Assert.Empty((await phone.Get($"/live/{code}")).Document.QuerySelectorAll("button.duel"));
        Assert.Equal(422, (await first.Form("main form[action$='/cast']").Set("_key", Guid.NewGuid().ToString()).Send("Better", "0")).Status); // the same pair again
        Assert.Equal(3, await city.Read(db => db.LiveVotes.CountAsync(v => db.Set<Pitch>().Any(p => p.Id == v.PitchId && p.RoundId == town.RoundId))));
    }

    [Fact]
    public async Task A_solution_that_was_not_admitted_is_in_no_pair()
    {
        var (town, code) = await Open(3);
        var outside = town.Teams[2];
        await city.Arrange(db => db.Set<Submission>().Where(s => s.RoundId == town.RoundId && s.TeamId == outside).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SubmissionState.Locked)));
        using var phone = city.Stranger();
        await Join(phone, code);
        Assert.Equal(302, (await Vote(phone, code)).Status);
        Assert.Empty((await phone.Get($"/live/{code}")).Document.QuerySelectorAll("button.duel"));
    }

    [Fact]
    public async Task Nobody_votes_on_their_own_team_and_a_stranger_not_where_staff_votes()
    {
        var (town, code) = await Open(3, staffOnly: true);
        using var stranger = city.Stranger();
        Assert.Empty((await stranger.Get($"/live/{code}")).Document.QuerySelectorAll("form[action$='/join']"));
        using var member = await city.SignIn(Role.Employee); // plays in team 1
        var page = await member.Get($"/live/{code}");
        var own = await city.Read(db => db.Teams.Where(t => t.Id == town.Teams[0]).Select(t => t.Name).SingleAsync());
        Assert.DoesNotContain(own, page.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await page.Form("main form[action$='/cast']").Set("One", town.Solutions[0].ToString(CultureInfo.InvariantCulture)).Send("Better", "0")).Status);
    }

    [Fact]
    public async Task Thirty_phones_keep_the_board_live_and_the_sealed_result_verifies()
    {
        const int Phones = 30, Each = 4;
        var (town, code) = await Open(5);
        using var http = new HttpClient { BaseAddress = city.Address, Timeout = TimeSpan.FromMinutes(3) };
        using var end = new CancellationTokenSource();
        var told = new List<int>();
        var watching = Watch(http, code, told, Phones * Each, end.Token);
        await Task.WhenAll(Enumerable.Range(0, Phones).Select(async _ =>
        {
            using var phone = city.Stranger();
            await Join(phone, code);
            for (var i = 0; i < Each; i++) Assert.Equal(302, (await Vote(phone, code)).Status);
        }));
        await watching.WaitAsync(TimeSpan.FromMinutes(2));
        await end.CancelAsync();
        Assert.Equal(Phones * Each, told[^1]);
        Assert.True(told.Count > 1, "the board was told only once");
        Assert.Equal(told.Order(), told);

        using var wall = city.Stranger();
        var board = await wall.Get($"/live/{code}/board");
        Assert.Equal(5, board.Document.QuerySelectorAll(".boardlist li").Length);
        Assert.Contains("۱۲۰", board.TextOf("#votes"), StringComparison.Ordinal);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post($"/league/rounds/{town.RoundId}/pitch", null, "main form[action$='/pitch/close']")).Status);
        using var late = city.Stranger();
        Assert.Empty((await late.Get($"/live/{code}")).Document.QuerySelectorAll("form[action$='/join']"));
        await town.Publish();
        var (text, seal) = StandingsFile.Open((await wall.Get($"/league/rounds/{town.RoundId}/standings.txt")).Html);
        Assert.Equal(seal, StandingsFile.SealOf(text));
        var file = StandingsFile.Read(text);
        Assert.Equal((120, 30), (file.Votes.Count, file.Votes.Select(v => v.Voter).Distinct().Count()));
        Assert.Null(file.FirstDifference());
        Assert.Equal(200, (await wall.Get($"/league/rounds/{town.RoundId}/standings")).Status);
        using var member = await city.SignIn(Role.Employee);
        Assert.Equal(200, (await member.Get($"/league/submissions/{town.Solutions[0]}/feedback")).Status);
    }

    private static async Task Watch(HttpClient http, string code, List<int> told, int until, CancellationToken end)
    {
        using var answer = await http.GetAsync($"/live/{code}/stream", HttpCompletionOption.ResponseHeadersRead, end);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
        while (await lines.ReadLineAsync(end) is { } line)
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal)) continue;
            told.Add(int.Parse(line[5..], CultureInfo.InvariantCulture));
            if (told[^1] >= until) return;
        }
    }
}
