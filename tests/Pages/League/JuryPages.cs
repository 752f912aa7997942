using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.League.Judging;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class JuryPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : JuryPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : JuryPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task The_head_appoints_a_judge_and_stops_one()
    {
        var town = await LeagueTown.Closed(city);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var found = await head.Get($"/league/seasons/{town.SeasonId}/judges?q=" + Uri.EscapeDataString("سارا"));
        var answer = await found.Form("form[method=post][action*='/add']").Fill(new { PersonId = city.People.Person("employee-6"), MostSheets = 5 }).Send();
        Assert.Equal(302, answer.Status);
        using var judge = await city.SignIn("employee-6");
        Assert.Equal(200, (await judge.Get("/league/judging")).Status);
        var page = await answer.Follow();
        Assert.Equal(302, (await page.Form("form[action*='/stop']").Send()).Status);
    }

    [Fact]
    public async Task A_load_out_of_range_comes_back_with_what_was_typed()
    {
        var town = await LeagueTown.Closed(city);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var found = await head.Get($"/league/seasons/{town.SeasonId}/judges?q=" + Uri.EscapeDataString("سارا"));
        var answer = await found.Form("form[method=post][action*='/add']").Fill(new { PersonId = city.People.Person("employee-6"), MostSheets = "۵۰۰", Expertise = "پسماند" }).Send();
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.ComplaintOf("MostSheets"));
        Assert.Equal(("۵۰۰", "پسماند"), (answer.Form("form[method=post][action*='/add']")["MostSheets"], answer.Form("form[method=post][action*='/add']")["Expertise"]));
    }

    [Fact]
    public async Task The_head_deals_the_sheets_from_the_browser()
    {
        var town = await LeagueTown.Closed(city, 6, 5);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post($"/league/rounds/{town.RoundId}/assign", new { Seed = "۷۷" })).Status);
        var allotment = await city.Read(db => db.Set<Allotment>().AsNoTracking().SingleAsync(a => a.RoundId == town.RoundId, TestContext.Current.CancellationToken));
        Assert.Equal((77, 18, true), (allotment.Seed, allotment.Sheets, allotment.IsConnected));
        Assert.InRange(allotment.MostEach - allotment.FewestEach, 0, 1);
        var page = await head.Get($"/league/rounds/{town.RoundId}/assign");
        Assert.Contains(LeagueWords.DealtFit(Say.Number(allotment.Sum, 2), Say.Number(allotment.Bound, 2), Say.Number(allotment.Worst, 2)).ToString(), page.Text, StringComparison.Ordinal);
        Assert.True(allotment.Sum <= allotment.Bound + 1e-9);
    }

    [Fact]
    public async Task Judges_of_one_unit_alone_are_said_to_be_too_few_before_anything_is_dealt()
    {
        var town = await LeagueTown.Closed(city, 2, 2, new RuleSet(1, 6, 1, 6, SheetsEach: 2));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var page = await head.Get($"/league/rounds/{town.RoundId}/assign");
        Assert.Contains(LeagueWords.SolutionsUncovered("R1-01 R1-02").ToString(), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.TextsOf("main form[method=post]"));
    }

    [Fact]
    public async Task Who_plays_in_the_season_gets_no_sheet_of_it()
    {
        var town = await LeagueTown.Closed(city, 4, 5);
        await town.Arrange(async (db, all) => await ((Features.League.Judging.Jury)all.GetService(typeof(Features.League.Judging.Jury))!).Appoint(town.SeasonId, town.Members[1], null, 12, false, city.Clock.Today));
        await town.Deal();
        Assert.Empty(await town.SheetsOf(town.Members[1]));
        Assert.Equal(town.Solutions.Count, await city.Read(db => db.Set<Recusal>().CountAsync(r => r.RoundId == town.RoundId && r.JudgeId == town.Members[1], TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Too_few_judges_stop_the_dealing()
    {
        var town = await LeagueTown.Closed(city, 4, 2);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var page = await head.Get($"/league/rounds/{town.RoundId}/assign");
        Assert.Contains(LeagueWords.TooFewJudges(2, 3, 1).ToString(), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task The_chair_sees_progress_by_code_and_reopens_with_a_reason()
    {
        var town = await LeagueTown.Judged(city);
        using var chair = await city.SignIn(Role.JuryChair);
        var address = $"/league/rounds/{town.RoundId}/judging?judge={city.People.Person(Role.Judge)}";
        var page = await chair.Get(address);
        Assert.All(town.Canaries, canary => Assert.DoesNotContain(canary, page.Html, StringComparison.Ordinal));
        Assert.Equal(422, (await page.Form("form[action*='/reopen']").Send()).Status);
        Assert.Equal(302, (await page.Form("form[action*='/reopen']").Fill(new { Why = "یک معیار جابه‌جا خوانده شد" }).Send()).Status);
        Assert.Contains(await town.SheetsOf(city.People.Person(Role.Judge)), s => s.State == ScoreSheetState.Reopened);
    }

    [Fact]
    public async Task An_open_sheet_goes_to_another_judge_and_judges_are_reminded()
    {
        var town = await LeagueTown.Judging(city, 4, 5);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var judge = town.Judges[2];
        var page = await head.Get($"/league/rounds/{town.RoundId}/judging?judge={judge}");
        Assert.Equal(302, (await page.Form("form[action*='/reassign']").Send()).Status);
        Assert.Contains(await town.SheetsOf(judge), s => s.State == ScoreSheetState.Reassigned);
        var each = await city.Read(db => db.Set<ScoreSheet>().Where(s => s.RoundId == town.RoundId && s.State == ScoreSheetState.Proposed).GroupBy(s => s.SubmissionId).Select(g => g.Count()).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(each, count => Assert.Equal(3, count));
        Assert.Equal(302, (await page.Form("form[action$='/remind']").Send()).Status);
    }

    [Fact]
    public async Task A_sheet_leaves_its_judge_once_and_expires_only_when_it_is_late()
    {
        var town = await LeagueTown.Judging(city, 4, 6);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var address = $"/league/rounds/{town.RoundId}/judging?judge={town.Judges[2]}";
        var mine = await town.SheetsOf(town.Judges[2]);
        Task<int> Live(int submission) => city.Read(db => db.Set<ScoreSheet>().CountAsync(s => s.SubmissionId == submission && s.State == ScoreSheetState.Proposed, TestContext.Current.CancellationToken));
        string Of(int sheet) => $"form[action*='sheetId={sheet}&']";

        var page = await head.Get(address);
        Assert.Empty(page.Document.QuerySelectorAll("[formaction*='/expire']"));
        Assert.Throws<BrokenRule>(() => mine[0].ExpireLate(city.Clock.Now));
        var reassign = page.Form(Of(mine[0].Id));
        Assert.Equal(302, (await reassign.Send()).Status);
        Assert.Equal(422, (await reassign.Set("_key", Guid.NewGuid().ToString("N")).Send()).Status);
        Assert.Equal(3, await Live(mine[0].SubmissionId));

        var late = mine[^1];
        await town.Arrange(async (db, _) => await db.Set<ScoreSheet>().Where(s => s.Id == late.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ClosesAt, city.Clock.Now.AddMinutes(-1))));
        var button = (await head.Get(address)).Document.QuerySelector("[formaction*='/expire']")!;
        Assert.Contains($"sheetId={late.Id}&", button.GetAttribute("formaction")!, StringComparison.Ordinal);
        using var expire = new HttpRequestMessage(HttpMethod.Post, button.GetAttribute("formaction")) { Content = new FormUrlEncodedContent([KeyValuePair.Create("_forgery", page.Form("form[action*='/remind']")["_forgery"]), KeyValuePair.Create("_key", Guid.NewGuid().ToString("N"))]) };
        Assert.Equal(302, (await head.Send(expire)).Status);
        Assert.Equal(ScoreSheetState.Reassigned, (await town.SheetsOf(town.Judges[2])).Single(s => s.Id == late.Id).State);
        Assert.Equal(3, await Live(late.SubmissionId));

        var kept = await city.Read(db => db.History.AsNoTracking().SingleAsync(e => e.Kind == "League.ScoreSheet" && e.RecordId == late.Id && e.ReasonCode != null, TestContext.Current.CancellationToken));
        Assert.Equal((ScoreSheet.Late, city.People.Person(Role.HeadOfIdeas)), (kept.ReasonCode, kept.ActorId));
        using var chair = await city.SignIn(Role.JuryChair);
        var seen = (await chair.Get($"/league/rounds/{town.RoundId}/judging")).TextOf("section[aria-labelledby=taken]");
        Assert.Contains(Word.FromJson(kept.What).ToString(), seen, StringComparison.Ordinal);
        Assert.Contains(kept.ActorName, seen, StringComparison.Ordinal);
        Assert.All(town.Canaries, canary => Assert.DoesNotContain(canary, seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_judge_is_reminded_on_the_day_given_and_late_from_the_hour_the_sheets_close()
    {
        var town = await LeagueTown.Judging(city, 4, 5);
        var (before, closes) = (city.Clock.Now, TehranTime.ToUtc(city.Clock.Today.AddDays(14).ToDateTime(new TimeOnly(14, 0))));
        await town.Arrange(async (db, all) => await all.GetRequiredService<Jury>().Extend(await town.Round(db), closes, "داوران زمان بیشتری خواستند.", city.Clock.Now));
        async Task<Turn> Of(int judge)
        {
            await using (var scope = city.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<InboxClock>().Run(default);
            return await city.Read(db => db.Set<Turn>().AsNoTracking().SingleAsync(t => t.PersonId == judge && t.Kind == "League.Allotment" && t.RecordId == db.Set<Allotment>().Single(a => a.RoundId == town.RoundId).Id, TestContext.Current.CancellationToken));
        }
        try
        {
            var given = await Of(town.Judges[2]);
            Assert.Equal((closes, 80, town.Judges[1]), (given.EndsAt, given.NudgeAtPercent, given.SuperiorId));
            Assert.InRange(given.NudgeOn, city.Clock.Today.AddDays(1), given.Due);
            city.Clock.MoveTo(TehranTime.ToUtc(given.NudgeOn.AddDays(-1).ToDateTime(new TimeOnly(22, 0))));
            Assert.Equal(TurnState.Open, (await Of(town.Judges[2])).State);
            city.Clock.MoveTo(TehranTime.ToUtc(given.NudgeOn.ToDateTime(new TimeOnly(0, 5))));
            var nudged = await Of(town.Judges[2]);
            Assert.Equal(TurnState.Nudged, nudged.State);
            Assert.True(nudged.NudgedAt < closes);

            city.Clock.MoveTo(closes.AddMinutes(-1));
            Assert.Equal(TurnState.Nudged, (await Of(town.Judges[2])).State);
            city.Clock.MoveTo(closes.AddMinutes(1));
            Assert.Equal((TurnState.Escalated, town.Judges[1]), await Of(town.Judges[2]) is var late ? (late.State, late.SuperiorId) : default);
            Assert.Equal((TurnState.Escalated, city.People.Person(Role.HeadOfIdeas)), await Of(town.Judges[1]) is var chairs ? (chairs.State, chairs.SuperiorId) : default);
            await town.Arrange(async (db, all) => await all.GetRequiredService<Jury>().Extend(await town.Round(db), closes.AddHours(2), "سامانه یک ساعت در دسترس نبود.", city.Clock.Now));
            Assert.Equal(TurnState.Nudged, (await Of(town.Judges[2])).State); // with time again, and reminded of it
        }
        finally
        {
            city.Clock.MoveTo(before);
        }
    }

    [Fact]
    public async Task A_sheet_of_a_team_that_is_out_goes_to_nobody()
    {
        var town = await LeagueTown.Judging(city, 4, 5);
        var judge = city.People.Person(Role.Judge);
        var sheets = await town.SheetsOf(judge);
        var gone = town.Teams[town.Solutions.IndexOf(sheets[0].SubmissionId)];
        await town.Arrange(async (db, all) => await ((TeamRegistry)all.GetService(typeof(TeamRegistry))!).Withdraw(await db.Teams.AsTracking().SingleAsync(t => t.Id == gone), "از فصل بیرون می‌رویم.", city.Clock.Now));
        using var one = await city.SignIn(Role.Judge);
        var page = await one.Get($"/league/judging/{sheets[0].Id}/answer");
        Assert.Equal(302, (await page.Form("form[action$=decline]").Fill(new { Why = "این هفته در سفرم" }).Send()).Status);
        Assert.Equal(3, await city.Read(db => db.Set<ScoreSheet>().CountAsync(s => s.SubmissionId == sheets[0].SubmissionId, TestContext.Current.CancellationToken)));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Empty((await head.Get($"/league/rounds/{town.RoundId}/judging")).Document.QuerySelectorAll("form[action*='/cover']"));
    }
}
