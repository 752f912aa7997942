using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.League;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class AwardPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : AwardPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : AwardPages(city), IClassFixture<PostgresCity>;

    private async Task<LeagueTown> ClosedSeason()
    {
        var town = await LeagueTown.Published(city);
        await town.Arrange(async (db, _) => (await db.Seasons.AsTracking().SingleAsync(s => s.Id == town.SeasonId)).Close(true));
        return town;
    }

    private static string Give(LeagueTown town) => $"/league/seasons/{town.SeasonId}/awards/give";

    [Fact]
    public async Task A_stranger_and_a_player_give_nothing()
    {
        var town = await ClosedSeason();
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(Give(town))).Status);
        using var employee = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await employee.Get(Give(town))).Status);
        Assert.Equal(200, (await employee.Get($"/league/seasons/{town.SeasonId}/awards")).Status);
    }

    [Fact]
    public async Task A_running_season_gives_none_and_a_foreign_team_gets_none()
    {
        var running = await LeagueTown.Published(city);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post(Give(running), new { TeamId = running.Teams[0], Kind = "First" })).Status);
        var town = await ClosedSeason();
        Assert.Equal(422, (await head.Post(Give(town), new { TeamId = running.Teams[0], Kind = "First" })).Status);
        Assert.Equal(422, (await head.Post(Give(town), new { TeamId = town.Teams[0], Kind = "Title" })).Status);
    }

    [Fact]
    public async Task A_place_is_given_once_with_its_prize_and_a_certificate_for_each_member()
    {
        var town = await ClosedSeason();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(Give(town), new Dictionary<string, string> { ["TeamId"] = town.Teams[0].ToString(), ["Kind"] = "First", ["PrizeRial"] = "۲ میلیون", ["PrizeRial-unit"] = "toman" })).Status);
        Assert.Equal(422, (await head.Post(Give(town), new { TeamId = town.Teams[1], Kind = "First" })).Status);
        Assert.Equal(302, (await head.Post(Give(town), new { TeamId = town.Teams[1], Kind = "Title", Title = "تازه‌نفس‌ترین تیم" })).Status);

        var award = await city.Read(db => db.Awards.AsNoTracking().SingleAsync(a => a.SeasonId == town.SeasonId && a.Kind == AwardKind.First));
        Assert.Equal(20_000_000, award.PrizeRial);
        var certificate = await city.Read(db => db.Certificates.AsNoTracking().SingleAsync(c => c.OwnerKind == "League.Award" && c.OwnerId == award.Id));
        Assert.Equal(town.Members[0], certificate.PersonId);

        using var employee = await city.SignIn(Role.Employee);
        var list = await employee.Get($"/league/seasons/{town.SeasonId}/awards");
        Assert.Contains("۲۰٬۰۰۰٬۰۰۰", list.Text, StringComparison.Ordinal);
        Assert.Contains("تازه‌نفس‌ترین تیم", (await employee.Get("/league/hall-of-fame")).Text, StringComparison.Ordinal);
        Assert.Contains(certificate.Code, (await employee.Get("/people/me")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_feedback_award_and_certificates_belong_to_those_who_were_in_the_team_at_the_lock()
    {
        var town = await LeagueTown.Closed(city, 4, 6, null, "employee-2");
        var (captain, leaver, newcomer) = (town.Members[0], city.People.Person("employee-2"), city.People.Person("employee-3"));
        await town.Arrange(async (db, all) =>
        {
            var team = await db.Teams.AsTracking().SingleAsync(t => t.Id == town.Teams[0]);
            team.TakeOut(leaver, "به شهر دیگری منتقل شد.", city.Clock.Now);
            await all.GetRequiredService<TeamRegistry>().Seat(team, await db.Seasons.SingleAsync(s => s.Id == town.SeasonId), newcomer, city.Clock.Now);
        });
        await town.Deal();
        await town.JudgeAll();
        await town.Seal();
        await town.Publish();

        var feedback = $"/league/submissions/{town.Solutions[0]}/feedback";
        using var gone = await city.SignIn("employee-2");
        using var come = await city.SignIn("employee-3");
        Assert.Equal((200, 404), ((await gone.Get(feedback)).Status, (await come.Get(feedback)).Status));
        Assert.Equal([captain, leaver], (await city.Read(db => db.Set<Features.Inbox.Notice>().Where(n => n.Href == feedback).Select(n => n.PersonId).ToListAsync())).Order());
        Assert.Contains("mine", (await gone.Get($"/league/rounds/{town.RoundId}/standings")).Document.QuerySelectorAll(".stand tbody tr").Select(r => r.ClassName));
        using var first = await city.SignIn(Role.Employee);
        var offered = (await first.Get($"/league/submissions/{town.Solutions[0]}/to-idea")).TextsOf("tbody th");
        Assert.Equal(await city.Read(db => db.SolutionAuthors.Where(a => a.SubmissionId == town.Solutions[0]).OrderBy(a => a.Place).Select(a => a.Name).ToListAsync()), offered);
        Assert.Equal(302, (await first.Post($"/league/submissions/{town.Solutions[0]}/to-idea", new { })).Status);
        Assert.Equal([captain, leaver], await city.Read(db => db.Set<Features.Ideas.Idea>().Where(i => i.Id == db.Set<Submission>().Single(s => s.Id == town.Solutions[0]).IdeaId).SelectMany(i => i.Authors).OrderBy(a => a.Number).Select(a => a.PersonId).ToListAsync()));

        await town.Arrange(async (db, _) => (await db.Seasons.AsTracking().SingleAsync(s => s.Id == town.SeasonId)).Close(true));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(Give(town), new { TeamId = town.Teams[0], Kind = "Third" })).Status);
        var award = await city.Read(db => db.Awards.Where(a => a.SeasonId == town.SeasonId).Select(a => a.Id).SingleAsync());
        Assert.Equal([captain, leaver], (await city.Read(db => db.Certificates.Where(c => c.OwnerKind == "League.Award" && c.OwnerId == award).Select(c => c.PersonId).ToListAsync())).Order());
        var listed = (await head.Get("/league/hall-of-fame")).Text;
        Assert.All(offered, name => Assert.Contains(name, listed, StringComparison.Ordinal));
        Assert.DoesNotContain(await city.Read(db => db.Set<Person>().Where(p => p.Id == newcomer).Select(p => p.LastName).SingleAsync()), (await head.Get($"/league/seasons/{town.SeasonId}/awards")).Text, StringComparison.Ordinal);
        var points = await city.Read(db => db.Standings.Where(s => s.RoundId == town.RoundId).SelectMany(s => s.Rows).Where(r => r.TeamId == town.Teams[0]).Select(r => r.Points).SingleAsync());
        var unit = await city.Read(db => db.Set<Person>().Where(p => p.Id == leaver).Select(p => p.UnitId).SingleAsync());
        var units = await city.Arrange((_, all) => all.GetRequiredService<Features.League.Standings.SeasonTables>().Units(town.SeasonId));
        Assert.Equal(points / 2.0, units.Single(u => u.UnitId == unit).Share, 6);
    }

    [Fact]
    public async Task A_later_round_counts_the_later_team_and_older_solutions_get_theirs_by_the_clock()
    {
        await city.Bylaws();
        var season = await city.Season();
        var team = await city.ActiveTeam(season, "employee-4", "employee-5");
        var first = await city.Round(season);
        var one = await city.Solution(first, team, "employee-4");
        await city.Close(first);
        await city.Arrange(async (db, all) =>
        {
            var its = await db.Teams.AsTracking().SingleAsync(t => t.Id == team.Id);
            its.TakeOut(city.People.Person("employee-5"), "به شهر دیگری منتقل شد.", city.Clock.Now);
            await all.GetRequiredService<TeamRegistry>().Seat(its, season, city.People.Person("employee-6"), city.Clock.Now);
            return 0;
        });
        var second = await city.Round(season);
        var two = await city.Solution(second, team, "employee-4");
        await city.Close(second);
        Task<List<int>> Of(Submission solution) => city.Read(db => db.SolutionAuthors.Where(a => a.SubmissionId == solution.Id).OrderBy(a => a.Place).Select(a => a.PersonId).ToListAsync());
        Assert.Equal([city.People.Person("employee-4"), city.People.Person("employee-5")], await Of(one));
        Assert.Equal([city.People.Person("employee-4"), city.People.Person("employee-6")], await Of(two));

        await city.Arrange(async db => await db.SolutionAuthors.Where(a => a.SubmissionId == two.Id).ExecuteDeleteAsync());
        await city.Services.GetRequiredService<LeagueClock>().Tick(city.Clock.Now);
        Assert.Equal([city.People.Person("employee-4"), city.People.Person("employee-6")], await Of(two));
    }

    [Fact]
    public async Task Taken_back_it_frees_the_place_and_its_certificates_say_so()
    {
        var town = await ClosedSeason();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await head.Post(Give(town), new { TeamId = town.Teams[0], Kind = "Second" });
        var id = await city.Read(db => db.Awards.Where(a => a.SeasonId == town.SeasonId).Select(a => a.Id).SingleAsync());
        Assert.Equal(422, (await head.Post($"/league/awards/{id}/take-back", new { Why = "" })).Status);
        Assert.Equal(302, (await head.Post($"/league/awards/{id}/take-back", new { Why = "امتیازها دوباره شمرده شد." })).Status);
        Assert.NotNull(await city.Read(db => db.Certificates.Where(c => c.OwnerKind == "League.Award" && c.OwnerId == id).Select(c => c.WithdrawnAt).SingleAsync()));
        Assert.Equal(302, (await head.Post(Give(town), new { TeamId = town.Teams[1], Kind = "Second" })).Status);
    }
}
