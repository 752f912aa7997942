using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>Jurors of a call score alone, without names where the call hides them; the desk takes the winners from what they came to.</summary>
public abstract partial class CallPages
{
    private const string Secondly = "expert-4", OfTheUnit = "expert-3";

    private async Task<(Call Call, Idea First, Idea Second)> Judged(bool begun = true)
    {
        var now = city.Clock.Now;
        var call = new Call(new CallFacts(CallKind.Festival, "جشنوارهٔ داوری " + Guid.NewGuid().ToString("N")[..6], "ایده‌های خود را بفرستید", [], new(now.AddHours(-3), now.AddHours(1)), new(true, false, []), true, null,
            [.. new[] { Role.Judge, Secondly, OfTheUnit }.Select(city.People.Person)], [], [new("اول", 1, 20_000_000), new("دوم", 1, 10_000_000)], null), now.AddHours(-4));
        call.Announce(now.AddHours(-3));
        await city.Arrange(async (db, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return db.Add(call).Entity; });
        var (first, second) = (await DoingTown.Idea(city, IdeaState.Submitted, "چراغ قاسمی برای راهرو", call.Id, true), await DoingTown.Idea(city, IdeaState.Review, "آبخوری خورشیدی", call.Id, true));
        if (begun)
        {
            city.Clock.Advance(TimeSpan.FromHours(2));
            using var head = await city.SignIn(Role.HeadOfIdeas);
            Assert.Equal(302, (await head.Post(call.Href + "/judge")).Status);
        }
        return (call, first, second);
    }

    private static string Sheet(Call call, Idea idea) => $"{call.Href}/jury/{idea.Id.ToString(CultureInfo.InvariantCulture)}";

    private static async Task<Answer> Score(Visitor juror, string sheet, int mark, string remark = "کم‌هزینه و شدنی است")
    {
        var form = (await juror.Get(sheet)).Form("#sheet");
        foreach (var key in ReviewGround.Criteria) form.Set($"Marks[{key}]", mark.ToString(CultureInfo.InvariantCulture));
        return await form.Fill(new { Remark = remark }).Send();
    }

    private Task<int> TurnsOf(Call call, string account) { var who = city.People.Person(account); return city.Read(db => db.Set<Turn>().CountAsync(t => t.Kind == "Ideas.CallJury" && t.RecordId == call.Id && t.PersonId == who && t.IsOpen)); }

    [Fact]
    public async Task Sheets_are_for_jurors_while_the_jury_sits()
    {
        var (call, idea, _) = await Judged(begun: false);
        using (var stranger = city.Stranger()) foreach (var page in new[] { call.Href + "/jury", Sheet(call, idea), call.Href + "/scores" }) Assert.Contains("/sign-in", (await stranger.Get(page)).Location, StringComparison.Ordinal);
        using var employee = await city.SignIn("employee-6");
        Assert.Equal((404, 404, 403), ((await employee.Get(call.Href + "/jury")).Status, (await employee.Get(Sheet(call, idea))).Status, (await employee.Get(call.Href + "/scores")).Status));
        using var juror = await city.SignIn(Role.Judge);
        Assert.Equal((404, 404), ((await juror.Get(call.Href + "/jury")).Status, (await juror.Get(Sheet(call, idea))).Status)); // not begun
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal((404, 404), ((await head.Get(call.Href + "/scores")).Status, (await head.Get(call.Href + "/jury")).Status));
    }

    [Fact]
    public async Task Jurors_score_alone_and_blind_and_the_desk_sees_what_they_came_to()
    {
        var (call, first, second) = await Judged();
        Assert.Equal(1, await TurnsOf(call, Role.Judge));
        using var juror = await city.SignIn(Role.Judge);
        Assert.Contains(call.Href + "/jury", (await juror.Get(call.Href)).Html, StringComparison.Ordinal);
        var (list, page) = (await juror.Get(call.Href + "/jury"), await juror.Get(Sheet(call, first)));
        foreach (var html in new[] { list.Document.QuerySelector("main")!.TextContent, page.Document.QuerySelector("main")!.TextContent })
        {
            Assert.Contains("راهرو", html, StringComparison.Ordinal);
            foreach (var name in new[] { "قاسمی", "چراغی" }) Assert.DoesNotContain(name, html, StringComparison.Ordinal);
        }
        var missing = await page.Form("#sheet").Fill(new { Remark = "خوب است" }).Send();
        Assert.Equal(422, missing.Status);
        Assert.Equal(302, (await Score(juror, Sheet(call, first), 60)).Status);
        Assert.Equal(1, await TurnsOf(call, Role.Judge));
        Assert.Equal(302, (await Score(juror, Sheet(call, second), 80, "نشانهٔ داور نخست")).Status);
        Assert.Equal(0, await TurnsOf(call, Role.Judge));

        using var other = await city.SignIn(Secondly);
        Assert.DoesNotContain("نشانهٔ داور نخست", (await other.Get(Sheet(call, second))).Html, StringComparison.Ordinal);
        Assert.Equal(403, (await other.Get(call.Href + "/scores")).Status);
        Assert.Equal(302, (await Score(other, Sheet(call, second), 60)).Status);

        using var head = await city.SignIn(Role.HeadOfIdeas);
        var results = await head.Get(call.Href + "/scores");
        Assert.Contains("آبخوری خورشیدی", results.TextsOf("tbody tr")[0], StringComparison.Ordinal);
        Assert.Contains("۷۰", results.TextsOf("tbody tr")[0], StringComparison.Ordinal);
        var winners = (await head.Get(call.Href + "/results")).Form();
        Assert.Equal((second.Id.ToString(CultureInfo.InvariantCulture), first.Id.ToString(CultureInfo.InvariantCulture)), (winners["Winners[0]"], winners["Winners[1]"]));
        Assert.Equal(302, (await winners.Send()).Status);
        Assert.Equal(0, await TurnsOf(call, Secondly));
        Assert.Empty((await juror.Get(Sheet(call, first))).Document.QuerySelectorAll("#sheet, form[action*=Reopen]"));
    }

    [Fact]
    public async Task Who_has_a_conflict_never_reads_the_idea()
    {
        var (call, first, second) = await Judged();
        using (var unit = await city.SignIn(OfTheUnit))
        {
            var list = await unit.Get(call.Href + "/jury");
            Assert.DoesNotContain("آبخوری", list.Text, StringComparison.Ordinal);
            Assert.Equal(404, (await unit.Get(Sheet(call, second))).Status);
        }
        using var juror = await city.SignIn(Secondly);
        var page = await juror.Get(Sheet(call, first));
        Assert.Equal(422, (await page.Form("#apart form").Send()).Status);
        Assert.Equal(302, (await page.Form("#apart form").Fill(new { Why = "پیمانکار آن خویشاوند من است" }).Send()).Status);
        Assert.Equal(404, (await juror.Get(Sheet(call, first))).Status);
        Assert.Equal(302, (await Score(juror, Sheet(call, second), 50)).Status);
        Assert.Equal(302, (await (await juror.Get(Sheet(call, second))).Form("form[action*=Reopen]").Send()).Status);
        Assert.Equal(302, (await Score(juror, Sheet(call, second), 70)).Status);
        Assert.Equal(70, await city.Read(db => db.Set<CallScore>().Where(s => s.IdeaId == second.Id && s.State == CallScoreState.Sent).Select(s => s.Score).SingleAsync()));
    }
}
