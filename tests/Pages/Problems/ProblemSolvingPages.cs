using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Problems;

/// <summary>From a channel to a measured effect; the clock is moved, not the machine.</summary>
public abstract class ProblemSolvingPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ProblemSolvingPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ProblemSolvingPages(city), IClassFixture<PostgresCity>;

    private const string Why = "ده نویسه و بیشتر توضیح";
    private static int _answers = 5000;

    private async Task<(int Id, string Href)> Open(string title)
    {
        await city.Arrange(async (db, all) =>
        {
            await all.GetRequiredService<BylawsDoor>().StartWith();
            if (!await db.Set<RoleHolding>().AnyAsync(r => r.Scope == ScopeKind.Unit && r.Role == Role.UnitRepresentative))
                all.GetRequiredService<PeopleDoor>().GiveRole(city.People.Person("employee"), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit("Z1"), city.Clock.Today.AddDays(-1), null);
            return await all.GetServices<IImportKind>().Single(k => k.Kind == "problems").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes($"مسئله,واحد,شاخص,یکای سنجش,وضع موجود,هدف\n{title},Z1,سهم,درصد,۳۲,۸"), "problems.csv"), new ImportOptions(false, city.Clock.Now));
        });
        var problem = await Of(title);
        using var head = await city.SignIn(Role.HeadOfProblems);
        await (await head.Post(problem.Href + "/prioritise", new { Severity = "4", Reach = "3", Urgency = "5", Inaction = "2" })).Follow();
        await (await head.Post(problem.Href + "/open", new { Channel = new[] { "IdeaCall", "Desk" } })).Follow();
        return (problem.Id, problem.Href);
    }

    private Task<Problem> Of(string title) => city.Read(db => db.Set<Problem>().AsNoTracking().SingleAsync(p => p.TitleKey == Problem.KeyOf(title)));

    // An accepted answer, as a room to the right would write it.
    private Task<int> Answer(int? problem, SubmissionState state = SubmissionState.SentToIdeas) => city.Arrange(async (_, all) =>
    {
        var (id, threads) = (Interlocked.Increment(ref _answers), all.GetRequiredService<ThreadsDoor>());
        await threads.Put(new CardFacts("League.Submission", id, $"S-{id}", "حسگر پرشدن مخزن", "", state, "/league", CardAudience.Staff, null, null, 1405), city.Clock.Now);
        if (problem is { } answered) await threads.Join(("League.Submission", id), Relation.Answers, ("Problems.Problem", answered), city.Clock.Now);
        return id;
    });

    private async Task Tick()
    {
        await using var scope = city.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProblemsClock>().Run(default);
    }

    private Task<List<string>> TurnsOf(int problem) => city.Read(db => db.Set<Turn>().Where(t => t.Kind == "Problems.Problem" && t.RecordId == problem && t.IsOpen).Select(t => t.WhatKey).ToListAsync());

    [Fact]
    public async Task Only_who_speaks_for_the_owner_solves()
    {
        var (id, href) = await Open("برگ‌ها جوی را می‌بندد");
        await Answer(id);
        Assert.Contains("/sign-in", (await city.Stranger().Get(href + "/solve")).Location!, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-3");
        Assert.Equal(403, (await other.Get(href + "/solve")).Status);
        await city.Arrange(async (_, all) => { all.GetRequiredService<PeopleDoor>().GiveRole(city.People.Person("employee-6"), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit("Z2"), city.Clock.Today.AddDays(-1), null); return await Task.FromResult(0); });
        using var neighbour = await city.SignIn("employee-6");
        Assert.Equal(404, (await neighbour.Get(href + "/solve")).Status);
        Assert.Equal(404, (await neighbour.Get(href + "/solved")).Status);
        Assert.Equal(404, (await neighbour.Get(href + "/measure")).Status);
        using var owner = await city.SignIn("employee");
        Assert.Equal(422, (await owner.Post(href + "/solved", new { SolvedEvidence = Why })).Status);
        Assert.Equal(403, (await owner.Get(href + "/verify")).Status);
        await (await owner.Post(href + "/solve")).Follow();
    }

    [Fact]
    public async Task Without_an_accepted_answer_nothing_is_solved_and_one_is_tied_by_its_number()
    {
        var (id, href) = await Open("فواره‌ها شب‌ها روشن می‌ماند");
        await Answer(id, SubmissionState.Judged);
        await Tick();
        Assert.Empty(await TurnsOf(id));
        using var owner = await city.SignIn("employee");
        Assert.Equal(422, (await owner.Post(href + "/solve")).Status);
        var wrong = await owner.Post(href + "/solve", new { Answer = "I-1399-0001" });
        Assert.Equal(("I-1399-0001", 422), (wrong.Form()["Answer"], wrong.Status));
        var accepted = await Answer(null);
        await (await owner.Post(href + "/solve", new { Answer = $"s-{accepted}" })).Follow();
        Assert.Equal(ProblemState.Solving, (await Of("فواره‌ها شب‌ها روشن می‌ماند")).State);
        Assert.Contains("حسگر پرشدن مخزن", (await owner.Get(href)).TextsOf(".thread h3"));
    }

    [Fact]
    public async Task From_an_accepted_answer_to_a_measured_effect_as_the_clock_goes()
    {
        const string Title = "مخزن‌های پیرامون حرم سرریز می‌شود";
        var (id, href) = await Open(Title);
        var start = city.Clock.Now;
        try
        {
            await Answer(id);
            await Tick();
            await Tick();
            Assert.Equal(["Problems.StartSolving"], await TurnsOf(id));
            using var owner = await city.SignIn("employee");
            await (await owner.Post(href + "/solve")).Follow();
            Assert.Equal(["Problems.ReportSolved"], await TurnsOf(id));
            Assert.Equal(422, (await owner.Post(href + "/solved", new { SolvedEvidence = "شد" })).Status);
            var report = await owner.Get(href + "/solved");
            Assert.Equal(422, (await report.Form().Fill(new { SolvedEvidence = Why }).Attach("File", "a.pdf", [1, 2, 3]).Send()).Status);
            await (await report.Form().Fill(new { SolvedEvidence = Why }).Attach("File", "گزارش.txt", Encoding.UTF8.GetBytes("همه چیز خوب است"), "text/plain").Set("_key", "another").Send()).Follow();
            var file = (await owner.Get(href)).Document.QuerySelector(".files a")!.GetAttribute("href")!;
            Assert.Contains("همه چیز خوب است", (await owner.Get(file)).Html, StringComparison.Ordinal);
            Assert.Equal(404, (await owner.Get(href + "/files/99999")).Status);
            Assert.Contains("/sign-in", (await city.Stranger().Get(file)).Location!, StringComparison.Ordinal);
            Assert.Empty(await TurnsOf(id));
            using var head = await city.SignIn(Role.HeadOfProblems);
            Assert.Equal(422, (await head.Post(href + "/verify")).Status);

            city.Clock.Advance(TimeSpan.FromDays(89));
            await Tick();
            Assert.Empty(await TurnsOf(id));
            city.Clock.Advance(TimeSpan.FromDays(1));
            await Tick();
            await Tick();
            Assert.Equal(["Problems.Measure"], await TurnsOf(id));
            using var later = await city.SignIn("employee");
            Assert.Equal(422, (await later.Post(href + "/measure", new { Value = "زیاد", Source = "شمارش" })).Status);
            Assert.Equal(422, (await later.Post(href + "/measure", new { Value = "9", On = "1499/01/01", Source = "شمارش" })).Status);
            await (await later.Post(href + "/measure", new { Value = "۹٫۵", Source = "شمارش پیمانکار" })).Follow();
            Assert.Equal(["Problems.VerifyEffect"], await TurnsOf(id));
            using var judge = await city.SignIn(Role.HeadOfProblems);
            var page = await judge.Get(href);
            Assert.Equal("img", page.Document.QuerySelector("#indicator svg")!.GetAttribute("role"));
            Assert.Contains("شمارش پیمانکار", page.TextOf("#indicator"), StringComparison.Ordinal);
            Assert.Equal(422, (await judge.Post(href + "/reopen", new { Why })).Status);
            await (await judge.Post(href + "/verify")).Follow();
            Assert.Equal(ProblemState.Verified, (await Of(Title)).State);
            Assert.Equal(422, (await judge.Post(href + "/verify")).Status);
            Assert.Contains("\"state\":\"verified\"", (await judge.Get("/api/v1" + href)).Html, StringComparison.Ordinal);
            Assert.Contains("\"value\":9.5", (await judge.Get("/api/v1" + href)).Html, StringComparison.Ordinal);
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }

    [Fact]
    public async Task What_did_not_move_is_opened_again()
    {
        const string Title = "پیاده‌رو شمالی یخ می‌زند";
        var (id, href) = await Open(Title);
        await Answer(id);
        using var owner = await city.SignIn("employee");
        await (await owner.Post(href + "/solve")).Follow();
        await (await owner.Post(href + "/solved", new { SolvedEvidence = Why })).Follow();
        await (await owner.Post(href + "/measure", new { Value = "33", Source = "شمارش" })).Follow();
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Equal(422, (await head.Post(href + "/reopen", new { Why = "نه" })).Status);
        await (await head.Post(href + "/reopen", new { Why })).Follow();
        await Tick();
        Assert.Equal((ProblemState.Open, null), ((await Of(Title)).State, (await Of(Title)).SolutionSeenAt));
    }

    [Fact]
    public async Task A_wrong_measurement_is_taken_back_once()
    {
        var (_, href) = await Open("گودال خیابان بهار");
        using var owner = await city.SignIn("employee");
        await (await owner.Post(href + "/measure", new { Value = "300", Source = "شمارش" })).Follow();
        Assert.Equal(422, (await owner.Post(href + "/measure", new { Value = "30", Source = "شمارش" })).Status);
        var page = await owner.Get(href + "/measure");
        await (await page.Form("form[action*=TakeBack]").Send()).Follow();
        Assert.Equal(404, (await page.Form("form[action*=TakeBack]").Set("_key", "a second press").Send()).Status);
        Assert.Null((await Of("گودال خیابان بهار")).LastValue);
    }

    [Fact]
    public async Task A_parked_problem_is_asked_for_at_its_day_by_the_clock()
    {
        var (id, href) = await Open("کیوسک بسته مانده است");
        var start = city.Clock.Now;
        try
        {
            using var head = await city.SignIn(Role.HeadOfProblems);
            await (await head.Post(href + "/park", new { ReasonCode = "no-budget", Why, ReviewOn = "1405/10/02" })).Follow();
            await Tick();
            Assert.Empty(await TurnsOf(id));
            city.Clock.Advance(TimeSpan.FromDays(30));
            await Tick();
            await Tick();
            Assert.NotEmpty(await TurnsOf(id));
            Assert.All(await TurnsOf(id), what => Assert.Equal("Problems.Resume", what));
            using var later = await city.SignIn(Role.HeadOfProblems);
            await (await later.Post(href + "/resume")).Follow();
            Assert.Empty(await TurnsOf(id));
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }

    [Fact]
    public async Task The_page_shows_its_channels_and_where_each_leads()
    {
        var (id, href) = await Open("صندلی کتابخانه کم است");
        await city.Arrange(async (_, all) => { await all.GetRequiredService<ProblemsDoor>().OpenThroughLeague(id, city.Clock.Now, "دور نخست", "/league/rounds/1"); return 0; });
        using var head = await city.SignIn(Role.HeadOfProblems);
        var channels = (await head.Get(href)).Document.QuerySelector("#channels")!;
        Assert.Equal(3, channels.QuerySelectorAll("li").Length);
        Assert.Equal("/league/rounds/1", channels.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(422, (await head.Post(href + "/open")).Status);
    }

    [Fact]
    public async Task A_stranger_sees_the_numbers_of_a_public_problem_but_no_name_source_reason_or_rank()
    {
        var (_, href) = await Open("سکوی اتوبوس بلند است");
        using var owner = await city.SignIn("employee");
        await (await owner.Post(href + "/measure", new { Value = "20", Source = "سرشماری محرمانه" })).Follow();
        using var head = await city.SignIn(Role.HeadOfProblems);
        await (await head.Post(href + "/publish")).Follow();
        await (await head.Post(href + "/park", new { ReasonCode = "no-budget", Why = "کلماتی تنها برای کارکنان", ReviewOn = "1405/12/02" })).Follow();
        var page = await city.Stranger().Get(href);
        Assert.Contains("۲۰ درصد", page.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "سرشماری محرمانه", "قاسمی", "کلماتی تنها برای کارکنان", "priorities" }) Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("سرشماری محرمانه", (await city.Stranger().Get("/api/v1" + href)).Html, StringComparison.Ordinal);
    }
}
