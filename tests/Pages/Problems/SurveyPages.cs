using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Problems;

/// <summary>The yearly survey: every unit is asked, says how its problems stand, and the office sees who answered.</summary>
public abstract class SurveyPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SurveyPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SurveyPages(city), IClassFixture<PostgresCity>;

    private const string Letter = "هر واحد مسئله‌های خود را بگوید.";
    private static int _year = 1410;

    private async Task Ground() => await city.Arrange(async (db, all) =>
    {
        await all.GetRequiredService<BylawsDoor>().StartWith();
        if (await db.Set<RoleHolding>().AnyAsync(r => r.Role == Role.UnitRepresentative && r.Scope == ScopeKind.Unit)) return 0;
        foreach (var (account, unit) in new[] { ("employee", "Z1"), ("employee-3", "Z2") })
            all.GetRequiredService<PeopleDoor>().GiveRole(city.People.Person(account), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit(unit), city.Clock.Today.AddDays(-1), null);
        return 0;
    });

    private Task Import(string csv) => city.Arrange(async (db, all) =>
        await all.GetServices<IImportKind>().Single(k => k.Kind == "problems").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes(csv), "problems.csv"), new ImportOptions(false, city.Clock.Now.AddDays(-40))));

    /// <summary>Begins a survey of districts in a year of its own, and answers its address.</summary>
    private async Task<string> Start(params string[] kinds)
    {
        await Ground();
        var year = Interlocked.Increment(ref _year);
        using var head = await city.SignIn(Role.HeadOfProblems);
        var answer = await (await head.Get("/surveys/new")).Form().Fill(new { Year = year.ToString(), OpensOn = "1405/09/02", ClosesOn = "1405/10/01", Letter, Kinds = kinds.Length > 0 ? kinds : ["District"] }).Send();
        Assert.Equal("/surveys/" + year, answer.Location);
        Assert.Contains("۲ واحد", (await answer.Follow()).Notice, StringComparison.Ordinal);
        return answer.Location!;
    }

    private Task<Problem> Of(string title) => city.Read(db => db.Set<Problem>().AsNoTracking().SingleAsync(p => p.TitleKey == Problem.KeyOf(title)));

    [Fact]
    public async Task A_stranger_signs_in_staff_may_not_and_another_units_answer_is_not_found()
    {
        var survey = await Start();
        Assert.Contains("/sign-in", (await city.Stranger().Get(survey)).Location!, StringComparison.Ordinal);
        using var staff = await city.SignIn("employee-5");
        foreach (var page in new[] { "/surveys", survey, survey + "/Z1", survey + "/said", "/surveys/new", survey + "/close" }) Assert.Equal(403, (await staff.Get(page)).Status);
        using var owner = await city.SignIn("employee");
        Assert.Equal(200, (await owner.Get(survey + "/z1")).Status);
        Assert.Equal(404, (await owner.Get(survey + "/Z2")).Status);
        Assert.Equal(404, (await owner.Get(survey + "/Z2/list")).Status);
        Assert.Equal(404, (await owner.Get(survey + "/nowhere")).Status);
        Assert.Equal(404, (await owner.Get("/surveys/1390")).Status);
        Assert.Equal(403, (await owner.Get(survey + "/close")).Status);
        Assert.DoesNotContain("منطقهٔ دو", (await owner.Get(survey)).TextOf(".tbl"), StringComparison.Ordinal);
        using var auditor = await city.SignIn(Role.Auditor);
        Assert.Equal(200, (await auditor.Get(survey + "/Z2")).Status);
        Assert.Empty((await auditor.Get(survey + "/Z2")).Document.QuerySelectorAll("main form[method=post]"));
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Equal(200, (await head.Get(survey + "/Z2")).Status);
    }

    [Fact]
    public async Task It_begins_once_a_year_with_days_in_order_and_a_letter()
    {
        var survey = await Start();
        using var head = await city.SignIn(Role.HeadOfProblems);
        var again = await (await head.Get("/surveys/new")).Form().Fill(new { Year = survey[^4..], Kinds = new[] { "District" } }).Send();
        Assert.Equal(422, again.Status);
        var wrong = await (await head.Get("/surveys/new")).Form().Fill(new { Year = "هزار", OpensOn = "دیروز", ClosesOn = "1405/08/01", Letter = "کوتاه" }).Send();
        Assert.Equal((422, "کوتاه"), (wrong.Status, wrong.Form()["Letter"]));
        var early = await (await head.Get("/surveys/new")).Form().Fill(new { Year = "1450", OpensOn = "1405/09/01", ClosesOn = "1405/08/01", Letter = "کوتاه" }).Send();
        Assert.Equal(3, early.Complaints.Count);
    }

    [Fact]
    public async Task A_unit_says_how_each_of_its_problems_stands_adds_one_and_is_done()
    {
        await Ground();
        await Import("مسئله,واحد,شاخص,وضع موجود\nنرده‌های پل زنگ زده است,Z1,درصد,۳۰\nآبخوری پارک خشک است,Z1,درصد,۲۰\nسرویس بهداشتی بسته است,Z1,,\nمسئلهٔ منطقهٔ دیگر,Z2,درصد,۴");
        var survey = await Start();
        using var owner = await city.SignIn("employee");
        Assert.Contains(survey + "/Z1", (await owner.Get("/inbox")).Html, StringComparison.Ordinal);
        Assert.Contains("منطقهٔ یک", (await owner.Get("/")).TextOf("main"), StringComparison.Ordinal);
        var page = await owner.Get(survey + "/Z1");
        Assert.DoesNotContain("مسئلهٔ منطقهٔ دیگر", page.Text, StringComparison.Ordinal);
        var (rail, tap, toilet) = (await Of("نرده‌های پل زنگ زده است"), await Of("آبخوری پارک خشک است"), await Of("سرویس بهداشتی بسته است"));

        Assert.Equal(422, (await page.Form("form[action*=Answer]").Send()).Status);
        var half = await page.Form("#earlier form").Set($"Verdict[{rail.Id}]", "StillHurts").Set($"Verdict[{tap.Id}]", "NotOurs").Send();
        Assert.Equal(422, half.Status);
        Assert.Single(half.Document.QuerySelectorAll("#earlier .err"));
        Assert.True(half.Document.QuerySelector($"[name='Verdict[{rail.Id}]'][value=StillHurts]")!.HasAttribute("checked"));
        await (await half.Form("#earlier form").Set($"Why[{tap.Id}]", "از سازمان پارک‌هاست").Send()).Follow();
        var rest = (await owner.Get(survey + "/Z1")).Form("#earlier form");
        foreach (var id in await city.Read(db => db.Set<Problem>().Where(p => p.OwnerUnitId == city.People.Unit("Z1") && p.Id != rail.Id && p.Id != tap.Id).Select(p => p.Id).ToListAsync())) rest.Set($"Verdict[{id}]", "Solved").Set($"Why[{id}]", "بازسازی شد");
        await (await rest.Send()).Follow();
        Assert.Equal(422, (await (await owner.Get(survey + "/Z1")).Form("form[action*=Add]").Fill(new { Title = "نرده‌هاي پل زنگ زده است" }).Send()).Status);
        await (await (await owner.Get(survey + "/Z1")).Form("form[action*=Add]").Fill(new { Title = "تابلوی کوچه افتاده است" }).Send()).Follow();
        Assert.Equal(422, (await (await owner.Get(survey + "/Z1")).Form("form[action*=Answer]").Fill(new { NothingNote = "چیزی نیست" }).Send()).Status);
        await (await (await owner.Get(survey + "/Z1")).Form("form[action*=Answer]").Send()).Follow();
        Assert.DoesNotContain(survey, (await owner.Get("/inbox")).TextsOf(".turn").DefaultIfEmpty("").Aggregate((a, b) => a + b), StringComparison.Ordinal);

        var added = await Of("تابلوی کوچه افتاده است");
        Assert.Equal((ProblemState.Submitted, city.People.Unit("Z1")), (added.State, added.OwnerUnitId));
        Assert.NotNull(added.ConsentedAt);
        using var head = await city.SignIn(Role.HeadOfProblems);
        var progress = await head.Get(survey + "?show=answered");
        Assert.Equal(["منطقهٔ یک"], progress.TextsOf("tbody th"));
        Assert.Equal(["منطقهٔ دو"], (await head.Get(survey + "?show=silent")).TextsOf("tbody th"));
        Assert.Contains("از سازمان پارک‌هاست", (await head.Get(survey + "/said?verdict=notours")).Text, StringComparison.Ordinal);
        Assert.Contains("از سازمان پارک‌هاست", (await head.Get(tap.Href)).TextOf("#history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_silent_are_reminded_and_the_end_takes_no_answer()
    {
        var survey = await Start();
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Contains("۲", (await (await (await head.Get(survey)).Form("form[action*=Remind]").Send()).Follow()).Notice, StringComparison.Ordinal);
        Assert.Contains(await city.Read(db => db.Set<Features.Inbox.Notice>().Where(n => n.PersonId == city.People.Person("employee-3")).Select(n => n.What).ToListAsync()), n => n.Contains("SurveyReminder", StringComparison.Ordinal));
        Assert.Equal(422, (await head.Post(survey + "/extend", new { ClosesOn = "1405/09/10" })).Status);
        await (await head.Post(survey + "/extend", new { ClosesOn = "1405/11/01" })).Follow();
        using var owner = await city.SignIn("employee");
        var form = (await owner.Get(survey + "/Z1")).Form("form[action*=Add]");
        await (await head.Post(survey + "/close")).Follow();
        Assert.Equal(422, (await head.Post(survey + "/close")).Status);
        Assert.Equal(422, (await form.Fill(new { Title = "دیر رسید" }).Send()).Status);
        Assert.Equal(302, (await owner.Get(survey + "/Z1/list")).Status);
        Assert.Empty((await owner.Get(survey + "/Z1")).Document.QuerySelectorAll("main form[method=post]"));
        var year = int.Parse(survey[^4..], System.Globalization.CultureInfo.InvariantCulture);
        var open = await city.Read(db => (from turn in db.Set<Turn>() join reply in db.Set<SurveyReply>() on turn.RecordId equals reply.Id join s in db.Set<Survey>() on reply.SurveyId equals s.Id where s.Year == year && turn.Kind == "Problems.SurveyReply" && turn.IsOpen select turn).CountAsync());
        Assert.Equal(0, open);
    }

    [Fact]
    public async Task A_unit_with_nothing_says_so_in_a_word()
    {
        var survey = await Start();
        using var owner = await city.SignIn("employee-3");
        var ids = await city.Read(db => db.Set<Problem>().Where(p => p.OwnerUnitId == city.People.Unit("Z2")).Select(p => p.Id).ToListAsync());
        if (ids.Count > 0)
        {
            var form = (await owner.Get(survey + "/Z2")).Form("#earlier form");
            foreach (var id in ids) form.Set($"Verdict[{id}]", "Solved").Set($"Why[{id}]", "انجام شد");
            await (await form.Send()).Follow();
        }
        Assert.Equal(422, (await (await owner.Get(survey + "/Z2")).Form("form[action*=Answer]").Send()).Status);
        await (await (await owner.Get(survey + "/Z2")).Form("form[action*=Answer]").Fill(new { NothingNote = "همه را پارسال گفتیم" }).Send()).Follow();
        Assert.Contains("همه را پارسال گفتیم", (await owner.Get(survey + "/Z2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_sends_its_own_list_sees_what_would_happen_and_takes_it_in()
    {
        var survey = await Start();
        using var owner = await city.SignIn("employee");
        var page = await owner.Get(survey + "/Z1/list");
        Assert.Equal(422, (await page.Form().Attach("File", "x.exe", [1, 2, 3]).Send()).Status);
        Assert.Equal(422, (await page.Form().Send()).Status);
        var list = Encoding.UTF8.GetBytes("مسئله,واحد,شاخص,وضع موجود\nدیوار پارک ریخته است,,درصد,۱۲\nمسئلهٔ همسایه,منطقهٔ دو,درصد,۳\nچراغ پارک خاموش است,منطقهٔ یک,,");
        await page.Form().Attach("File", "list.csv", list, "text/csv").Send();
        var dry = await owner.Get(survey + "/Z1/list");
        Assert.Equal(3, dry.TextsOf("tbody tr").Count);
        Assert.False(await city.Read(db => db.Set<Problem>().AnyAsync(p => p.TitleKey == Problem.KeyOf("دیوار پارک ریخته است"))));
        await (await dry.Form("form[action*=Apply]").Send()).Follow();
        Assert.Equal((ProblemState.Registered, city.People.Unit("Z1")), ((await Of("دیوار پارک ریخته است")).State, (await Of("دیوار پارک ریخته است")).OwnerUnitId));
        Assert.Equal(ProblemState.Framing, (await Of("چراغ پارک خاموش است")).State);
        Assert.False(await city.Read(db => db.Set<Problem>().AnyAsync(p => p.TitleKey == Problem.KeyOf("مسئلهٔ همسایه"))));
        Assert.Equal(2, (await owner.Get(survey + "/Z1")).TextsOf("#new .list li").Count);
        Assert.Empty((await owner.Get(survey + "/Z1/list")).TextsOf("tbody tr"));
    }

    [Fact]
    public async Task Two_people_of_a_unit_never_overwrite_each_other()
    {
        await Ground();
        await Import("مسئله,واحد,شاخص,وضع موجود\nجدول خیابان شکسته است,Z1,درصد,۳۰");
        var survey = await Start();
        using var owner = await city.SignIn("employee");
        var problem = await Of("جدول خیابان شکسته است");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
            (await (await owner.Get(survey + "/Z1")).Form("#earlier form").Set($"Verdict[{problem.Id}]", "Solved").Set($"Why[{problem.Id}]", $"بار {i} گفته شد").Send()).Status));
        Assert.All(answers, status => Assert.Contains(status, new[] { 302, 409, 422 }));
        Assert.Single(await city.Read(db => db.Set<SurveyReply>().AsNoTracking().SelectMany(r => r.Lines).Where(l => l.ProblemId == problem.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_planned_survey_begins_by_the_clock()
    {
        await Ground();
        var year = Interlocked.Increment(ref _year);
        using var head = await city.SignIn(Role.HeadOfProblems);
        await (await (await head.Get("/surveys/new")).Form().Fill(new { Year = year.ToString(), OpensOn = "1405/09/20", ClosesOn = "1405/10/20", Letter, Kinds = new[] { "District" } }).Send()).Follow();
        Assert.Equal(SurveyState.Planned, (await city.Read(db => db.Set<Survey>().SingleAsync(s => s.Year == year))).State);
        var start = city.Clock.Now;
        try
        {
            city.Clock.Advance(TimeSpan.FromDays(18));
            for (var i = 0; i < 2; i++)
            {
                await using var scope = city.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ProblemsClock>().Run(default);
            }
            var survey = await city.Read(db => db.Set<Survey>().SingleAsync(s => s.Year == year));
            Assert.Equal((SurveyState.Running, 2), (survey.State, await city.Read(db => db.Set<SurveyReply>().CountAsync(r => r.SurveyId == survey.Id))));
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }
}
