using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.League;
using Pishran.Features.League.Appeals;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class AppealPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : AppealPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : AppealPages(city), IClassFixture<PostgresCity>;

    private const string Words = "معیار اثر با شاخص مسئله سنجیده نشده است و این با قاعدهٔ فصل نمی‌خواند.";
    private const string Why = "برگه با توصیف سطح‌ها نمی‌خواند.";
    private static readonly string[] Three = [Role.HeadOfIdeas, Role.HeadOfPlans, Role.HeadOfProblems];

    private static string OfResult(LeagueTown town) => $"/league/submissions/{town.Solutions[0]}/appeal";

    private async Task<string> File(LeagueTown town)
    {
        using var captain = await city.SignIn(Role.Employee);
        var filed = await captain.Post(OfResult(town), new { Words });
        Assert.Equal(302, filed.Status);
        return filed.Location!;
    }

    private async Task Seat(string appeal)
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var ids = Three.Select(city.People.Person).ToArray();
        Assert.Equal(302, (await head.Post(appeal, new { First = ids[0], Second = ids[1], Third = ids[2] }, $"main form[action$='/seat']")).Status);
    }

    private async Task Speak(string appeal, string account, bool upholds)
    {
        using var one = await city.SignIn(account);
        var form = (await one.Get(appeal)).Form("main form[action$='/speak']").Fill(new { Upholds = upholds ? "true" : "false", Reason = Why });
        Assert.Equal(302, (await form.Send()).Status);
    }

    [Fact]
    public async Task Only_the_captain_appeals_and_only_about_the_own_result()
    {
        var town = await LeagueTown.Published(city);
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(OfResult(town))).Status);
        using var other = await city.SignIn("employee-2");
        Assert.Equal(404, (await other.Get(OfResult(town))).Status);
        using var captain = await city.SignIn(Role.Employee);
        Assert.Equal(404, (await captain.Get($"/league/submissions/{town.Solutions[1]}/appeal")).Status);
        Assert.Equal(422, (await captain.Post(OfResult(town), new { Words = "کوتاه" })).Status);
        var appeal = await File(town);
        Assert.Equal(422, (await captain.Post(OfResult(town), new { Words })).Status);
        Assert.Equal(404, (await other.Get(appeal)).Status);
        Assert.Equal(RoundState.UnderAppeal, await city.Read(db => db.Rounds.Where(r => r.Id == town.RoundId).Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_is_heard_after_the_window_and_then_the_result_is_final()
    {
        var town = await LeagueTown.Published(city);
        await town.Arrange(async (db, _) => await db.Rounds.Where(r => r.Id == town.RoundId).ExecuteUpdateAsync(set => set.SetProperty(r => r.AppealUntil, city.Clock.Today.AddDays(-1))));
        using var captain = await city.SignIn(Role.Employee);
        Assert.Equal(422, (await captain.Post(OfResult(town), new { Words })).Status);
        await city.Services.GetRequiredService<LeagueClock>().Tick(city.Clock.Now);
        Assert.Equal(RoundState.Final, await city.Read(db => db.Rounds.Where(r => r.Id == town.RoundId).Select(r => r.State).SingleAsync()));
        Assert.Equal(200, (await captain.Get($"/league/rounds/{town.RoundId}/standings")).Status);
    }

    [Fact]
    public async Task Three_without_a_conflict_hear_it_and_no_opinion_is_read_before_all_are_in()
    {
        var town = await LeagueTown.Published(city, 4, 5, new RuleSet(1, 6, 1, 6, SheetsEach: 4));
        var appeal = await File(town);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var judge = await city.Read(db => db.ScoreSheets.Where(s => s.SubmissionId == town.Solutions[0]).Select(s => s.JudgeId).FirstAsync());
        var seats = (await head.Get(appeal)).Form("main form[action$='/seat']");
        var (mine, plans) = (city.People.Person(Role.HeadOfIdeas), city.People.Person(Role.HeadOfPlans));
        Assert.Equal(422, (await seats.Fill(new { First = mine, Second = plans, Third = judge }).Send()).Status); // marked it
        Assert.Equal(422, (await seats.Fill(new { First = mine, Second = plans, Third = plans }).Send()).Status);
        await Seat(appeal);

        // Striking every sheet would leave nothing to compute from.
        var page = await head.Get(appeal);
        var all = page.Document.QuerySelectorAll("input[name=Struck]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(4, all.Count);
        Assert.Equal(422, (await page.Form("main form[action$='/speak']").Fill(new { Upholds = "true", Reason = Why, Struck = all }).Send()).Status);
        await Speak(appeal, Role.HeadOfIdeas, true);
        using var captain = await city.SignIn(Role.Employee);
        var waiting = await captain.Get(appeal);
        Assert.DoesNotContain("صالحی", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Why, waiting.Text, StringComparison.Ordinal);
        using var plan = await city.SignIn(Role.HeadOfPlans);
        Assert.DoesNotContain(Why, (await plan.Get(appeal)).Text, StringComparison.Ordinal); // nobody reads an opinion before the own is in
    }

    [Fact]
    public async Task An_upheld_appeal_corrects_the_table_and_the_earlier_one_still_verifies()
    {
        var town = await LeagueTown.Published(city, 4, 5, new RuleSet(1, 6, 1, 6, SheetsEach: 4));
        var before = await city.Read(db => db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == town.RoundId));
        var appeal = await File(town);
        await Seat(appeal);
        using (var presiding = await city.SignIn(Role.HeadOfIdeas))
        {
            var page = await presiding.Get(appeal);
            var number = page.Document.QuerySelector("input[name=Struck]")!.GetAttribute("value")!;
            Assert.Equal(302, (await page.Form("main form[action$='/speak']").Fill(new { Upholds = "true", Reason = Why }).Set("Struck", number).Send()).Status);
        }
        await Speak(appeal, Role.HeadOfPlans, true);
        await Speak(appeal, Role.HeadOfProblems, false);

        var after = await city.Read(db => db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == town.RoundId));
        Assert.Equal((2, false), (after.Edition, after.Hash == before.Hash));
        Assert.Equal(3, after.Rows.Single(r => r.SubmissionId == town.Solutions[0]).Sheets);
        Assert.Null(StandingsFile.Read(after.File).FirstDifference());
        Assert.Equal((RoundState.ResultsPublished, after.Hash), await city.Read(async db => await db.Rounds.Where(r => r.Id == town.RoundId).Select(r => new ValueTuple<RoundState, string?>(r.State, r.Seal)).SingleAsync()));
        using var captain = await city.SignIn(Role.Employee);
        foreach (var edition in (int[])[1, 2])
        {
            var (text, seal) = StandingsFile.Open((await captain.Get($"/league/rounds/{town.RoundId}/standings.txt?edition={edition}")).Html);
            Assert.Equal(seal, StandingsFile.SealOf(text));
        }
        Assert.Equal(200, (await captain.Get($"/league/submissions/{town.Solutions[0]}/feedback")).Status);
        var read = await captain.Get(appeal);
        Assert.Contains(Why, read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("صالحی", read.Html, StringComparison.Ordinal); // nobody of the panel is named to the team
    }

    [Fact]
    public async Task A_disqualified_team_appeals_and_plays_again_when_it_is_right()
    {
        var town = await LeagueTown.Published(city);
        await town.Arrange(async (db, all) => await all.GetRequiredService<TeamRegistry>().Disqualify(await db.Teams.AsTracking().SingleAsync(t => t.Id == town.Teams[0]), "false-members", "ترکیب تیم درست نبود.", city.Clock.Now));
        using var captain = await city.SignIn(Role.Employee);
        using var other = await city.SignIn("employee-2");
        Assert.Equal(404, (await other.Get($"/league/teams/{town.Teams[0]}/appeal")).Status);
        var filed = await captain.Post($"/league/teams/{town.Teams[0]}/appeal", new { Words });
        Assert.Equal(302, filed.Status);
        await Seat(filed.Location!);
        foreach (var account in Three) await Speak(filed.Location!, account, true);
        Assert.Equal(TeamState.Active, await city.Read(db => db.Teams.Where(t => t.Id == town.Teams[0]).Select(t => t.State).SingleAsync()));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains(filed.Location!, (await head.Get($"/league/seasons/{town.SeasonId}/appeals")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ceremony_calls_out_from_the_last_place_up_under_the_seal()
    {
        var judged = await LeagueTown.Judged(city);
        using var stranger = city.Stranger();
        Assert.Equal(404, (await stranger.Get($"/league/rounds/{judged.RoundId}/ceremony")).Status);
        var town = await LeagueTown.Published(city);
        var rows = (await city.Read(db => db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == town.RoundId)));
        var opening = await stranger.Get($"/league/rounds/{town.RoundId}/ceremony");
        Assert.Contains(rows.Hash, opening.Html, StringComparison.Ordinal);
        var names = await city.Read(db => db.Teams.Where(t => town.Teams.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name));
        foreach (var (step, row) in rows.Rows.OrderByDescending(r => r.Rank).Index())
        {
            var page = await stranger.Get($"/league/rounds/{town.RoundId}/ceremony?step={step + 1}");
            Assert.Contains(names[row.TeamId], page.TextOf("h1"), StringComparison.Ordinal);
            Assert.All(names.Where(n => n.Key != row.TeamId), n => Assert.DoesNotContain(n.Value, page.Html, StringComparison.Ordinal));
        }
    }
}
