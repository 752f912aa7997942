using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class StandingsPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : StandingsPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : StandingsPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task Nothing_is_shown_before_publication()
    {
        var town = await LeagueTown.Judged(city);
        await town.Seal();
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        foreach (var address in (string[])[$"/league/rounds/{town.RoundId}/standings", $"/league/rounds/{town.RoundId}/standings.txt", $"/api/v1/rounds/{town.RoundId}/standings"])
            Assert.Equal(404, (await visitor.Get(address)).Status);
    }

    [Fact]
    public async Task A_published_table_is_open_to_all_and_says_why()
    {
        var town = await LeagueTown.Published(city, 6, 5);
        using var stranger = city.Stranger();
        var page = await stranger.Get($"/league/rounds/{town.RoundId}/standings");
        Assert.Equal(200, page.Status);
        Assert.Equal(6, page.Document.QuerySelectorAll(".stand tbody tr:not(.tier)").Length);
        Assert.NotEmpty(page.TextOf(".why blockquote"));
        Assert.Equal(200, (await stranger.Get($"/league/rounds/{town.RoundId}/standings?code=R1-03&without=2")).Status);
        Assert.Equal(200, (await stranger.Get($"/league/rounds/{town.RoundId}/standings?code=nothing&without=99")).Status);
        foreach (var address in (string[])["table", "units"]) Assert.Equal(200, (await stranger.Get($"/league/seasons/{town.SeasonId}/{address}")).Status);
    }

    [Fact]
    public async Task The_file_verifies_and_holds_no_name()
    {
        var town = await LeagueTown.Published(city, 6, 5);
        using var stranger = city.Stranger();
        var file = (await stranger.Get($"/league/rounds/{town.RoundId}/standings.txt")).Html;
        var (text, seal) = StandingsFile.Open(file);
        Assert.Equal(await city.Read(db => db.Set<Round>().Where(r => r.Id == town.RoundId).Select(r => r.Seal).SingleAsync(TestContext.Current.CancellationToken)), seal);
        Assert.Equal(seal, StandingsFile.SealOf(text));
        Assert.Null(StandingsFile.Read(text).FirstDifference());
        Assert.All(town.Canaries, canary => Assert.DoesNotContain(canary, file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Machines_read_the_published_lines()
    {
        var town = await LeagueTown.Published(city);
        using var stranger = city.Stranger();
        using var json = JsonDocument.Parse((await stranger.Get($"/api/v1/rounds/{town.RoundId}/standings")).Html);
        Assert.Equal(town.Teams.Count, json.RootElement.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task Feedback_is_for_the_team_alone()
    {
        var town = await LeagueTown.Published(city);
        var address = $"/league/submissions/{town.Solutions[0]}/feedback";
        using var other = await city.SignIn("employee-2");
        Assert.Equal(404, (await other.Get(address)).Status);
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(404, (await judge.Get(address)).Status);
        using var member = await city.SignIn(Role.Employee);
        var page = await member.Get(address);
        Assert.Equal(200, page.Status);
        Assert.Contains(LeagueTown.Comment, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("شمارهٔ", page.TextOf(".cmt"), StringComparison.Ordinal);
        Assert.Equal(404, (await member.Get($"/league/submissions/{town.Solutions[1]}/feedback")).Status);
    }

    [Fact]
    public async Task A_judges_name_never_reaches_a_team()
    {
        var town = await LeagueTown.Published(city);
        var judges = await city.Read(db => db.Set<Features.People.Person>().AsNoTracking().Where(p => town.Judges.Contains(p.Id)).Select(p => new { p.FirstName, p.LastName }).ToListAsync(TestContext.Current.CancellationToken));
        using var member = await city.SignIn(Role.Employee);
        string[] addresses = [$"/league/rounds/{town.RoundId}", $"/league/rounds/{town.RoundId}/standings?without=2", $"/league/rounds/{town.RoundId}/standings.txt", $"/api/v1/rounds/{town.RoundId}/standings",
            $"/league/rounds/{town.RoundId}/ceremony?step=4", $"/league/submissions/{town.Solutions[0]}", $"/league/submissions/{town.Solutions[0]}/feedback", $"/league/teams/{town.Teams[0]}",
            $"/league/seasons/{town.SeasonId}", $"/league/seasons/{town.SeasonId}/rules", $"/league/seasons/{town.SeasonId}/participation", "/inbox/notices", "/"];
        foreach (var address in addresses)
        {
            var answer = await member.Get(address);
            Assert.Equal(200, answer.Status);
            var bytes = answer.Html + string.Join('\n', answer.Headers.Select(h => h.Key + h.Value));
            Assert.All(judges, judge => Assert.DoesNotContain($"{judge.FirstName} {judge.LastName}", bytes, StringComparison.Ordinal));
        }
        foreach (var closed in (string[])[$"/league/rounds/{town.RoundId}/judging", $"/league/seasons/{town.SeasonId}/judges"]) Assert.Equal(403, (await member.Get(closed)).Status);
    }

    [Fact]
    public async Task A_small_panel_shows_no_marks()
    {
        var town = await LeagueTown.Published(city, 4, 4, new RuleSet(1, 6, 1, 6, SheetsEach: 2));
        using var member = await city.SignIn(Role.Employee);
        var page = await member.Get($"/league/submissions/{town.Solutions[0]}/feedback");
        Assert.Empty(page.Document.QuerySelectorAll("table"));
        Assert.Empty((await member.Get($"/league/rounds/{town.RoundId}/standings")).Document.QuerySelectorAll(".why .funnel li"));
    }

    [Fact]
    public async Task Missing_sheets_need_a_reason_to_seal()
    {
        var town = await LeagueTown.Judged(city);
        await town.Arrange(async (db, _) => (await db.Set<ScoreSheet>().AsTracking().FirstAsync(s => s.RoundId == town.RoundId)).Reopen("یک معیار جابه‌جا خوانده شد"));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var refused = await head.Post($"/league/rounds/{town.RoundId}/seal");
        Assert.Equal(422, refused.Status);
        Assert.NotNull(refused.ComplaintOf("Why"));
        Assert.Equal(302, (await refused.Form().Fill(new { Why = "داور در سفر است" }).Send()).Status);
        Assert.Equal(302, (await head.Post($"/league/rounds/{town.RoundId}/publish")).Status);
        Assert.Equal(200, (await head.Get($"/league/rounds/{town.RoundId}/standings")).Status);
    }

    [Fact]
    public async Task A_sheet_whose_judge_was_of_the_team_does_not_count()
    {
        var town = await LeagueTown.Judged(city, judges: 5);
        var sheet = (await town.SheetsOf(town.Judges[2]))[0];
        await town.Arrange(async (db, _) =>
        {
            var season = await db.Set<Season>().SingleAsync(s => s.Id == town.SeasonId);
            var team = await db.Set<Team>().AsTracking().SingleAsync(t => db.Set<Submission>().Any(s => s.Id == sheet.SubmissionId && s.TeamId == t.Id));
            team.Join(new Joiner(town.Judges[2], "داور", null), season, city.Clock.Now, city.Clock.Today);
        });
        await town.Seal();
        var states = await city.Read(db => db.Set<ScoreSheet>().Where(s => s.RoundId == town.RoundId && s.JudgeId == town.Judges[2]).Select(s => s.State).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([ScoreSheetState.Blocked], states);
    }

    [Fact]
    public async Task The_same_seed_seals_the_same_bytes()
    {
        var (one, two) = (await LeagueTown.Judged(city, 5, 5), await LeagueTown.Judged(city, 5, 5));
        await one.Seal();
        await two.Seal();
        var files = await city.Read(db => db.Set<SealedStandings>().Where(s => s.RoundId == one.RoundId || s.RoundId == two.RoundId).Select(s => s.File).ToListAsync(TestContext.Current.CancellationToken));
        // Judges' ids differ from town to town, and with them who got what: the lines must follow from the sheets in both.
        Assert.Equal(2, files.Count);
        Assert.All(files, file => Assert.Equal(file, StandingsFile.Read(file).Write()));
    }
}
