using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Features.League.Teams;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class FindTeamPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : FindTeamPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : FindTeamPages(city), IClassFixture<PostgresCity>;

    private static string Find(Season season) => $"/league/seasons/{season.Id}/find-team";
    private static string Propose(Season season) => $"/league/seasons/{season.Id}/propose-teams";

    [Fact]
    public async Task A_stranger_finds_nothing_and_only_the_head_makes_mixed_teams()
    {
        var season = await city.Season();
        using var stranger = city.Stranger();
        foreach (var address in (string[])[Find(season), Propose(season)]) Assert.Equal(302, (await stranger.Get(address)).Status);
        using var employee = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await employee.Get(Propose(season))).Status);
        var planned = await city.Season(SeasonState.Planned);
        Assert.Equal(404, (await employee.Get(Find(planned))).Status);
    }

    [Fact]
    public async Task Open_seats_that_look_for_my_skills_stand_first_and_asking_tells_the_captain()
    {
        var season = await city.Season();
        var (plain, wanting) = (await city.Team(season, "employee-3"), await city.Team(season, "employee-4"));
        using (var captain = await city.SignIn("employee-4")) Assert.Equal(302, (await captain.Post($"/league/teams/{wanting.Id}/motto", new { Wanted = "نقشه‌کشی، داده" })).Status);
        using var me = await city.SignIn(Role.Employee);
        Assert.Equal(302, (await me.Post(Find(season), new { Skills = "تحلیل داده" }, "main form[action$='/say']")).Status);
        var page = await me.Get(Find(season));
        Assert.Equal([wanting.Name, plain.Name], page.TextsOf("main .list > li a.t"));
        Assert.Equal(302, (await page.Form("main form[action$='/ask']").Send()).Status);
        using var told = await city.SignIn("employee-4");
        Assert.Contains("قاسمی", (await told.Get("/inbox/notices")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_of_the_season_and_a_player_are_offered_no_team()
    {
        var season = await city.Season();
        await city.Team(season, "employee-5");
        await city.Arrange(async (db, all) => { db.Add(new SeasonJudge(season.Id, city.People.Person(Role.Judge), "داور", null, 5)); await db.SaveChangesAsync(); return 0; });
        foreach (var account in (string[])[Role.Judge, "employee-5"])
        {
            using var one = await city.SignIn(account);
            Assert.Empty((await one.Get(Find(season))).Document.QuerySelectorAll("main form[action$='/say'], main form[action$='/ask']"));
            Assert.DoesNotContain($"/league/seasons/{season.Id}/teams/new", (await one.Get($"/league/seasons/{season.Id}")).Html, StringComparison.Ordinal);
        }
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(422, (await judge.Post($"/league/seasons/{season.Id}/teams/new", new { Name = "تیم داوران" })).Status);
    }

    [Fact]
    public async Task Mixed_teams_are_made_of_those_who_look_for_one()
    {
        var season = await city.Season();
        string[] seekers = [Role.Employee, "employee-3", "employee-4", "employee-5"];
        foreach (var account in seekers)
        {
            using var one = await city.SignIn(account);
            Assert.Equal(302, (await one.Post(Find(season), new { Skills = "" }, "main form[action$='/say']")).Status);
        }
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(Propose(season))).Status);
        var team = await city.Read(db => db.Teams.AsNoTracking().SingleAsync(t => t.SeasonId == season.Id));
        Assert.Equal(seekers.Select(city.People.Person).Order(), team.Present.Select(m => m.PersonId).Order());
        Assert.Empty(team.Lacks(LeagueGround.Rules));
        Assert.Equal([TeamWishState.Seated], await city.Read(db => db.TeamWishes.Where(w => w.SeasonId == season.Id).Select(w => w.State).Distinct().ToListAsync()));
        Assert.Empty((await head.Get(Propose(season))).Document.QuerySelectorAll("main form[method=post]")); // nobody is left to seat
    }

    [Fact]
    public async Task Every_number_of_the_engagement_opens_its_list()
    {
        var season = await city.Season();
        await city.ActiveTeam(season, Role.Employee, "employee-3", "employee-4");
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get($"/league/seasons/{season.Id}/engagement")).Status);
        using var one = await city.SignIn("employee-2");
        var page = await one.Get($"/league/seasons/{season.Id}/engagement?show=Pairs");
        Assert.Equal(200, page.Status);
        Assert.Equal(4, page.Document.QuerySelectorAll("a.kpi[href]").Length);
        foreach (var link in page.Document.QuerySelectorAll("a.kpi[href]").Select(a => a.GetAttribute("href")!)) Assert.Equal(200, (await one.Get(link.Split('#')[0])).Status);
    }
}
