using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Club;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.League.Guests;
using Pishran.Features.League.Judging;
using Pishran.Features.League.Seasons;
using Pishran.Shell;
using Pishran.Tests.Pages.Club;

namespace Pishran.Tests.Pages.League;

/// <summary>A member of the Club, here one who doesn't work in the city, helps a team in one round.</summary>
public abstract class GuestPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : GuestPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : GuestPages(city), IClassFixture<PostgresCity>;

    private const string Captain = "employee", Helper = Role.ClubMember;
    private const string Why = "این دور را بدون کمک پیش می‌بریم.";
    private readonly ClubGround _club = new(city);

    private async Task<(Season Season, Team Team, Round Round, Member Member)> Ground(int guests = 1)
    {
        await _club.Lay();
        var member = await _club.Member(Helper);
        var planned = await city.Arrange((db, all) => all.GetRequiredService<LeagueSecretariat>().Plan("فصل یار کمکی " + LeagueGround.Next(), 1405, LeagueGround.Rules with { Guests = guests }, DefaultRubric.Criteria));
        var season = await city.Arrange(async (db, all) =>
        {
            var its = await db.Seasons.AsTracking().SingleAsync(s => s.Id == planned.Id);
            await all.GetRequiredService<LeagueSecretariat>().OpenRegistration(its, city.Clock.Today.AddDays(10), city.Clock.Now);
            await all.GetRequiredService<LeagueSecretariat>().Start(its, city.Clock.Now);
            return its;
        });
        return (season, await city.ActiveTeam(season, Captain, "employee-3"), await city.Round(season), member);
    }

    private static string Page(Team team, Round round) => $"/league/teams/{team.Id}/guest/{round.Id}";

    private Task<Guest> Invited(Season season, Team team, Round round, int person, bool joins = false) => city.Arrange(async (db, all) =>
    {
        var (desk, its) = (all.GetRequiredService<GuestDesk>(), await db.Set<Round>().SingleAsync(r => r.Id == round.Id));
        var guest = await desk.Invite(season, its, await db.Set<Team>().SingleAsync(t => t.Id == team.Id), person, city.Clock.Now);
        if (joins) await desk.Accept(guest, its, team, city.Clock.Now);
        return guest;
    });

    private Task<Guest> Of(int id) => city.Read(db => db.Set<Guest>().AsNoTracking().SingleAsync(g => g.Id == id));

    [Fact]
    public async Task A_stranger_signs_in_the_wrong_role_is_refused_and_what_is_not_mine_is_not_found()
    {
        var (season, team, round, member) = await Ground();
        var guest = await Invited(season, team, round, member.PersonId);
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(Page(team, round))).Status);
        using var citizen = await city.SignIn("citizen");
        Assert.Equal((403, 403), ((await citizen.Get(Page(team, round))).Status, (await citizen.Get($"/league/guests/{guest.Id}")).Status));
        using var mate = await city.SignIn("employee-3");
        Assert.Equal((404, 404), ((await mate.Get(Page(team, round))).Status, (await mate.Get($"/league/guests/{guest.Id}")).Status));
        using var helper = await city.SignIn(Helper);
        Assert.Equal(403, (await helper.Get(Page(team, round))).Status);
        Assert.Equal(404, (await helper.Get($"/league/rounds/{round.Id}/write")).Status); // asked, not yet here
    }

    [Fact]
    public async Task Rules_without_guests_have_none_and_a_team_no_more_than_its_rules_say()
    {
        var (season, team, round, member) = await Ground(0);
        using var captain = await city.SignIn(Captain);
        var page = await captain.Get(Page(team, round));
        Assert.Contains(LeagueWords.GuestNotAllowed.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        await Assert.ThrowsAsync<BrokenRule>(() => Invited(season, team, round, member.PersonId));

        var (other, second, theirs, _) = await Ground();
        await Invited(other, second, theirs, member.PersonId);
        var more = await _club.Member("employee-6");
        await Assert.ThrowsAsync<BrokenRule>(() => Invited(other, second, theirs, more.PersonId));
        await Assert.ThrowsAsync<BrokenRule>(() => Invited(other, second, theirs, city.People.Person("employee-5"))); // not of the Club
    }

    [Fact]
    public async Task A_guest_writes_with_the_team_in_this_round_and_shares_in_its_solution()
    {
        var (season, team, round, member) = await Ground();
        using var captain = await city.SignIn(Captain);
        Assert.Contains(Page(team, round), (await captain.Get($"/league/teams/{team.Id}")).Html, StringComparison.Ordinal);
        var found = await captain.Get(Page(team, round) + "?q=" + Uri.EscapeDataString(member.Name.Split(' ')[0]));
        Assert.Equal(302, (await found.Form($"form:has(input[name=PersonId][value='{member.PersonId}'])").Send()).Status);
        var id = await city.Read(db => db.Set<Guest>().Where(g => g.RoundId == round.Id).Select(g => g.Id).SingleAsync());
        Task<bool> Asked() => city.Read(db => db.Set<Turn>().AnyAsync(t => t.Kind == GuestDesk.Kind && t.RecordId == id && t.PersonId == member.PersonId && t.IsOpen));
        Assert.True(await Asked());

        using var helper = await city.SignIn(Helper);
        Assert.Equal(302, (await (await helper.Get($"/league/guests/{id}")).Form().Send("Yes", "true")).Status);
        Assert.False(await Asked());
        Assert.Contains($"/league/rounds/{round.Id}/write", (await helper.Get($"/league/guests/{id}")).Html, StringComparison.Ordinal);
        Assert.Equal(302, (await helper.Post($"/league/rounds/{round.Id}/write", new { Title = "نمایشگر زمان رسیدن", Body = LeagueGround.Text })).Status);
        Assert.Empty((await helper.Get($"/league/rounds/{round.Id}/write")).Document.QuerySelectorAll("button[name=Send][value='1']"));
        Assert.Equal(403, (await helper.Get($"/league/rounds/{round.Id}")).Status);
        var named = (await captain.Get($"/league/rounds/{round.Id}/write")).Form().Fill(new { Title = "نمایشگر زمان رسیدن", Body = LeagueGround.Text + " " + member.Name });
        Assert.Equal(422, (await named.Send("Send", "1")).Status); // a guest's name gives the team away
        var solution = await city.Solution(round, team, Captain);
        await city.Close(round);
        Assert.Equal([city.People.Person(Captain), city.People.Person("employee-3"), member.PersonId], await city.Read(db => db.SolutionAuthors.Where(a => a.SubmissionId == solution.Id).OrderBy(a => a.Place).Select(a => a.PersonId).ToListAsync()));
        Assert.Equal(404, (await helper.Get($"/league/rounds/{round.Id}/write")).Status);
        var next = await city.Round(season);
        Assert.Equal(404, (await helper.Get($"/league/rounds/{next.Id}/write")).Status);
    }

    [Fact]
    public async Task A_captain_does_without_a_guest_with_words_and_who_has_not_answered_lapses_with_the_round()
    {
        var (season, team, round, member) = await Ground();
        var guest = await Invited(season, team, round, member.PersonId, joins: true);
        using var captain = await city.SignIn(Captain);
        var page = await captain.Get(Page(team, round));
        Assert.Equal(422, (await page.Form("form[action$='/back']").Send()).Status);
        Assert.Equal(302, (await page.Form("form[action$='/back']").Fill(new { Why }).Send()).Status);
        Assert.Equal(GuestState.TakenBack, (await Of(guest.Id)).State);
        using var helper = await city.SignIn(Helper);
        Assert.Equal(404, (await helper.Get($"/league/rounds/{round.Id}/write")).Status);

        var again = await Invited(season, team, round, member.PersonId);
        await city.Solution(round, team, Captain);
        await city.Close(round);
        Assert.Equal(GuestState.Lapsed, (await Of(again.Id)).State);
        Assert.Empty((await captain.Get(Page(team, round))).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Who_helps_a_team_judges_nothing_in_the_season_and_who_judges_helps_nobody()
    {
        var (season, team, round, _) = await Ground();
        var staff = await _club.Member("employee-6");
        await Invited(season, team, round, staff.PersonId, joins: true);
        Task<SeasonJudge> Appoint(int person) => city.Arrange((_, all) => all.GetRequiredService<Jury>().Appoint(season.Id, person, null, 5, false, city.Clock.Today));
        var refused = await Assert.ThrowsAsync<BrokenRule>(() => Appoint(staff.PersonId));
        Assert.Equal(LeagueWords.GuestsDoNotJudge("").Key, refused.Faults[0].Word.Key);

        var (other, second, theirs, member) = await Ground();
        await city.Arrange((_, all) => all.GetRequiredService<Jury>().Appoint(other.Id, member.PersonId, null, 5, false, city.Clock.Today));
        await Assert.ThrowsAsync<BrokenRule>(() => Invited(other, second, theirs, member.PersonId));
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(404, (await judge.Get($"/league/guests/{await city.Read(db => db.Set<Guest>().Where(g => g.RoundId == round.Id).Select(g => g.Id).SingleAsync())}")).Status);
    }
}
