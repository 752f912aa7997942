using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Shell;
using Pishran.Tests.Pages.League;

namespace Pishran.Tests.Journeys;

/// <summary>A city whose league has a round with its results out, one that takes solutions, and in another season one that is judged.</summary>
public sealed class PlayedCity : SqliteCity
{
    internal IReadOnlyList<string> OfTheTeam { get; private set; } = [];
    internal IReadOnlyList<string> OfTheJudge { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var played = await LeagueTown.Published(this);
        var open = await Open(played);
        OfTheTeam = [$"/league/seasons/{played.SeasonId}", $"/league/seasons/{played.SeasonId}/rules", $"/league/teams/{played.Teams[0]}", $"/league/rounds/{open}", $"/league/rounds/{open}/write", $"/league/rounds/{played.RoundId}/standings", $"/league/submissions/{played.Solutions[0]}/feedback", "/league"];

        var judged = await LeagueTown.Judging(this);
        var sheets = await judged.SheetsOf(People.Person(Role.Judge));
        await Arrange(async db => (await db.Set<ScoreSheet>().AsTracking().SingleAsync(s => s.Id == sheets[0].Id)).Accept());
        OfTheJudge = ["/league/judging", $"/league/judging/{sheets[0].Id}", $"/league/judging/{sheets[1].Id}/answer"];
    }

    private async Task<int> Open(LeagueTown town) => (await Arrange(async (db, _) =>
    {
        var season = await db.Set<Season>().SingleAsync(s => s.Id == town.SeasonId);
        var before = await town.Round(db);
        var round = new Round(season, 2, "دور دوم", "چالش دور دوم", new RoundWindow(Clock.Now.AddDays(-1), Clock.Now.AddDays(3), Clock.Now.AddDays(9)), before.Problems.Select(p => p.ProblemId));
        round.Publish(season, Clock.Now);
        round.Open(Clock.Now);
        db.Add(round);
        return round;
    })).Id;
}

/// <summary>The key pages of the league are sound in both languages, on a phone and a desktop, with and without script.</summary>
public sealed class LeaguePages(PlayedCity city) : IClassFixture<PlayedCity>
{
    [Theory, EveryLook]
    public Task What_a_team_reads_and_writes(string language, int width, bool script) => Visit(Role.Employee, city.OfTheTeam, new(language, width, script));

    [Theory, EveryLook]
    public Task What_a_judge_reads_and_marks(string language, int width, bool script) => Visit(Role.Judge, city.OfTheJudge, new(language, width, script));

    private Task Visit(string account, IEnumerable<string> addresses, Look look) => Walk.In(city, look, async walk =>
    {
        await walk.SignIn(account);
        foreach (var address in addresses)
        {
            Assert.Equal(200, await walk.Go(address));
            await walk.Sound();
        }
    });
}
