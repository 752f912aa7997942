using Microsoft.EntityFrameworkCore;
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
