using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Features.Inbox;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class SubmissionPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SubmissionPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SubmissionPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get("/league/submissions/1")).Status);
    }

    [Fact]
    public async Task Only_the_secretariat_sees_the_list()
    {
        var round = await city.Round(await city.Season());
        using var visitor = await city.SignIn("employee");
        Assert.Equal(403, (await visitor.Get($"/league/rounds/{round.Id}/submissions")).Status);
    }

    [Fact]
    public async Task Another_teams_solution_and_the_way_to_write_without_a_team_are_not_found()
    {
        var (round, _, solution) = await Sent();
        using var other = await city.SignIn("employee-5");
        Assert.Equal(404, (await other.Get($"/league/submissions/{solution.Id}")).Status);
        Assert.Equal(404, (await other.Get($"/league/rounds/{round.Id}/write")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(404, (await head.Get($"/league/submissions/{solution.Id}")).Status); // sealed until the deadline
    }

    [Fact]
    public async Task A_member_keeps_drafts_and_the_captain_sends()
    {
        var season = await city.Season();
        await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season);
        using var member = await city.SignIn("employee-3");
        Assert.Equal(302, (await member.Post($"/league/rounds/{round.Id}/write", new { Title = "پیش‌نویس ما", Body = LeagueGround.Text })).Status);
        var forged = (await member.Get($"/league/rounds/{round.Id}/write")).Form();
        Assert.Equal(422, (await forged.Send("Send", "1")).Status);

        using var captain = await city.SignIn("employee");
        var page = await captain.Get($"/league/rounds/{round.Id}/write");
        Assert.Equal("پیش‌نویس ما", page.Form()["Title"]);
        var sent = await page.Form().Send("Send", "1");
        var receipt = await sent.Follow();
        var version = (await city.Read(db => db.Submissions.AsNoTracking().SingleAsync(s => s.RoundId == round.Id))).Last!;
        Assert.Contains(version.Receipt, receipt.Notice, StringComparison.Ordinal);
        Assert.Contains(version.Hash, receipt.Text, StringComparison.Ordinal);
        Assert.False(await city.Read(db => db.Set<Turn>().AnyAsync(t => t.Kind == "League.Round" && t.RecordId == round.Id && t.IsOpen)));
    }

    [Fact]
    public async Task Two_members_who_write_at_once_lose_nothing()
    {
        var season = await city.Season();
        await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season);
        using var captain = await city.SignIn("employee");
        using var member = await city.SignIn("employee-3");
        var (mine, theirs) = ((await captain.Get($"/league/rounds/{round.Id}/write")).Form(), (await member.Get($"/league/rounds/{round.Id}/write")).Form());
        Assert.Equal(302, (await theirs.Fill(new { Title = "متن همکار", Body = "آنچه همکار نوشت" }).Send()).Status);

        var answer = await mine.Fill(new { Title = "متن من", Body = "آنچه من نوشتم" }).Send();
        Assert.Equal(409, answer.Status);
        Assert.Contains("آنچه همکار نوشت", answer.TextOf("#theirs"), StringComparison.Ordinal);
        Assert.Contains("امیر هاشمی", answer.TextOf("#theirs"), StringComparison.Ordinal);
        Assert.Equal("آنچه من نوشتم", answer.Form()["Body"]);
        Assert.Equal(302, (await answer.Form().Send()).Status);
        Assert.Equal("آنچه من نوشتم", await city.Read(db => db.Submissions.Where(s => s.RoundId == round.Id).Select(s => s.DraftBody).SingleAsync()));
    }

    [Theory]
    [InlineData("ما با هم در {0} این کار را آغاز می‌کنیم و هر هفته اثرش را می‌سنجیم.")]
    [InlineData("سعید قاسمی این راه را در دفتر خود آزموده و هر هفته اثرش را سنجیده است.")]
    [InlineData("همکاران منطقهٔ دو این راه را آزموده‌اند و هر هفته اثرش را سنجیده‌اند.")]
    public async Task What_gives_the_team_away_comes_back_with_the_text_kept(string text)
    {
        var season = await city.Season();
        var team = await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season);
        using var captain = await city.SignIn("employee");
        var typed = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, team.Name);
        var form = (await captain.Get($"/league/rounds/{round.Id}/write")).Form().Fill(new { Title = "نمایشگر زمان رسیدن", Body = typed });
        var answer = await form.Send("Send", "1");
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.ComplaintOf("Body"));
        Assert.Equal(typed, answer.Form()["Body"]);
    }

    [Fact]
    public async Task Nothing_is_accepted_at_the_closing_instant_and_what_was_typed_is_kept()
    {
        var season = await city.Season();
        await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season);
        var (began, end) = (city.Clock.Now, round.ClosesAt.AddMinutes(LeagueGround.Rules.GraceMinutes));
        try
        {
            city.Clock.MoveTo(end.AddHours(-1));
            using var captain = await city.SignIn("employee");
            var form = (await captain.Get($"/league/rounds/{round.Id}/write")).Form().Fill(new { Title = "نمایشگر زمان رسیدن", Body = LeagueGround.Text });
            city.Clock.MoveTo(end);
            var late = await form.Send("Send", "1");
            Assert.Equal(422, late.Status);
            Assert.Equal(LeagueGround.Text, late.Form()["Body"]);
            city.Clock.MoveTo(end.AddMilliseconds(-1));
            Assert.Equal(302, (await late.Form().Send("Send", "1")).Status);
        }
        finally
        {
            city.Clock.MoveTo(began);
        }
    }

    [Fact]
    public async Task The_secretariat_admits_returns_and_refuses_with_a_reason()
    {
        await city.Bylaws();
        var (round, _, solution) = await Sent();
        await city.Close(round);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("R", (await head.Get($"/league/rounds/{round.Id}/submissions")).TextOf("tbody .code"), StringComparison.Ordinal);
        Assert.Equal(422, (await head.Post($"/league/submissions/{solution.Id}/return", new { Why = "نام عضو را بردارید." })).Status);
        Assert.Equal(302, (await head.Post($"/league/submissions/{solution.Id}/return", new { Code = "identity-visible", Why = "نام عضو را بردارید." })).Status);

        using var captain = await city.SignIn("employee");
        Assert.Contains("نام عضو را بردارید.", (await captain.Get($"/league/submissions/{solution.Id}")).Text, StringComparison.Ordinal);
        var correction = (await captain.Get($"/league/rounds/{round.Id}/write")).Form().Fill(new { Body = LeagueGround.Text + " بی‌نام." });
        Assert.Equal(302, (await correction.Send("Send", "1")).Status);

        Assert.Equal(302, (await head.Post($"/league/rounds/{round.Id}/admit-all")).Status);
        Assert.Equal(422, (await head.Post($"/league/submissions/{solution.Id}/refuse", new { Code = "off-topic", Why = "به مسئلهٔ دور پاسخ نمی‌دهد." })).Status);
        Assert.Equal(SubmissionState.Admissible, await city.Read(db => db.Submissions.Where(s => s.Id == solution.Id).Select(s => s.State).SingleAsync()));
    }

    [Fact]
    public async Task A_team_that_is_not_approved_keeps_drafts_and_sends_nothing()
    {
        var season = await city.Season();
        await city.Team(season, "employee", "employee-3");
        var round = await city.Round(season);
        using var captain = await city.SignIn("employee");
        var form = (await captain.Get($"/league/rounds/{round.Id}/write")).Form().Fill(new { Title = "نمایشگر زمان رسیدن", Body = LeagueGround.Text });
        Assert.Equal(422, (await form.Send("Send", "1")).Status);
        Assert.Equal(302, (await form.Send("Send", "")).Status);
    }

    [Fact]
    public async Task A_published_solution_has_a_card_that_answers_its_problem_and_all_staff_read_it()
    {
        var town = await LeagueTown.Published(city);
        var id = town.Solutions[0];
        var card = await city.Read(db => db.Set<Card>().SingleAsync(c => c.Kind == "League.Submission" && c.RecordId == id));
        Assert.Matches("^S-1405-01-[0-9]{2}$", card.Number);
        Assert.Equal($"/league/submissions/{id}", card.Href);
        Assert.True(await city.Read(db => db.Set<Link>().AnyAsync(l => l.FromKind == "League.Submission" && l.FromId == id && l.Relation == Relation.Answers)));
        using var visitor = await city.SignIn("employee-6");
        var page = await visitor.Get(card.Href);
        Assert.Equal(200, page.Status);
        Assert.Contains(card.Number, page.Text, StringComparison.Ordinal);
    }

    private async Task<(Round Round, Team Team, Submission Solution)> Sent()
    {
        var season = await city.Season();
        var team = await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season);
        return (round, team, await city.Solution(round, team, "employee"));
    }
}
