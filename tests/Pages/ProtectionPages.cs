using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Tests.Pages;

/// <summary>What every answer wears, and who is turned away at the door.</summary>
public abstract class ProtectionPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ProtectionPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ProtectionPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task Every_answer_wears_its_headers()
    {
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        foreach (var address in new[] { "/", "/bylaws", "/no/such/page", "/bylaws/thresholds/1/confirm", "/pishran.css", "/icons.svg" })
        {
            var answer = await visitor.Get(address);
            Assert.Contains("default-src 'self'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
            Assert.DoesNotContain("Server", answer.Headers.Keys);
            Assert.DoesNotContain("X-Powered-By", answer.Headers.Keys);
        }
    }

    [Fact]
    public async Task A_private_page_is_kept_by_nobody()
    {
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        foreach (var address in new[] { "/", "/bylaws", "/bylaws/holidays/add" })
            Assert.Contains("no-store", (await visitor.Get(address)).Headers.GetValueOrDefault("Cache-Control", "(nothing)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_holds_inline_style_or_script()
    {
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        foreach (var address in new[] { "/", "/bylaws", "/bylaws/holidays", "/bylaws/holidays/add", "/no/such/page" })
        {
            var page = (await visitor.Get(address)).Document;
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Cookies_are_closed_to_script()
    {
        using var visitor = await city.SignIn(Role.Judge);
        await visitor.Get("/");
        var kept = visitor.Cookies.GetAllCookies().Where(c => c.Name != "lang").ToList();
        Assert.Contains(kept, c => c.Name == "session");
        Assert.All(kept, c => Assert.True(c.HttpOnly, c.Name));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_write_that_another_site_sent_is_refused(string header, string value)
    {
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        visitor.Http.DefaultRequestHeaders.Add(header, value);
        Assert.Equal(400, (await visitor.Post("/bylaws/holidays/add", new { Day = "1413/02/02", Title = "foreign" })).Status);
        Assert.Equal(0, await city.Read(db => db.Set<Features.Bylaws.Holiday>().CountAsync(h => h.Title == "foreign")));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        var answer = await (await visitor.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1413/02/03", Title = "no token" }).Set("_forgery", "").Send();
        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.TextOf("h1"));
    }

    [Fact]
    public async Task The_token_of_another_person_is_refused()
    {
        using var one = await city.SignIn(Role.HeadOfIdeas);
        using var other = await city.SignIn(Role.HeadOfProblems);
        var theirs = (await other.Get("/bylaws/holidays/add")).Form()["_forgery"];
        Assert.Equal(400, (await (await one.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1413/02/04", Title = "not mine" }).Set("_forgery", theirs).Send()).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Signing_in_leads_nowhere_else(string back)
    {
        using var stranger = city.Stranger();
        var answer = await stranger.Post("/sign-in?back=" + Uri.EscapeDataString(back), new { Account = Role.Judge, SmallCity.Password });
        Assert.Equal(302, answer.Status);
        Assert.Equal(city.Address.Authority, new Uri(city.Address, answer.Location!).Authority);
    }

    [Theory]
    [InlineData(99999)]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(-1)]
    public async Task The_page_of_errors_opened_by_hand_is_not_there(int code)
    {
        using var visitor = await city.SignIn(Role.Judge);
        Assert.Equal(404, (await visitor.Get($"/error/{code}")).Status);
    }

    [Fact]
    public async Task A_role_that_ended_no_longer_counts_on_the_next_request()
    {
        using var visitor = await city.SignIn(Role.HeadOfPlans);
        Assert.Equal(200, (await visitor.Get("/bylaws/holidays/add")).Status);
        var person = city.People.Person(Role.HeadOfPlans);
        await city.Arrange(async db => (await db.Set<RoleHolding>().AsTracking().SingleAsync(r => r.PersonId == person)).End(city.Clock.Today.AddDays(-1)));
        Assert.Equal(403, (await visitor.Get("/bylaws/holidays/add")).Status);
        await city.Add(new RoleHolding(person, Role.HeadOfPlans, ScopeKind.Office, null, city.Clock.Today, null));
        Assert.Equal(200, (await visitor.Get("/bylaws/holidays/add")).Status);
    }

    [Fact]
    public async Task An_ended_session_opens_nothing_even_with_its_cookie()
    {
        using var visitor = await city.SignIn(Role.Executive);
        using var elsewhere = await city.SignIn(Role.Executive);
        Assert.Equal(200, (await visitor.Get("/")).Status);
        await city.Arrange(async db => (await db.Set<Session>().AsTracking().OrderBy(s => s.Id).Where(s => s.AccountId == db.Set<Account>().Single(a => a.UserName == Role.Executive).Id).FirstAsync()).End(city.Clock.Now));
        Assert.Equal(302, (await visitor.Get("/")).Status);
        Assert.Equal(200, (await elsewhere.Get("/")).Status);
    }

    [Fact]
    public async Task A_leaver_is_out_at_once_and_cannot_come_back()
    {
        using var visitor = await city.SignIn("employee-6");
        var person = city.People.Person("employee-6");
        await city.Arrange(async db => (await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == person)).Leave());
        Assert.Equal(302, (await visitor.Get("/")).Status);
        using var again = city.Stranger();
        await again.Post("/sign-in", new { Account = "employee-6", SmallCity.Password });
        Assert.Equal(302, (await again.Get("/")).Status);
    }

    [Fact]
    public async Task A_name_that_is_not_there_and_a_wrong_password_get_the_same_words()
    {
        using var stranger = city.Stranger();
        var nobody = await stranger.Post("/sign-in", new { Account = "nobody-at-all", Password = "whatever-it-is" });
        var wrong = await stranger.Post("/sign-in", new { Account = Role.Auditor, Password = "whatever-it-is" });
        Assert.Equal(422, nobody.Status);
        Assert.Equal(422, wrong.Status);
        Assert.Equal(nobody.Complaints, wrong.Complaints);
    }
}

/// <summary>A door that opens five times a minute.</summary>
public sealed class LimitPages(LimitPages.NarrowCity city) : IClassFixture<LimitPages.NarrowCity>
{
    public sealed class NarrowCity : SqliteCity
    {
        protected override Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["Pishran:SignInsPerMinute"] = "5" };
    }

    [Fact]
    public async Task Guessing_is_stopped_for_one_household_and_not_for_another()
    {
        using var guesser = From("2001:db8:1:2::1");
        for (var i = 0; i < 5; i++) Assert.Equal(422, (await Guess(guesser)).Status);
        var refused = await Guess(guesser);
        Assert.Equal(429, refused.Status);
        Assert.Equal("60", refused.Headers["Retry-After"]);
        Assert.NotEmpty(refused.TextOf("h1"));

        using var neighbour = From("2001:db8:1:2:ffff::9");
        Assert.Equal(429, (await Guess(neighbour)).Status);
        using var stranger = From("2001:db8:1:3::1");
        Assert.Equal(422, (await Guess(stranger)).Status);
        Assert.Equal(200, (await guesser.Get("/sign-in")).Status);
    }

    private static Task<Answer> Guess(Visitor visitor) => visitor.Post("/sign-in", new { Account = "anybody", Password = "a guess of many" });

    private Visitor From(string address)
    {
        var visitor = city.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }
}
