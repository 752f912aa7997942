using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class SeasonPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SeasonPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SeasonPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get("/league")).Status);
    }

    [Fact]
    public async Task Only_the_head_of_ideas_plans_a_season()
    {
        using var visitor = await city.SignIn("employee");
        Assert.Equal(403, (await visitor.Get("/league/seasons/new")).Status);
    }

    [Fact]
    public async Task A_season_in_planning_is_absent_for_everybody_else()
    {
        var season = await city.Season(SeasonState.Planned);
        using var visitor = await city.SignIn("employee");
        Assert.Equal(404, (await visitor.Get($"/league/seasons/{season.Id}")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(200, (await head.Get($"/league/seasons/{season.Id}")).Status);
    }

    [Fact]
    public async Task The_default_season_is_planned_with_one_name()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var answer = await head.Post("/league/seasons/new", new { Name = "فصل پاییز" });
        var page = await answer.Follow();
        Assert.Contains("فصل پاییز", page.Text, StringComparison.Ordinal);
        var id = int.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["novelty", "effect", "feasibility", "value"], (await city.Read(db => db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == id))).Criteria.Select(c => c.Key));
    }

    [Fact]
    public async Task Weights_that_do_not_sum_come_back_with_what_was_typed()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var form = (await head.Get("/league/seasons/new")).Form();
        form["Name"] = "فصل زمستان";
        form["Criteria[0].Weight"] = "۳۰";
        var answer = await form.Send();
        Assert.Equal(422, answer.Status);
        Assert.Contains("۱۰۵", answer.Complaints[0], StringComparison.Ordinal);
        Assert.Equal("فصل زمستان", answer.Form()["Name"]);
        Assert.Equal("۳۰", answer.Form()["Criteria[0].Weight"]);
    }

    [Fact]
    public async Task Rules_and_rubric_change_until_registration_opens()
    {
        var season = await city.Season(SeasonState.Planned);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post($"/league/seasons/{season.Id}/edit", new Dictionary<string, string> { ["MaxMembers"] = "5", ["Criteria[0].Weight"] = "20", ["Criteria[1].Weight"] = "35" })).Status);
        var changed = await city.Read(db => db.Seasons.AsNoTracking().SingleAsync(s => s.Id == season.Id));
        Assert.Equal((5, 2), (changed.Rules.MaxMembers, changed.RulesVersion));
        Assert.Equal([20, 35, 25, 20], (await city.Read(db => db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == season.Id))).Criteria.Select(c => c.Weight));

        var form = (await head.Get($"/league/seasons/{season.Id}/edit")).Form();
        Assert.Equal(302, (await head.Post($"/league/seasons/{season.Id}/open-registration", new { Until = "1405/09/20" })).Status);
        Assert.Equal(422, (await form.Send()).Status);
    }

    [Fact]
    public async Task Cancelling_needs_a_reason_of_the_catalogue_and_own_words()
    {
        await city.Bylaws();
        var season = await city.Season();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var answer = await (await head.Get($"/league/seasons/{season.Id}/cancel")).Form().Set("Code", "no-such-code").Set("Why", "تیم‌ها کم بودند؛ فصل بعد ادامه می‌دهیم.").Send();
        Assert.Equal(422, answer.Status);
        Assert.Equal(302, (await head.Post($"/league/seasons/{season.Id}/cancel", new { Code = "too-few-teams", Why = "تیم‌ها کم بودند؛ فصل بعد ادامه می‌دهیم." })).Status);
        Assert.Equal(422, (await head.Post($"/league/seasons/{season.Id}/cancel", new { Code = "too-few-teams", Why = "تیم‌ها کم بودند؛ فصل بعد ادامه می‌دهیم." })).Status);
    }

    [Fact]
    public async Task Every_page_of_a_season_opens_in_both_languages()
    {
        var season = await city.Season();
        foreach (var language in (string[])["fa", "en"])
        {
            using var head = await city.SignIn(Role.HeadOfIdeas, language);
            foreach (var page in (string[])["", "/teams", "/participation", "/rules", "/rounds/new", "/finals", "/close", "/teams/new"])
                Assert.Equal(200, (await head.Get($"/league/seasons/{season.Id}{page}")).Status);
        }
    }
}
