using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

public abstract partial class CallPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : CallPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : CallPages(city), IClassFixture<PostgresCity>;

    private const string Why = "ده نویسه و بیشتر توضیح";

    private async Task<Call> Made(string title, bool announced = true, bool citizens = false)
    {
        var now = city.Clock.Now;
        var call = new Call(new CallFacts(CallKind.Festival, title, "ایده‌های خود را بفرستید", ["خدمات"], new(now.AddHours(-1), now.AddDays(14)), new(true, citizens, []), false, null, [], [new("چند نفر سود می‌برند", CallFieldKind.Number, [])],
            [new("اول", 1, 20_000_000), new("دوم", 1, 15_000_000), new("سوم تا دوازدهم", 10, 5_000_000)], 75_000_000), now);
        if (announced) call.Announce(now);
        return await city.Arrange(async (db, all) =>
        {
            await all.GetRequiredService<BylawsDoor>().StartWith();
            return db.Add(call).Entity;
        });
    }

    [Fact]
    public async Task Everybody_reads_an_announced_call_and_its_prizes_that_do_not_sum()
    {
        var call = await Made("جشنوارهٔ روزهای کرونا");
        using var stranger = city.Stranger();
        Assert.Contains(call.Title, (await stranger.Get("/ideas/calls")).Text, StringComparison.Ordinal);
        var page = await stranger.Get(call.Href);
        Assert.Contains("۸۵٬۰۰۰٬۰۰۰", page.TextOf("tfoot"), StringComparison.Ordinal);
        Assert.Contains("۷۵٬۰۰۰٬۰۰۰", page.TextOf("#prize-gap"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_the_desks_alone()
    {
        var call = await Made("پیش‌نویس جشنواره", announced: false);
        using var stranger = city.Stranger();
        using var employee = await city.SignIn("employee");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal((404, 404, 200), ((await stranger.Get(call.Href)).Status, (await employee.Get(call.Href)).Status, (await head.Get(call.Href)).Status));
        foreach (var verb in new[] { "/edit", "/announce", "/judge", "/results", "/cancel" })
        {
            Assert.Contains("/sign-in", (await stranger.Get(call.Href + verb)).Location!, StringComparison.Ordinal);
            Assert.Equal(403, (await employee.Get(call.Href + verb)).Status);
        }
        Assert.Equal(404, (await head.Get("/ideas/calls/999999/edit")).Status);
    }

    [Fact]
    public async Task It_is_written_announced_and_answered()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var form = (await head.Get("/ideas/calls/new")).Form();
        form.Set("Form.Title", "فراخوان آب").Set("Form.Text", "ایده‌های کم‌کردن آب").Set("Form.OpensAt", "۱۴۰۵/۹/۱").Set("Form.ClosesAt", "۱۴۰۵/۹/۳۰").Set("Form.Fields", "شهر | مشهد؛ تهران\nشمار | عدد")
            .Set("Form.PrizeTitles[0]", "اول").Set("Form.PrizeCounts[0]", "۲").Set("Form.PrizeRials[0]", "۵۰۰۰۰۰۰").Set("Form.Jury", "نوری");
        var saved = await form.Send();
        Assert.Equal(302, saved.Status);
        Assert.Equal(302, (await head.Post(saved.Location + "/announce")).Status);
        var call = await city.Read(db => db.Set<Call>().AsNoTracking().OrderByDescending(c => c.Id).FirstAsync());
        Assert.Equal([CallFieldKind.Choice, CallFieldKind.Number], call.Fields.OrderBy(f => f.Number).Select(f => f.Kind));
        Assert.Equal((10_000_000L, city.People.Person(Role.Judge)), (call.PrizeSum, call.Jury.Single().PersonId));
        using var employee = await city.SignIn("employee");
        Assert.Contains($"/ideas/new?call={call.Id}", (await employee.Get(call.Href)).Html, StringComparison.Ordinal);
        Assert.Equal("اول", (await head.Get(call.Href + "/edit")).Form()["Form.PrizeTitles[0]"]);
    }

    [Fact]
    public async Task Judging_waits_for_the_end_and_the_winners_are_public()
    {
        var call = await Made("جشنوارهٔ برنده‌ها");
        var idea = await DoingTown.Idea(city, IdeaState.Submitted, "چراغ برنده", call.Id);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal([IdeasWords.CallNotInThisState(CallState.Open).ToString()], (await head.Post(call.Href + "/judge")).Complaints);
        city.Clock.Advance(TimeSpan.FromDays(15));
        await head.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(call.Href + "/judge")).Status);
        Assert.Equal(422, (await head.Post(call.Href + "/results")).Status);
        Assert.Equal(302, (await (await head.Get(call.Href + "/results")).Form().Set("Winners[0]", idea.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).Send()).Status);
        using var stranger = city.Stranger();
        Assert.Contains("چراغ برنده", (await stranger.Get(call.Href)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_says_why()
    {
        var call = await Made("جشنوارهٔ لغوشده");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(call.Href + "/cancel", new { ReasonCode = "no-budget", Why })).Status);
        using var stranger = city.Stranger();
        Assert.Contains(Why, (await stranger.Get(call.Href)).Text, StringComparison.Ordinal);
    }
}
