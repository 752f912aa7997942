using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.League.Seasons;
using Pishran.Features.League.Transfers;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

/// <summary>Members change teams inside the window of the rules once both captains agree.</summary>
public abstract class TransferPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : TransferPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : TransferPages(city), IClassFixture<PostgresCity>;

    private const string Captain = "employee", Mover = "employee-2", Mate = "employee-3", Other = "employee-4";
    private const string Why = "تیم در این دور به همهٔ اعضا نیاز دارد.";

    /// <summary>Two approved teams; the first would fit the rules without <see cref="Mover"/>.</summary>
    private async Task<(Season Season, Team From, Team To)> Teams(int from = -1, int until = 10)
    {
        var rules = LeagueGround.Rules with { TransferFrom = city.Clock.Today.AddDays(from), TransferUntil = city.Clock.Today.AddDays(until) };
        var planned = await city.Arrange((db, all) => all.GetRequiredService<LeagueSecretariat>().Plan("فصل جابه‌جایی " + LeagueGround.Next(), 1405, rules, DefaultRubric.Criteria));
        await city.Arrange(async (db, all) =>
        {
            var season = await db.Seasons.AsTracking().SingleAsync(s => s.Id == planned.Id);
            await all.GetRequiredService<LeagueSecretariat>().OpenRegistration(season, city.Clock.Today.AddDays(10), city.Clock.Now);
            await all.GetRequiredService<LeagueSecretariat>().Start(season, city.Clock.Now);
            return 0;
        });
        var its = await city.Read(db => db.Seasons.AsNoTracking().SingleAsync(s => s.Id == planned.Id));
        return (its, await city.ActiveTeam(its, Captain, Mover, Mate), await city.ActiveTeam(its, Other, "employee-5"));
    }

    private static string Ask(Team team) => $"/league/teams/{team.Id}/transfer";

    private async Task<Transfer> Asked(Season season, Team from, Team to) => await city.Arrange(async (db, all) =>
        await all.GetRequiredService<TransferDesk>().Ask(season, await db.Teams.AsTracking().SingleAsync(t => t.Id == from.Id), to.Id, city.People.Person(Mover), "به مسئله‌های آب نزدیک‌ترم.", city.Clock.Now));

    private Task<Transfer> Of(int id) => city.Read(db => db.Set<Transfer>().AsNoTracking().SingleAsync(t => t.Id == id));
    private Task<bool> IsIn(Team team, string account) => city.Read(db => db.Set<Team>().AnyAsync(t => t.Id == team.Id && t.Members.Any(m => m.PersonId == city.People.Person(account) && m.LeftAt == null)));
    private Task<bool> HasTurn(string account, int id) => city.Read(db => db.Set<Turn>().AnyAsync(t => t.Kind == "League.Transfer" && t.RecordId == id && t.PersonId == city.People.Person(account) && t.IsOpen));

    [Fact]
    public async Task A_stranger_signs_in_a_citizen_is_refused_and_others_find_neither_page()
    {
        var (season, from, to) = await Teams();
        var transfer = await Asked(season, from, to);
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(Ask(from))).Status);
        using var citizen = await city.SignIn("citizen");
        Assert.Equal(403, (await citizen.Get(Ask(from))).Status);
        foreach (var account in (string[])["employee-6", Role.Judge, Mate])
        {
            using var visitor = await city.SignIn(account);
            Assert.Equal(404, (await visitor.Get($"/league/transfers/{transfer.Id}")).Status);
            if (account != Mate) Assert.Equal(404, (await visitor.Get(Ask(from))).Status);
        }
        using var member = await city.SignIn(Mover);
        Assert.Equal(404, (await (await member.Get($"/league/transfers/{transfer.Id}")).Form("form[action$='/back']").SendTo($"/league/transfers/{transfer.Id}/agree")).Status);
    }

    [Fact]
    public async Task A_captain_stays_and_a_team_that_would_lack_somebody_keeps_its_member()
    {
        var (season, from, to) = await Teams();
        using var captain = await city.SignIn(Captain);
        Assert.Contains(LeagueWords.CaptainStays.ToString(), (await captain.Get(Ask(from))).Text, StringComparison.Ordinal);
        using var member = await city.SignIn("employee-5");
        var page = await member.Get(Ask(to));
        Assert.Contains(LeagueWords.TransferLeavesShort(to.Name, LeagueWords.TeamTooSmall(2, 1)).ToString(), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[name=ToTeamId]"));
        await Assert.ThrowsAsync<BrokenRule>(() => city.Arrange(async (db, all) => await all.GetRequiredService<TransferDesk>().Ask(season, await db.Teams.AsTracking().SingleAsync(t => t.Id == to.Id), from.Id, city.People.Person("employee-5"), null, city.Clock.Now)));
    }

    [Fact]
    public async Task Outside_the_window_nobody_asks()
    {
        var (_, from, _) = await Teams(3, 10);
        using var member = await city.SignIn(Mover);
        var page = await member.Get(Ask(from));
        Assert.Contains(LeagueWords.TransferWindowClosed(city.Clock.Today.AddDays(3), city.Clock.Today.AddDays(10)).ToString(), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain("/transfer\"", (await member.Get($"/league/teams/{from.Id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_moves_once_both_captains_agree_and_no_earlier()
    {
        var (season, from, to) = await Teams();
        using var member = await city.SignIn(Mover);
        Assert.Contains("/transfer\"", (await member.Get($"/league/teams/{from.Id}")).Html, StringComparison.Ordinal);
        var sent = await member.Post(Ask(from), new { ToTeamId = to.Id, Words = "به مسئله‌های آب نزدیک‌ترم." });
        Assert.Equal(302, sent.Status);
        var id = await city.Read(db => db.Set<Transfer>().Where(t => t.SeasonId == season.Id).Select(t => t.Id).SingleAsync());
        Assert.Equal($"/league/transfers/{id}", sent.Location);
        Assert.Contains(LeagueWords.TransferAskedAlready.ToString(), (await member.Get(Ask(from))).Text, StringComparison.Ordinal);
        Assert.True(await HasTurn(Captain, id) && await HasTurn(Other, id));

        using var captain = await city.SignIn(Captain);
        Assert.Equal(302, (await (await captain.Get(sent.Location!)).Form("form[action$='/agree']").Send()).Status);
        Assert.True(await IsIn(from, Mover));
        Assert.False(await HasTurn(Captain, id));
        Assert.Empty((await captain.Get(sent.Location!)).Document.QuerySelectorAll("form[action$='/agree']"));
        using var other = await city.SignIn(Other);
        Assert.Equal(302, (await (await other.Get(sent.Location!)).Form("form[action$='/agree']").Send()).Status);
        Assert.Equal((false, true, TransferState.Done), (await IsIn(from, Mover), await IsIn(to, Mover), (await Of(id)).State));
        Assert.False(await HasTurn(Other, id));
        Assert.Equal([from.Id, to.Id], (await city.Read(db => db.Set<Team>().Where(t => t.SeasonId == season.Id).SelectMany(t => t.Members, (t, m) => new { t.Id, m.PersonId }).Where(m => m.PersonId == city.People.Person(Mover)).Select(m => m.Id).ToListAsync())).Order());
        Assert.Contains(LeagueWords.MemberMoved("", "", "").Key, await city.Read(db => db.History.Where(e => e.Kind == "League.Team" && e.RecordId == from.Id).OrderByDescending(e => e.Id).Select(e => e.What).FirstAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_captain_says_no_with_words_and_a_new_captain_inherits_the_question()
    {
        var (season, from, to) = await Teams();
        var transfer = await Asked(season, from, to);
        await city.Arrange(async (db, all) => { await all.GetRequiredService<TeamRegistry>().HandOver(await db.Teams.AsTracking().SingleAsync(t => t.Id == from.Id), season, city.People.Person(Mate), city.Clock.Now); return 0; });
        Assert.Equal((false, true), (await HasTurn(Captain, transfer.Id), await HasTurn(Mate, transfer.Id)));
        using var captain = await city.SignIn(Mate);
        var page = await captain.Get($"/league/transfers/{transfer.Id}");
        Assert.Equal(422, (await page.Form("form[action$='/refuse']").Send()).Status);
        Assert.Equal(302, (await page.Form("form[action$='/refuse']").Fill(new { Why }).Send()).Status);
        Assert.Equal(TransferState.Refused, (await Of(transfer.Id)).State);
        Assert.False(await HasTurn(Other, transfer.Id));
        using var member = await city.SignIn(Mover);
        Assert.Contains(Why, (await member.Get($"/league/transfers/{transfer.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await member.Get(Ask(from))).Status);
    }

    [Fact]
    public async Task A_request_is_taken_back_by_its_member_and_lapses_with_the_window()
    {
        var (season, from, to) = await Teams(-5, 1);
        var transfer = await Asked(season, from, to);
        using var member = await city.SignIn(Mover);
        Assert.Equal(302, (await (await member.Get($"/league/transfers/{transfer.Id}")).Form("form[action$='/back']").Send()).Status);
        Assert.Equal(TransferState.TakenBack, (await Of(transfer.Id)).State);

        var again = await Asked(season, from, to);
        var clock = city.Services.GetRequiredService<LeagueClock>();
        await clock.Tick(city.Clock.Now.AddDays(1));
        Assert.Equal(TransferState.Asked, (await Of(again.Id)).State);
        await clock.Tick(city.Clock.Now.AddDays(2));
        Assert.Equal(TransferState.Lapsed, (await Of(again.Id)).State);
        Assert.False(await HasTurn(Other, again.Id));
    }
}
