using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Club;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Club;

public abstract class DocketPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : DocketPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : DocketPages(city), IClassFixture<PostgresCity>;

    private static readonly string[] Bench = ["employee", "employee-2", "employee-3", "employee-5", "employee-6", "expert", "expert-2"];
    private readonly ClubGround _ground = new(city);

    private async Task<Desk> Desk()
    {
        await _ground.Lay();
        foreach (var account in Bench) await _ground.Member(account, ClubField.UrbanServices, "مدیریت پسماند");
        return await city.Arrange(async (db, all) =>
        {
            var desk = new Desk("T" + Guid.NewGuid().ToString("N")[..6], ClubField.UrbanServices, "میز آزمون", "سنجیدن پسماند و فضای سبز", "پسماند\nآب", "میز هر ماه یک مسئله برمی‌گزیند.", city.Clock.Now);
            desk.Give([.. Bench.Select(city.People.Person)], city.People.Person(Bench[0]), city.People.Person(Bench[1]), city.Clock.Today);
            desk.SitAs(await all.GetRequiredService<PeopleDoor>().OpenBench(desk.Title, "", [.. desk.Bench.Select(b => new BenchSeat(b.PersonId, b.Post switch { BenchPost.Chair => SeatPost.Chair, BenchPost.Secretary => SeatPost.Secretary, _ => SeatPost.Member }))], city.Clock.Today, null));
            db.Add(desk);
            return desk;
        });
    }

    [Fact]
    public async Task Strangers_and_other_members_see_no_docket()
    {
        var (desk, problem) = (await Desk(), await city.Listed("مخزن‌های پیرامون حرم سرریز می‌شود"));
        var item = await city.Add(new DocketItem(desk.Id, problem.Id, problem.Title, "آیا نوبت ثابت برچیده شود؟", city.People.Person(Role.Secretary), city.Clock.Now));
        using (var stranger = city.Stranger()) Assert.Contains("/sign-in", (await stranger.Get(item.Href)).Location, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-4");
        Assert.Equal(404, (await other.Get(item.Href)).Status);
        Assert.Equal(200, (await other.Get(desk.Href)).Status);
        Assert.Equal(403, (await other.Get(desk.Href + "/bench")).Status);
        using var member = await city.SignIn(Bench[3]);
        Assert.Equal(200, (await member.Get(item.Href)).Status);
        Assert.Equal(404, (await member.Get(item.Href + "/opinion")).Status);
    }

    [Fact]
    public async Task From_a_problem_to_a_signed_opinion_with_dissent_and_the_owners_partly()
    {
        var (desk, problem) = (await Desk(), await city.Listed("مخزن‌های مسیر زائر در شب‌های شلوغ سرریز می‌شود"));
        using var office = await city.SignIn(Role.HeadOfProblems);
        var found = await office.Get($"{desk.Href}?problem={Uri.EscapeDataString(problem.Title)}");
        var queued = await found.Form("form[action*=Queue]").Fill(new { ProblemId = problem.Id, Question = "آیا نوبت ثابت جمع‌آوری برچیده شود؟" }).Send();
        var href = queued.Location!;
        using var chair = await city.SignIn(Bench[0]);
        Assert.Contains(ClubWords.TurnTakeDocket.In(Language.Fa), (await chair.Get("/inbox")).Text, StringComparison.Ordinal);
        await Press(chair, href, "Take");
        await Press(chair, href, "Ask");
        using var member = await city.SignIn(Bench[2]);
        await Press(member, href, "Note", new { Note = "نخست راه دسترسی را بسنجیم" });
        await Press(chair, href, "Schedule", new { SessionOn = "1405/09/10", SessionPlace = "اتاق جلسه" });
        var session = await chair.Get(href);
        Assert.Equal(422, (await session.Form("form[action*=Sit]").Fill(new { Minutes = "سه ساعت گفت‌وگو" }).Set("Present", Ids(Bench)[0]).Send()).Status);
        var sit = session.Form("form[action*=Sit]").Fill(new { Minutes = "سه ساعت گفت‌وگو و دو نظر", Present = Ids(Bench.Take(5)) });
        Assert.Equal(href + "/opinion", (await sit.Send()).Location);
        var draft = (await chair.Get(href + "/opinion")).Form().Set("Signers", Ids(Bench)[0]).Fill(new { Title = "نوبت شناور پسماند", OpinionText = "میز توصیه می‌کند نوبت ثابت برچیده و برنامهٔ شناور جایگزین شود.", Signers = Ids(Bench.Take(3)) });
        var opinion = (await draft.Send()).Location!;
        foreach (var (account, dissent) in new[] { (Bench[0], ""), (Bench[1], ""), (Bench[2], "راه دسترسی گلوگاه اصلی است.") })
        {
            using var signer = await city.SignIn(account);
            await Press(signer, opinion, "Sign", new { Dissent = dissent });
        }
        using var colleague = await city.SignIn("employee-4");
        Assert.Equal(404, (await colleague.Get(opinion)).Status);
        var delivered = await (await chair.Get(opinion)).Form("form[action*=Deliver]").Send();
        opinion = delivered.Location!;
        Assert.Contains("/club/opinions/O-1405-", opinion, StringComparison.Ordinal);
        using var owner = await city.SignIn(Role.UnitRepresentative);
        var asked = await owner.Get(opinion);
        Assert.Contains("راه دسترسی گلوگاه اصلی است.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await asked.Form("form[action*=Reply]").Fill(new { Reply = nameof(OpinionState.PartlyAccepted), Why = "کوتاه" }).Send()).Status);
        Assert.Equal(302, (await asked.Form("form[action*=Reply]").Fill(new { Reply = nameof(OpinionState.PartlyAccepted), Why = "در سه اکیپ آزموده می‌شود" }).Send()).Status);
        var stored = await city.Read(db => db.Set<Problem>().SingleAsync(p => p.Id == problem.Id));
        Assert.Contains("نوبت شناور پسماند", (await office.Get("/problems/" + stored.Number)).Text, StringComparison.Ordinal);
        Assert.True(await city.Read(db => db.Set<LedgerLine>().AnyAsync(l => l.Kind == DeedKind.Opinion && l.PersonId == city.People.Person(Bench[2]))));
        await Press(chair, href, "Close", new { FollowUp = "سه اکیپ آغاز کردند" });
        Assert.Contains("راه دسترسی گلوگاه اصلی است.", (await colleague.Get(opinion)).Text, StringComparison.Ordinal);
    }

    private string[] Ids(IEnumerable<string> accounts) => [.. accounts.Select(a => city.People.Person(a).ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task Press(Visitor who, string page, string handler, object? fields = null)
    {
        var answer = await (await who.Get(page)).Form($"form[action*={handler}]").Fill(fields).Send();
        Assert.True(answer.Status == 302, $"{handler}: {answer.Status} {string.Join(" | ", answer.Complaints)}");
    }

    [Fact]
    public async Task Experts_come_with_reasons_and_nobody_whose_matter_it_is()
    {
        await Desk();
        var problem = await city.Listed("جمع‌آوری پسماند شبانه در محدودهٔ مرکزی دیر می‌شود");
        await _ground.Member("employee-4", ClubField.UrbanServices, "مدیریت پسماند"); // works in the owner's unit
        await city.Arrange(async db => { var hidden = city.People.Person("expert-2"); var m = await db.Set<Member>().AsTracking().SingleAsync(x => x.PersonId == hidden); m.Write(m.Facts with { MayBeFound = false }); });
        using var office = await city.SignIn(Role.HeadOfProblems);
        var list = await office.Get($"/club/experts?problem={problem.Id}");
        Assert.Contains("مدیریت پسماند", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("اکبری", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("فراهانی", list.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await list.Form("main form[method=post]").Send()).Status);
        var form = list.Form("main form[method=post]");
        form.Set("Chosen", Ids(["employee-3"])[0]);
        Assert.Equal(302, (await form.Send()).Status);
        using var called = await city.SignIn("employee-3");
        var call = (await called.Get("/club/calls")).Document.QuerySelector("main .list a.t")!.GetAttribute("href")!;
        Assert.Equal(302, (await (await called.Get(call)).Form().Send()).Status);
        Assert.DoesNotContain("هاشمی", (await office.Get($"/club/experts?problem={problem.Id}")).Text, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-2");
        Assert.Equal(404, (await other.Get(call)).Status);
        Assert.Equal(200, (await office.Get("/club/fairness")).Status);
    }

    [Fact]
    public async Task Who_keeps_away_is_neither_proposed_nor_called_by_a_forged_form()
    {
        await Desk();
        var problem = await city.Listed("آبیاری شبانهٔ چمن بولوار وکیل‌آباد از شبکهٔ شرب است");
        var away = await _ground.Member("expert-4", ClubField.UrbanServices, "آبیاری");
        await _ground.Member("expert-3", ClubField.UrbanServices, "آبیاری"); // works in the owner's unit
        await _ground.Member("expert-5", ClubField.UrbanServices, "آبیاری");
        await city.Arrange(async db => { var m = await db.Set<Member>().AsTracking().SingleAsync(x => x.Id == away.Id); m.Write(m.Facts with { Conflicts = "پیمان آبیاری بولوار وکیل‌آباد با شرکت برادرم است" }); });
        using var office = await city.SignIn(Role.HeadOfProblems);
        var page = $"/club/experts?problem={problem.Id}";
        var list = await office.Get(page);
        Assert.Contains("سلطانی", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("وحیدی", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("کاظمی", list.Text, StringComparison.Ordinal);
        foreach (var account in new[] { "expert-4", "expert-3" }) Assert.Equal(422, (await list.Form("main form[method=post]").Set("Chosen", Ids([account])[0]).Send()).Status);
        Assert.False(await city.Read(db => db.Set<ServeCall>().AnyAsync(c => c.ProblemId == problem.Id)));
    }

    [Fact]
    public async Task A_problem_leads_to_its_experts_for_whom_may_call_them()
    {
        var desk = await Desk();
        var problem = await city.Listed("چراغ‌های بوستان ملت خاموش است");
        var link = $"a[href='/club/experts?problem={problem.Id}']";
        using (var stranger = city.Stranger()) Assert.Equal(302, (await stranger.Get("/club/experts")).Status);
        using (var colleague = await city.SignIn("employee-4"))
        {
            Assert.Null((await colleague.Get("/problems/" + problem.Number)).Document.QuerySelector(link));
            Assert.Equal(404, (await colleague.Get($"/club/experts?problem={problem.Id}")).Status);
        }
        foreach (var account in new[] { Role.HeadOfProblems, Bench[0] })
        {
            using var may = await city.SignIn(account);
            Assert.NotNull((await may.Get("/problems/" + problem.Number)).Document.QuerySelector(link));
            Assert.Equal(200, (await may.Get($"/club/experts?problem={problem.Id}")).Status);
        }
    }

    [Fact]
    public async Task Near_words_are_the_offices_to_write()
    {
        const string page = "/club/experts/words";
        await Desk();
        var problem = await city.Listed("نبود قایق امداد در دریاچهٔ بوستان");
        await _ground.Member(Role.Judge, ClubField.Finance, "رودبانی");
        using (var stranger = city.Stranger()) Assert.Contains("/sign-in", (await stranger.Get(page)).Location, StringComparison.Ordinal);
        using (var colleague = await city.SignIn(Role.HeadOfIdeas)) Assert.Equal(403, (await colleague.Get(page)).Status);
        using var office = await city.SignIn(Role.Secretary);
        var words = (await office.Get(page)).Form()["Lines"];
        Assert.Contains("شیرابه", words, StringComparison.Ordinal);
        Assert.Equal(422, (await office.Post(page, new { Lines = "قایق" })).Status);
        Assert.DoesNotContain("رودبانی", (await office.Get($"/club/experts?problem={problem.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await office.Post(page, new { Lines = words + "\nقایق | رودبانی" })).Status);
        Assert.Contains("رودبانی", (await office.Get($"/club/experts?problem={problem.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await office.Post(page, new { Lines = words })).Status);
    }

    [Fact]
    public async Task Who_runs_the_club_sees_what_stands_where_and_each_number_opens_its_list()
    {
        var desk = await Desk();
        var problem = await city.Listed("جای دوچرخه در ایستگاه کم است");
        var item = await city.Add(new DocketItem(desk.Id, problem.Id, problem.Title, "از کجا آغاز شود؟", city.People.Person(Role.HeadOfProblems), city.Clock.Now));
        await city.Arrange(async (db, _) =>
        {
            var opinion = new Opinion(item.Id, desk.Id, problem.Id, "نظر بی‌پاسخ میز", "میز توصیه می‌کند در هر ایستگاه ده جای دوچرخه بماند.", [city.People.Person(Bench[0])], city.Clock.Now);
            db.Add(opinion);
            await db.SaveChangesAsync();
            opinion.Sign(city.People.Person(Bench[0]), null, city.Clock.Now);
            opinion.Deliver(1405, 77, city.Clock.Today.AddDays(10), city.Clock.Now);
            return 0;
        });
        using var head = await city.SignIn(Role.HeadOfProblems);
        var first = await head.Get("/");
        foreach (var href in new[] { "/club/desks", "/club/opinions?state=Delivered" }) Assert.NotNull(first.Document.QuerySelector($"main a[href='{href}']"));
        Assert.Contains("نظر بی‌پاسخ میز", (await head.Get("/club/opinions?state=Delivered")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("نظر بی‌پاسخ میز", (await head.Get("/club/opinions?state=PartlyAccepted")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await head.Get("/club/opinions?state=Draft")).Status); // narrows nothing: drafts are nobody's list
        using var colleague = await city.SignIn("employee-4");
        Assert.Null((await colleague.Get("/")).Document.QuerySelector("main a[href='/club/desks']"));
    }
}
