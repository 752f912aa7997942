using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.Problems;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Problems;

public abstract partial class ProblemPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ProblemPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ProblemPages(city), IClassFixture<PostgresCity>;

    private const string Why = "ده نویسه و بیشتر توضیح";

    private Task<ImportReport> Import(string csv, bool dryRun = false) => city.Arrange(async (db, all) =>
    {
        await all.GetRequiredService<BylawsDoor>().StartWith();
        return await all.GetServices<IImportKind>().Single(k => k.Kind == "problems").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes(csv), "problems.csv"), new ImportOptions(dryRun, city.Clock.Now));
    });

    private async Task<string> Registered(string title)
    {
        await Import($"مسئله,واحد,شاخص,وضع موجود,هدف\n{title},Z1,درصد,۳۲,۸");
        return (await city.Read(db => db.Set<Problem>().SingleAsync(p => p.TitleKey == Problem.KeyOf(title)))).Number!;
    }

    private async Task<string> Submitted(string account, string title)
    {
        using var author = await city.SignIn(account);
        var answer = await author.Post("/problems/new", new { Title = title });
        if (answer.Status == 200) answer = await answer.Form().Send();
        return answer.Location!;
    }

    [Fact]
    public async Task A_stranger_sees_public_problems_only()
    {
        var (shown, hidden) = (await Registered("تاب بوستان شکسته است"), await Registered("نیمکت ایستگاه کم است"));
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Contains("همه", (await (await head.Post($"/problems/{shown}/publish")).Follow()).Notice, StringComparison.Ordinal);
        using var stranger = city.Stranger();
        Assert.Equal(200, (await stranger.Get($"/problems/{shown}")).Status);
        Assert.Equal(404, (await stranger.Get($"/problems/{hidden}")).Status);
        Assert.Equal(200, (await stranger.Get($"/api/v1/problems/{shown}")).Status);
        Assert.Equal(404, (await stranger.Get($"/api/v1/problems/{hidden}")).Status);
        var list = await stranger.Get("/problems");
        Assert.Contains(shown, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, list.Text, StringComparison.Ordinal);
        Assert.Empty((await stranger.Get($"/problems/{shown}")).TextsOf("#history"));
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_before_writing() => Assert.Contains("/sign-in", (await city.Stranger().Get("/problems/new")).Location!, StringComparison.Ordinal);

    [Fact]
    public async Task Staff_may_not_decide_and_see_no_problem_of_others_before_its_number()
    {
        var href = await Submitted("employee", "پلهٔ مترو لغزنده است");
        using var other = await city.SignIn("employee-3");
        Assert.Equal(404, (await other.Get(href)).Status);
        Assert.Equal(403, (await other.Get(href + "/frame")).Status);
        using var author = await city.SignIn("employee");
        Assert.Equal(200, (await author.Get(href)).Status);
        Assert.Equal(422, (await author.Post("/problems/new", new { Title = "" })).Status);
    }

    [Fact]
    public async Task Near_problems_are_shown_once_before_a_new_one_goes_off()
    {
        foreach (var other in new[] { "تأخیر اتوبوس خط ده", "کمبود نیمکت در بوستان ملت", "خاموشی چراغ‌های کمربندی", "گرد و غبار کارگاه‌های ساختمانی" }) await Registered(other);
        await Registered("سرریز مخزن‌های پسماند پیرامون حرم");
        using var author = await city.SignIn("employee-4");
        var shown = await author.Post("/problems/new", new { Title = "سرریز مخزن پسماند پیرامون حرم در شب" });
        Assert.Equal(200, shown.Status);
        Assert.Contains("سرریز مخزن‌های پسماند پیرامون حرم", shown.TextsOf(".match h3"));
        Assert.Equal("سرریز مخزن پسماند پیرامون حرم در شب", shown.Form()["Title"]);
        Assert.StartsWith("/problems/P-", (await shown.Form().Send()).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_one_sentence_to_open_with_a_turn_for_each()
    {
        await city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
        var href = await Submitted("employee-5", "آب‌گرفتگی زیرگذر در باران نخست");
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Contains("آب‌گرفتگی زیرگذر در باران نخست", (await head.Get("/inbox")).Text, StringComparison.Ordinal);

        Assert.Equal(422, (await head.Post(href + "/register")).Status);
        Assert.Equal(422, (await head.Post(href + "/frame", new { Baseline = "۱۲", Target = "۱۲" })).Status);
        await (await head.Post(href + "/frame", new { OwnerUnitId = city.People.Unit("Z1").ToString(), Indicator = "ساعت بسته‌بودن", UnitOfMeasure = "ساعت", Baseline = "۱۲٫۵", BaselineOn = "1405/08/01", Target = "۲" })).Follow();
        await (await head.Post(href + "/ask")).Follow();
        using var owner = await city.SignIn(Role.UnitRepresentative);
        await (await owner.Post(href + "/accept")).Follow();
        Assert.Equal(422, (await owner.Post(href + "/accept")).Status);

        var registered = await head.Post(href + "/register");
        Assert.StartsWith("/problems/M-1405-", registered.Location, StringComparison.Ordinal);
        Assert.Equal(301, (await head.Get(href)).Status);
        href = registered.Location!;
        Assert.Equal(422, (await head.Post(href + "/prioritise", new { Severity = "6" })).Status);
        await (await head.Post(href + "/prioritise", new { Severity = "۴", Reach = "3", Urgency = "5", Inaction = "2" })).Follow();
        Assert.Contains("۱۲۰", (await head.Get(href)).Text, StringComparison.Ordinal);
        await (await head.Post(href + "/open", new { Channel = "League" })).Follow();
        Assert.DoesNotContain("آب‌گرفتگی زیرگذر در باران نخست", (await head.Get("/inbox")).TextsOf(".turn").DefaultIfEmpty("").Aggregate((a, b) => a + b), StringComparison.Ordinal);
        using var author = await city.SignIn("employee-5");
        Assert.Contains(await city.Read(db => db.Set<Notice>().Where(n => n.PersonId == city.People.Person("employee-5")).Select(n => n.What).ToListAsync()), n => n.Contains("YourProblemIs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed_and_reaches_the_author_in_own_words()
    {
        await city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
        var href = await Submitted("employee-6", "رنگ دیوار سالن تیره است");
        using var head = await city.SignIn(Role.HeadOfProblems);
        var again = await head.Post(href + "/reject", new { Why = "نه" });
        Assert.Equal(422, again.Status);
        Assert.Equal("نه", again.Form()["Why"]);
        Assert.Equal(2, again.Complaints.Count);
        await (await again.Form().Fill(new { ReasonCode = "no-evidence", Why }).Send()).Follow();
        using var author = await city.SignIn("employee-6");
        Assert.Contains(Why, (await author.Get(href)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_problem_is_mended_by_its_author_alone()
    {
        await city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
        var href = await Submitted("employee", "درخت خیابان بهار خشک شده است");
        using var head = await city.SignIn(Role.HeadOfProblems);
        await (await head.Post(href + "/return", new { ReasonCode = "unclear", Why })).Follow();
        Assert.Equal(404, (await head.Get(href + "/edit")).Status);
        using var author = await city.SignIn("employee");
        Assert.Contains(Why, (await author.Get(href + "/edit")).Text, StringComparison.Ordinal);
        await (await author.Post(href + "/edit", new { Title = "چهل درخت خیابان بهار خشک شده است" })).Follow();
    }

    [Fact]
    public async Task Merging_leaves_a_link_and_a_pointer()
    {
        var (gone, stays) = (await Registered("صف نانوایی دراز است"), await Registered("صف نانوایی محله طولانی است"));
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Single((await head.Get($"/problems/{gone}/merge?into=M-1300-9999")).Complaints);
        Assert.Equal(422, (await head.Post($"/problems/{gone}/merge?into={gone}", new { ReasonCode = "same-problem", Why })).Status);
        var both = await head.Get($"/problems/{gone}/merge?into={stays.ToLowerInvariant()}");
        Assert.Equal(["صف نانوایی دراز است", "صف نانوایی محله طولانی است"], both.TextsOf(".grid.half h3"));
        await (await both.Form("main form").Fill(new { ReasonCode = "same-problem", Why }).Send()).Follow();
        Assert.Contains(stays, (await head.Get($"/problems/{gone}")).TextOf(".note"), StringComparison.Ordinal);
        Assert.Contains("صف نانوایی دراز است", (await head.Get($"/problems/{stays}")).TextsOf(".thread h3"));
        Assert.Contains("صف نانوایی دراز است", (await head.Get($"/problems/{stays}")).TextOf("#merged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretary_undoes_a_merge_and_both_stand_where_they_stood()
    {
        var (gone, stays) = (await Registered("چراغ کوچه خاموش است"), await Registered("چراغ کوچهٔ نیلوفر خاموش است"));
        using var secretary = await city.SignIn(Role.Secretary);
        await (await (await secretary.Get($"/problems/{gone}/merge?into={stays}")).Form().Fill(new { ReasonCode = "same-problem", Why }).Send()).Follow();
        using var employee = await city.SignIn("employee");
        Assert.Equal(403, (await employee.Get($"/problems/{gone}/unmerge")).Status);
        await (await secretary.Post($"/problems/{gone}/unmerge")).Follow();
        Assert.Equal(ProblemState.Registered, (await city.Read(db => db.Set<Problem>().SingleAsync(p => p.Number == gone))).State);
        Assert.DoesNotContain("چراغ کوچه خاموش است", (await secretary.Get($"/problems/{stays}")).TextsOf(".thread h3"));
        Assert.Contains(gone, (await secretary.Get($"/problems/{stays}")).TextOf("#history"), StringComparison.Ordinal);
        Assert.Equal(302, (await secretary.Get($"/problems/{gone}/unmerge")).Status);
    }

    [Fact]
    public async Task The_ranked_list_shows_the_arithmetic_of_each()
    {
        var (first, second) = (await Registered("پل هوایی بی‌آسانسور"), await Registered("پل هوایی بی‌سقف"));
        using var head = await city.SignIn(Role.HeadOfProblems);
        await (await head.Post($"/problems/{second}/prioritise", new { Severity = "5", Reach = "5", Urgency = "5", Inaction = "4" })).Follow();
        await (await head.Post($"/problems/{first}/prioritise", new { Severity = "5", Reach = "5", Urgency = "5", Inaction = "5" })).Follow();
        Assert.Contains("/sign-in", (await city.Stranger().Get("/problems/priorities")).Location!, StringComparison.Ordinal);
        using var employee = await city.SignIn("employee");
        var rows = (await employee.Get("/problems/priorities")).TextsOf("tbody tr");
        Assert.True(rows.ToList().FindIndex(r => r.Contains(first, StringComparison.Ordinal)) < rows.ToList().FindIndex(r => r.Contains(second, StringComparison.Ordinal)));
        Assert.Contains("۵ × ۵ × ۵ × ۵ = ۶۲۵", rows[0], StringComparison.Ordinal);
        Assert.Equal(200, (await employee.Get("/problems/priorities?all=1&after=x")).Status);
    }

    [Fact]
    public async Task A_list_is_taken_in_once_and_numbered_in_its_order()
    {
        const string List = "فهرست مسئله‌ها,,,,,\nرديف,مسئله,واحد,شاخص,وضع موجود,اولویت\n1,گرمای اتوبوس در تابستان,منطقه يك,درصد,۶۱,زیاد\n2,گرماي اتوبوس در تابستان,منطقهٔ یک,درصد,۶۱,زیاد\n3,سرمای ایستگاه,جای ناشناس,درصد,۱,کم\n4,سرمای ایستگاه,Z2,درصد,نامعلوم,کم\n5,سایه‌بان ایستگاه,Z2,,,متوسط\n6,تاریکی زیرگذر,Z2,لوکس,۴٫۵,خیلی";
        var dry = await Import(List, dryRun: true);
        var report = await Import(List);
        Assert.True(dry.IsLike(report));
        Assert.Equal((2, 0, 3, 1), (report.Added, report.Unchanged, report.Refused, report.Repeated));
        Assert.Equal(1, report.ByGroup["Z1"]);
        var second = await Import(List);
        Assert.Equal((0, 0, 2), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(ProblemState.Framing, (await city.Read(db => db.Set<Problem>().SingleAsync(p => p.Title == "سایه‌بان ایستگاه"))).State);
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_no_double_when_many_register_at_once()
    {
        await Registered("پیش از هم‌زمانی");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Registered($"هم‌زمانی شمارهٔ {i}")));
        var keys = await city.Read(db => db.Set<Problem>().Where(p => p.NumberKey > 0).OrderBy(p => p.NumberKey).Select(p => p.NumberKey).ToListAsync());
        Assert.Equal(Enumerable.Range(1405_000_001, keys.Count), keys);
    }

    [Fact]
    public async Task The_list_is_searched_narrowed_sorted_and_paged()
    {
        for (var i = 0; i < 23; i++) await Registered($"گلدان خیابان فرعی {i}");
        using var employee = await city.SignIn("employee");
        var first = await employee.Get("/problems?q=" + Uri.EscapeDataString("گلدانهاي خيابان") + "&sort=title");
        Assert.Equal(20, first.TextsOf("tbody th").Count);
        var next = await employee.Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.True(next.TextsOf("tbody th").Count >= 3);
        Assert.Empty(first.TextsOf("tbody th").Intersect(next.TextsOf("tbody th")));
        Assert.Empty((await employee.Get("/problems?state=rejected&year=1399")).TextsOf("tbody th"));
        Assert.Equal(200, (await employee.Get("/problems?q=%00&state=zzz&unit=a&year=99999999999&sort=zz&after=zz")).Status);
        var csv = await employee.Get("/problems/export.csv?q=" + Uri.EscapeDataString("گلدان"));
        Assert.Equal(24, csv.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((byte)'P', (await employee.Get("/problems/export.xlsx")).Body[0]);
    }

    [Fact]
    public async Task A_league_opens_a_registered_problem_once()
    {
        var number = await Registered("ترافیک مدرسه در ساعت هفت");
        var id = (await city.Read(db => db.Set<Problem>().SingleAsync(p => p.Number == number))).Id;
        for (var i = 0; i < 2; i++) await city.Arrange(async (_, all) => { await all.GetRequiredService<ProblemsDoor>().OpenThroughLeague(id, city.Clock.Now); return 0; });
        Assert.Equal(ProblemState.Open, (await city.Read(db => db.Set<Problem>().SingleAsync(p => p.Id == id))).State);
    }
}
