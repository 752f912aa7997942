using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class RoundPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : RoundPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : RoundPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get("/league/rounds/1")).Status);
    }

    [Fact]
    public async Task Only_the_head_of_ideas_drafts_a_round()
    {
        var season = await city.Season();
        using var visitor = await city.SignIn("employee");
        Assert.Equal(403, (await visitor.Get($"/league/seasons/{season.Id}/rounds/new")).Status);
    }

    [Fact]
    public async Task A_draft_is_absent_for_everybody_else()
    {
        var round = await city.Round(await city.Season(), RoundState.Draft);
        using var visitor = await city.SignIn("employee");
        Assert.Equal(404, (await visitor.Get($"/league/rounds/{round.Id}")).Status);
    }

    [Fact]
    public async Task A_round_does_not_open_before_its_time()
    {
        var season = await city.Season();
        var round = await city.Round(season, RoundState.Draft);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post($"/league/rounds/{round.Id}/open")).Status);
        Assert.Equal(422, (await head.Post($"/league/rounds/{round.Id}/close")).Status);
    }

    [Fact]
    public async Task From_draft_to_the_open_card_with_dates_in_any_digits()
    {
        var (season, problem) = (await city.Season(), await city.Problem());
        await city.ActiveTeam(season, "employee", "employee-3");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var form = (await head.Get($"/league/seasons/{season.Id}/rounds/new")).Form().Fill(new
        {
            Title = "چگونه انتظار را نصف کنیم؟", OpensOn = "۱۴۰۵/۹/۲", OpensTime = "۰۹:۳۰", ClosesOn = "1405-09-09", ClosesTime = "14:00", JudgingEndsOn = "۱۶ آذر ۱۴۰۵", JudgingEndsTime = "١٤", Q = "ایستگاه",
        });
        var found = await form.Send("Find", "1");
        Assert.Equal(200, found.Status);
        Assert.Equal("۰۹:۳۰", found.Form()["OpensTime"]);
        var drafted = await found.Form().Set("Problems", problem.Id.ToString(CultureInfo.InvariantCulture)).Send();
        Assert.Equal(302, drafted.Status);
        Assert.Equal(302, (await head.Post(drafted.Location + "/publish-card")).Status);
        Assert.Equal(302, (await head.Post(drafted.Location + "/open")).Status);

        var round = await city.Read(db => db.Rounds.AsNoTracking().SingleAsync(r => r.SeasonId == season.Id));
        Assert.Equal(new DateTime(2026, 11, 30, 10, 30, 0, DateTimeKind.Utc), round.ClosesAt);
        Assert.Equal(ProblemState.Open, await city.Read(db => db.Problems.Where(p => p.Id == problem.Id).Select(p => p.State).SingleAsync()));
        Assert.True(await city.Read(db => db.Set<Link>().AnyAsync(l => l.FromKind == "League.Round" && l.FromId == round.Id && l.ToId == problem.Id)));
        var person = city.People.Person("employee");
        Assert.Equal(new DateOnly(2026, 11, 30), await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "League.Round" && t.RecordId == round.Id && t.PersonId == person && t.IsOpen).Select(t => t.Due).SingleAsync()));
    }

    [Fact]
    public async Task A_time_that_cannot_be_read_is_told_beside_it()
    {
        var season = await city.Season();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var answer = await head.Post($"/league/seasons/{season.Id}/rounds/new", new { Title = "چالش", ClosesTime = "بعدازظهر" });
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.ComplaintOf("ClosesTime"));
        Assert.Equal("بعدازظهر", answer.Form()["ClosesTime"]);
    }

    [Fact]
    public async Task The_clock_opens_and_closes_on_time_and_only_once()
    {
        var season = await city.Season();
        var team = await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season, RoundState.Published);
        var clock = city.Services.GetRequiredService<LeagueClock>();
        await clock.Tick(round.OpensAt);
        Assert.Equal(RoundState.Open, await StateOf(round));
        await city.Solution(round, team, "employee");
        await clock.Tick(round.ClosesAt.AddMinutes(9));
        Assert.Equal(RoundState.Open, await StateOf(round));
        await clock.Tick(round.ClosesAt.AddMinutes(10));
        await clock.Tick(round.ClosesAt.AddMinutes(11));
        Assert.Equal(RoundState.SubmissionClosed, await StateOf(round));
        Assert.Equal($"R{round.Number}-01", await city.Read(db => db.Submissions.Where(s => s.RoundId == round.Id).Select(s => s.Code).SingleAsync()));
    }

    [Fact]
    public async Task More_time_moves_the_captains_turn()
    {
        var season = await city.Season();
        await city.ActiveTeam(season, "employee", "employee-3");
        var round = await city.Round(season);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post($"/league/rounds/{round.Id}/extend", new { ClosesOn = "1405/09/10", ClosesTime = "12:00", JudgingEndsOn = "1405/09/20", JudgingEndsTime = "12:00", Why = "سامانه دو ساعت در دسترس نبود." })).Status);
        var person = city.People.Person("employee");
        Assert.Equal(new DateOnly(2026, 12, 1), await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "League.Round" && t.RecordId == round.Id && t.PersonId == person && t.IsOpen).Select(t => t.Due).SingleAsync()));
    }

    private Task<RoundState> StateOf(Round round) => city.Read(db => db.Rounds.Where(r => r.Id == round.Id).Select(r => r.State).SingleAsync());
}
