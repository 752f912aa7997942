using Microsoft.EntityFrameworkCore;
using Pishran.Features.League;
using Pishran.Features.League.Judging;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class JudgingPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : JudgingPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : JudgingPages(city), IClassFixture<PostgresCity>;

    private int Judge => city.People.Person(Role.Judge);

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get("/league/judging/1")).Status);
    }

    [Fact]
    public async Task Who_judges_nothing_is_refused()
    {
        using var visitor = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await visitor.Get("/league/judging")).Status);
    }

    [Fact]
    public async Task Another_judges_sheet_is_not_found()
    {
        var town = await LeagueTown.Judging(city);
        var theirs = (await town.SheetsOf(town.Judges[2]))[0];
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(404, (await judge.Get($"/league/judging/{theirs.Id}")).Status);
        Assert.Equal(404, (await judge.Get($"/league/judging/{theirs.Id}/answer")).Status);
    }

    [Fact]
    public async Task A_judge_accepts_scores_and_hands_in()
    {
        var town = await LeagueTown.Judging(city);
        var sheets = await town.SheetsOf(Judge);
        using var judge = await city.SignIn(Role.Judge);
        var list = await judge.Get("/league/judging");
        var accepted = await list.Form($"form[action$='roundId={town.RoundId}']").Send();
        Assert.Contains(LeagueWords.AcceptedSheets(sheets.Count).ToString(), (await accepted.Follow()).Notice, StringComparison.Ordinal);

        var page = await judge.Get($"/league/judging/{sheets[0].Id}");
        var answer = await page.Form("#sheet").Fill(Marks(7, 8, 6, 5)).Send();
        Assert.Equal($"/league/judging/{sheets[1].Id}", answer.Location);
        Assert.Equal(ScoreSheetState.Submitted, (await town.SheetsOf(Judge))[0].State);
        Assert.Equal(200, (await judge.Get($"/league/judging/{sheets[0].Id}")).Status);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_to_be_mended()
    {
        var (_, sheet) = await Taken();
        using var judge = await city.SignIn(Role.Judge);
        var form = (await judge.Get($"/league/judging/{sheet}")).Form("#sheet").Fill(Marks(10, 8, null, 5)).Set("Comments[impact]", "روشن و سنجیدنی");
        var answer = await form.Send();
        Assert.Equal(422, answer.Status);
        Assert.Equal(2, answer.Complaints.Count);
        var again = answer.Form("#sheet");
        Assert.Equal(("10", "8", "روشن و سنجیدنی"), (again["Marks[novelty]"], again["Marks[impact]"], again["Comments[impact]"]));
    }

    [Fact]
    public async Task Marks_are_kept_while_they_are_made_and_taken_back()
    {
        var (town, sheet) = await Taken();
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(200, (await Keep(judge, sheet, Marks(4, null, null, null))).Status);
        Assert.Equal(200, (await Keep(judge, sheet, Marks(9, null, null, null))).Status);
        var page = await judge.Get($"/league/judging/{sheet}");
        Assert.Equal("9", page.Form("#sheet")["Marks[novelty]"]);
        var undone = await Send(judge, page, $"/league/judging/{sheet}/undo", []);
        Assert.Equal("4", (await undone.Follow()).Form("#sheet")["Marks[novelty]"]);
        Assert.Equal(422, (await Keep(judge, sheet, Marks(11, null, null, null))).Status);
        Assert.Equal(4, (await town.SheetsOf(Judge)).Single(s => s.Id == sheet).MarkFor("novelty").Value);
    }

    [Fact]
    public async Task A_save_without_the_token_is_refused()
    {
        var (_, sheet) = await Taken();
        using var judge = await city.SignIn(Role.Judge);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/league/judging/{sheet}/marks") { Content = new FormUrlEncodedContent(Marks(4, 4, 4, 4)) };
        Assert.Equal(400, (await judge.Send(request)).Status);
    }

    [Fact]
    public async Task A_declared_conflict_closes_the_sheet_for_good_and_another_judge_gets_it()
    {
        var (town, sheet) = await Taken(judges: 5);
        var solution = (await town.SheetsOf(Judge)).Single(s => s.Id == sheet).SubmissionId;
        using var judge = await city.SignIn(Role.Judge);
        var page = await judge.Get($"/league/judging/{sheet}/answer");
        Assert.Equal(422, (await page.Form("form[action$=conflict]").Send()).Status);
        var answer = await page.Form("form[action$=conflict]").Fill(new { Ground = nameof(RecusalGround.CoAuthor), Why = "با یکی از آنان مقاله نوشته‌ام" }).Send();
        Assert.Equal(302, answer.Status);
        Assert.Equal(404, (await judge.Get($"/league/judging/{sheet}")).Status);
        Assert.Equal(404, (await Keep(judge, sheet, Marks(4, 4, 4, 4), page)).Status);
        var open = await city.Read(db => db.Set<ScoreSheet>().AsNoTracking().Where(s => s.SubmissionId == solution).ToListAsync());
        Assert.Equal(3, open.Count(s => s.IsOpen));
        Assert.Equal(ScoreSheetState.Blocked, open.Single(s => s.Id == sheet).State);
    }

    [Fact]
    public async Task Who_turns_out_to_be_of_the_team_finds_the_sheet_no_more()
    {
        var (town, sheet) = await Taken();
        var solution = (await town.SheetsOf(Judge)).Single(s => s.Id == sheet).SubmissionId;
        await town.Arrange(async (db, _) =>
        {
            var season = await db.Set<Season>().SingleAsync(s => s.Id == town.SeasonId);
            var team = await db.Set<Team>().AsTracking().SingleAsync(t => db.Set<Submission>().Any(s => s.Id == solution && s.TeamId == t.Id));
            team.Join(new Joiner(Judge, "داور", null), season, city.Clock.Now, city.Clock.Today);
        });
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(404, (await judge.Get($"/league/judging/{sheet}")).Status);
        Assert.DoesNotContain($"/league/judging/{sheet}\"", (await judge.Get("/league/judging")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_needs_a_reason()
    {
        var (town, sheet) = await Taken();
        using var judge = await city.SignIn(Role.Judge);
        var page = await judge.Get($"/league/judging/{sheet}/answer");
        Assert.Equal(422, (await page.Form("form[action$=decline]").Send()).Status);
        Assert.Equal(302, (await page.Form("form[action$=decline]").Fill(new { Why = "این هفته در سفرم" }).Send()).Status);
        Assert.Equal(ScoreSheetState.Declined, (await town.SheetsOf(Judge)).Single(s => s.Id == sheet).State);
    }

    [Fact]
    public async Task Judging_that_is_over_takes_nothing()
    {
        var (_, sheet) = await Taken();
        using var judge = await city.SignIn(Role.Judge);
        var page = await judge.Get($"/league/judging/{sheet}");
        var before = city.Clock.Now;
        city.Clock.MoveTo(before.AddHours(3));
        try { Assert.Equal(422, (await page.Form("#sheet").Fill(Marks(7, 7, 7, 7)).Send()).Status); }
        finally { city.Clock.MoveTo(before); }
    }

    [Theory, InlineData("fa"), InlineData("en")]
    public async Task A_judge_never_meets_a_name(string language)
    {
        var town = await LeagueTown.Judging(city);
        using var judge = await city.SignIn(Role.Judge, language);
        var sheets = await town.SheetsOf(Judge);
        var answers = new List<Answer> { await judge.Get("/"), await judge.Get("/league/judging") };
        foreach (var sheet in sheets) answers.Add(await judge.Get($"/league/judging/{sheet.Id}/answer"));
        answers.Add(await (await judge.Get("/league/judging")).Form($"form[action$='roundId={town.RoundId}']").Send());
        foreach (var sheet in sheets)
        {
            answers.Add(await judge.Get($"/league/judging/{sheet.Id}"));
            answers.Add(await Keep(judge, sheet.Id, Marks(4, 5, 6, 7)));
            answers.Add(await (await judge.Get($"/league/judging/{sheet.Id}")).Form("#sheet").Fill(Marks(10, 5, 6, null)).Send());
        }
        answers.Add(await judge.Get($"/league/rounds/{town.RoundId}/standings"));
        answers.Add(await judge.Get($"/league/rounds/{town.RoundId}/standings.txt"));
        answers.Add(await judge.Get($"/api/v1/rounds/{town.RoundId}/standings"));
        answers.Add(await judge.Get("/search?q=" + Uri.EscapeDataString("قناری")));
        answers.Add(await judge.Get("/search/suggest?q=" + Uri.EscapeDataString("قناری")));

        Assert.NotEmpty(town.Canaries);
        foreach (var answer in answers.Where(a => a.Status != 404))
        {
            var bytes = answer.Html + string.Join('\n', answer.Headers.Select(h => h.Key + h.Value)) + answer.Address + answer.Location;
            Assert.All(town.Canaries, canary => Assert.DoesNotContain(canary, bytes, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_conflict_that_came_up_after_the_sheet_was_taken_ends_reading_keeping_and_handing_in()
    {
        var (town, sheet) = await Taken();
        using var judge = await city.SignIn(Role.Judge);
        var page = await judge.Get($"/league/judging/{sheet}");
        Assert.Equal(200, (await Keep(judge, sheet, Marks(4, null, null, null), page)).Status);
        var member = town.Members[town.Solutions.IndexOf((await town.SheetsOf(Judge)).Single(s => s.Id == sheet).SubmissionId)];
        await town.Arrange((db, _) => { db.Add(Conflict.Declare(Judge, member, "با هم کتابی نوشته‌اند", city.Clock.Now)); return Task.CompletedTask; });
        city.Clock.Advance(ClearedPairs.Lasts);
        try
        {
            Assert.Equal(404, (await Keep(judge, sheet, Marks(9, 9, 9, 9), page)).Status);
            Assert.Equal(404, (await judge.Get($"/league/judging/{sheet}")).Status);
            Assert.NotEqual(302, (await page.Form("#sheet").Fill(Marks(9, 8, 7, 6)).Send()).Status);
            Assert.Equal((4, ScoreSheetState.Scoring), ((await town.SheetsOf(Judge)).Single(s => s.Id == sheet).MarkFor("novelty").Value, (await town.SheetsOf(Judge)).Single(s => s.Id == sheet).State));
        }
        finally { city.Clock.Advance(-ClearedPairs.Lasts); }
    }

    private async Task<(LeagueTown Town, int Sheet)> Taken(int judges = 4)
    {
        var town = await LeagueTown.Judging(city, judges: judges);
        var sheet = (await town.SheetsOf(Judge))[0].Id;
        await town.Arrange(async (db, _) => (await db.Set<ScoreSheet>().AsTracking().SingleAsync(s => s.Id == sheet)).Accept());
        return (town, sheet);
    }

    private static async Task<Answer> Keep(Visitor judge, int sheet, Dictionary<string, string> marks, Answer? page = null) =>
        await Send(judge, page ?? await judge.Get($"/league/judging/{sheet}"), $"/league/judging/{sheet}/marks", marks);

    private static Task<Answer> Send(Visitor judge, Answer page, string address, Dictionary<string, string> fields)
    {
        var token = page.Document.QuerySelector("input[name=_forgery]")!.GetAttribute("value")!;
        return judge.Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([.. fields, KeyValuePair.Create("_forgery", token)]) });
    }

    private static Dictionary<string, string> Marks(int? novelty, int? impact, int? feasible, int? worth)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in new[] { ("novelty", novelty), ("impact", impact), ("feasible", feasible), ("worth", worth) })
            if (value is not null) marks[$"Marks[{key}]"] = $"{value}";
        return marks;
    }
}
