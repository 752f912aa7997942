using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class TeamPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : TeamPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : TeamPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get("/league/teams/1")).Status);
    }

    [Fact]
    public async Task Only_the_secretariat_approves()
    {
        var team = await city.Team(await city.Season(), "employee", "employee-3");
        using var captain = await city.SignIn("employee");
        Assert.Equal(403, (await captain.Get($"/league/teams/{team.Id}/approve")).Status);
    }

    [Fact]
    public async Task Another_captains_team_is_seen_without_its_code_and_is_not_found_for_its_acts()
    {
        var team = await city.Team(await city.Season(), "employee", "employee-3");
        using var other = await city.SignIn("employee-2");
        var page = await other.Get($"/league/teams/{team.Id}");
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(team.ShownCode, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(team.JoinCode, page.Html, StringComparison.Ordinal);
        foreach (var act in (string[])["invite", "motto", "hand-over", "change-code", "ask-approval", "withdraw", "leave"])
            Assert.Equal(404, (await other.Get($"/league/teams/{team.Id}/{act}")).Status);
    }

    [Fact]
    public async Task Citizens_see_no_league()
    {
        using var citizen = await city.SignIn(SmallCity.Citizen);
        Assert.Equal(403, (await citizen.Get("/league")).Status);
    }

    [Fact]
    public async Task A_team_that_lacks_units_is_not_presented()
    {
        var team = await city.Team(await city.Season(), "employee", "employee-2");
        using var captain = await city.SignIn("employee");
        Assert.Equal(422, (await captain.Post($"/league/teams/{team.Id}/ask-approval")).Status);
    }

    [Fact]
    public async Task From_founding_by_invitation_and_code_to_approval()
    {
        var season = await city.Season();
        using var captain = await city.SignIn("employee");
        var founded = await captain.Post($"/league/seasons/{season.Id}/teams/new", new { Name = "هفت‌سنگ", Motto = "یکی را من بچینم، یکی را تو" });
        var team = await founded.Follow();
        var address = founded.Location!;
        var code = team.TextOf(".code");

        var invite = await captain.Get($"{address}/invite?q={Uri.EscapeDataString("هاشمی")}");
        Assert.Equal(302, (await invite.Form("main form[method=post]").Send()).Status);
        using var invited = await city.SignIn("employee-3");
        var invitedId = city.People.Person("employee-3");
        var turn = await city.Read(db => db.Set<Turn>().SingleAsync(t => t.IsOpen && t.Kind == "League.Invitation" && t.PersonId == invitedId && t.About == season.Name));
        Assert.Equal(302, (await (await invited.Get(turn.Href)).Form().Send("Yes", "true")).Status);
        Assert.False(await city.Read(db => db.Set<Turn>().Where(t => t.Id == turn.Id).Select(t => t.IsOpen).SingleAsync()));

        using var coder = await city.SignIn("employee-4");
        Assert.Equal(302, (await coder.Post("/league/join", new { JoinCode = code.ToLowerInvariant() })).Status);
        Assert.Equal(422, (await coder.Post("/league/join", new { JoinCode = "AAAA-AAAA" })).Status);

        Assert.Equal(302, (await captain.Post(address + "/ask-approval")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("هفت‌سنگ", (await head.Get($"/league/seasons/{season.Id}/teams?state=Pending")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await head.Post(address + "/approve")).Status);
        Assert.Equal(422, (await head.Post(address + "/approve")).Status);
    }

    [Fact]
    public async Task Somebody_elses_invitation_is_not_found()
    {
        var season = await city.Season();
        var team = await city.Team(season, "employee");
        var invitation = await city.Invite(team, season, "employee-3");
        using var other = await city.SignIn("employee-2");
        Assert.Equal(404, (await other.Get($"/league/invitations/{invitation.Id}")).Status);
    }

    [Fact]
    public async Task A_name_that_looks_like_anothers_is_taken()
    {
        var season = await city.Season();
        var first = await city.Team(season, "employee");
        using var visitor = await city.SignIn("employee-2");
        var answer = await visitor.Post($"/league/seasons/{season.Id}/teams/new", new { Name = first.Name.Replace(" ", "‌", StringComparison.Ordinal), Motto = "شعار ما" });
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.ComplaintOf("Name"));
        Assert.Equal("شعار ما", answer.Form()["Motto"]);
    }

    [Fact]
    public async Task One_team_per_person_though_two_captains_race()
    {
        var season = await city.Season();
        var teams = await Task.WhenAll(((string[])["employee", "employee-2", "employee-3", "employee-5"]).Select(async captain =>
        {
            var team = await city.Team(season, captain);
            return (Team: team, Invitation: await city.Invite(team, season, "employee-4"));
        }));
        using var invited = await city.SignIn("employee-4");
        var forms = await Task.WhenAll(teams.Select(async t => (await invited.Get($"/league/invitations/{t.Invitation.Id}")).Form()));
        var answers = await Task.WhenAll(forms.Select(form => form.Send("Yes", "true")));
        Assert.Single(answers, a => a.Status == 302);
        Assert.All(answers.Where(a => a.Status != 302), a => Assert.Contains(a.Status, (int[])[409, 422]));
        var person = city.People.Person("employee-4");
        Assert.Equal(1, await city.Read(db => db.Teams.Where(t => t.SeasonId == season.Id).SelectMany(t => t.Members).CountAsync(m => m.PersonId == person && m.LeftAt == null)));
    }

    [Fact]
    public async Task One_name_though_two_found_at_once()
    {
        var season = await city.Season();
        var forms = await Task.WhenAll(((string[])["employee", "employee-2", "employee-3"]).Select(async account =>
        {
            var visitor = await city.SignIn(account);
            return (await visitor.Get($"/league/seasons/{season.Id}/teams/new")).Form().Fill(new { Name = "نان و نمک" });
        }));
        var answers = await Task.WhenAll(forms.Select(form => form.Send()));
        Assert.Single(answers, a => a.Status == 302);
        Assert.All(answers.Where(a => a.Status != 302), a => Assert.Equal(422, a.Status));
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_paged()
    {
        var season = await city.Season();
        await city.Team(season, "employee", "employee-3");
        var wanted = await city.Team(season, "employee-2");
        using var visitor = await city.SignIn("employee-5");
        var number = wanted.Name.Split(' ')[^1];
        Assert.Equal([wanted.Name], (await visitor.Get($"/league/seasons/{season.Id}/teams?q={Uri.EscapeDataString(number)}")).TextsOf("tbody th a"));
        Assert.Empty((await visitor.Get($"/league/seasons/{season.Id}/teams?state=Active")).TextsOf("tbody th a"));
        Assert.Single((await visitor.Get($"/league/seasons/{season.Id}/teams?unit={city.People.Unit("Z2").ToString(CultureInfo.InvariantCulture)}")).TextsOf("tbody th a"));
    }

    [Fact]
    public async Task The_secretariat_seats_a_person_sends_back_and_disqualifies()
    {
        await city.Bylaws();
        var season = await city.Season();
        var team = await city.Team(season, "employee");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var seat = await head.Get($"/league/teams/{team.Id}/seat?q={Uri.EscapeDataString("باقری")}");
        Assert.Equal(302, (await seat.Form().Send()).Status);
        using var captain = await city.SignIn("employee");
        Assert.Equal(302, (await captain.Post($"/league/teams/{team.Id}/ask-approval")).Status);
        Assert.Equal(302, (await head.Post($"/league/teams/{team.Id}/send-back", new { Code = "composition", Why = "یک نفر دیگر از واحدی تازه بیاورید." })).Status);
        Assert.Equal(302, (await head.Post($"/league/teams/{team.Id}/disqualify", new { Code = "false-members", Why = "یکی از اعضا از عضویت خبر نداشت." })).Status);
        Assert.Equal(TeamState.Disqualified, await city.Read(db => db.Teams.Where(t => t.Id == team.Id).Select(t => t.State).SingleAsync()));
    }

    [Fact]
    public async Task A_captain_hands_over_and_leaves()
    {
        var team = await city.Team(await city.Season(), "employee", "employee-3");
        using var captain = await city.SignIn("employee");
        Assert.Equal(422, (await captain.Post($"/league/teams/{team.Id}/leave")).Status);
        Assert.Equal(302, (await captain.Post($"/league/teams/{team.Id}/hand-over", new { PersonId = city.People.Person("employee-3").ToString(CultureInfo.InvariantCulture) })).Status);
        Assert.Equal(302, (await captain.Post($"/league/teams/{team.Id}/leave")).Status);
        Assert.Equal(404, (await captain.Get($"/league/teams/{team.Id}/motto")).Status);
    }

    [Fact]
    public async Task The_interface_for_programs_tells_teams_and_never_their_codes()
    {
        var season = await city.Season();
        var team = await city.Team(season, "employee", "employee-3");
        using var visitor = await city.SignIn("employee-2");
        Assert.Contains(season.Name, (await visitor.Get("/api/v1/seasons")).Html, StringComparison.Ordinal);
        var teams = await visitor.Get($"/api/v1/seasons/{season.Id}/teams");
        Assert.Contains($"\"id\":{team.Id},", teams.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(team.JoinCode, teams.Html, StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.Get($"/api/v1/rounds?season={season.Id}")).Status);
        Assert.Equal(404, (await visitor.Get($"/api/v1/seasons/{(await city.Season(SeasonState.Planned)).Id}/teams")).Status);
    }
}
