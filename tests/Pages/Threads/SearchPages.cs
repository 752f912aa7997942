using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Threads;

public abstract class SearchPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SearchPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SearchPages(city), IClassFixture<PostgresCity>;

    private static int _record = 1000;

    private async Task<int> Card(string title, CardAudience audience, string? owner = null, string text = "", Enum? state = null, string kind = "Problems.Problem")
    {
        var record = Interlocked.Increment(ref _record);
        await city.Arrange(async (_, all) =>
        {
            await all.GetRequiredService<ThreadsDoor>().Put(new CardFacts(kind, record, $"T-{record}", title, text, state ?? ProblemState.Open, $"/tests/{record}", audience, city.People.Unit("Z1"), owner is null ? null : city.People.Person(owner), 1405), city.Clock.Now);
            return 0;
        });
        return record;
    }

    private static string Asking(string words) => "/search?q=" + Uri.EscapeDataString(words);

    [Fact]
    public async Task A_stranger_finds_what_is_public_and_nothing_else()
    {
        foreach (var audience in Enum.GetValues<CardAudience>()) await Card("کبوترخانهٔ " + audience, audience, "employee-2");
        using var stranger = city.Stranger();
        Assert.Equal(["کبوترخانهٔ Public"], (await stranger.Get(Asking("کبوترخانه"))).TextsOf("article h3"));
    }

    [Theory]
    [InlineData("employee", 2)]
    [InlineData("employee-2", 3)]
    [InlineData("unit-representative", 3)]
    [InlineData("head-of-ideas", 4)]
    [InlineData("citizen", 1)]
    public async Task Each_sees_as_far_as_the_card_allows(string account, int count)
    {
        var word = "فانوس" + account.Replace("-", "", StringComparison.Ordinal);
        foreach (var audience in Enum.GetValues<CardAudience>()) await Card($"{word} {audience}", audience, "employee-2");
        using var visitor = await city.SignIn(account);
        Assert.Equal(count, (await visitor.Get(Asking(word))).TextsOf("article h3").Count);
    }

    [Theory]
    [InlineData("چراغ‌های خيابان كوچك")]
    [InlineData("چراغ های خیابان کوچک")]
    [InlineData("چراغهای خیابان کوچک")]
    public async Task Letters_and_half_spaces_do_not_matter(string typed)
    {
        await Card("چراغ‌های خیابان کوچک", CardAudience.Public);
        Assert.Contains("چراغ‌های خیابان کوچک", (await city.Stranger().Get(Asking(typed))).TextsOf("article h3"));
    }

    [Fact]
    public async Task What_was_hidden_or_renamed_a_moment_ago_is_not_found_as_before()
    {
        var record = await Card("زنبورستان", CardAudience.Public);
        using var stranger = city.Stranger();
        Assert.Single((await stranger.Get(Asking("زنبورستان"))).TextsOf("article h3"));
        await city.Arrange(async (_, all) =>
        {
            await all.GetRequiredService<ThreadsDoor>().Put(new CardFacts("Problems.Problem", record, "", "زنبورستان", "", ProblemState.Open, "/tests", CardAudience.Office, null, null, 1405), city.Clock.Now);
            return 0;
        });
        Assert.Empty((await stranger.Get(Asking("زنبورستان"))).TextsOf("article h3"));
    }

    [Fact]
    public async Task Facets_count_and_narrow_and_a_number_finds_its_card()
    {
        var record = await Card("پرستوی یکم", CardAudience.Public, state: ProblemState.Open);
        await Card("پرستوی دوم", CardAudience.Public, state: ProblemState.Solved);
        using var stranger = city.Stranger();
        Assert.Equal(["پرستوی دوم"], (await stranger.Get(Asking("پرستوی") + "&state=Problems:ProblemState.Solved")).TextsOf("article h3"));
        Assert.Empty((await stranger.Get(Asking("پرستوی") + "&year=1399")).TextsOf("article h3"));
        Assert.Equal("پرستوی یکم", (await stranger.Get(Asking($"t-{record}"))).TextsOf("article h3")[0]);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=%00%01%ED%A0%80")]
    [InlineData("/search?q=%3Cscript%3E&kind=%27&state=x:y:z&unit=abc&year=-5&after=zzz")]
    [InlineData("/search/suggest?q=%00")]
    [InlineData("/search/suggest")]
    public async Task Any_question_gets_an_answer(string address) => Assert.Equal(200, (await city.Stranger().Get(address)).Status);

    [Fact]
    public async Task A_long_question_is_cut() => Assert.Equal(200, (await city.Stranger().Get(Asking(new string('آ', 1200)))).Status);

    [Fact]
    public async Task Type_ahead_proposes_what_one_may_see()
    {
        await Card("طاووسخانهٔ شهر", CardAudience.Public);
        await Card("طاووسخانهٔ پنهان", CardAudience.Office);
        await city.Stranger().Get(Asking("طاووسخانهٔ")); // suggestions come from what this node has read: within a second, or after a search
        var answer = await city.Stranger().Get("/search/suggest?q=" + Uri.EscapeDataString("طاوو"));
        Assert.Contains("طاووسخانهٔ شهر", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("پنهان", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thread_goes_up_and_down_and_hides_what_is_not_mine()
    {
        var (problem, round, open, secret) = (await Card("ریشه", CardAudience.Public), await Card("دور", CardAudience.Public, kind: "League.Round"), await Card("پاسخ", CardAudience.Public, kind: "League.Submission"), await Card("راز", CardAudience.Office, kind: "League.Submission"));
        await city.Arrange(async (_, all) =>
        {
            var door = all.GetRequiredService<ThreadsDoor>();
            await door.Join(("League.Round", round), Relation.CameFrom, ("Problems.Problem", problem), city.Clock.Now);
            await door.Join(("League.Submission", open), Relation.Answers, ("Problems.Problem", problem), city.Clock.Now);
            await door.Join(("League.Submission", secret), Relation.Answers, ("Problems.Problem", problem), city.Clock.Now);
            await door.Join(("League.Submission", open), Relation.Answers, ("Problems.Problem", problem), city.Clock.Now);
            return 0;
        });
        await using var scope = city.Services.CreateAsyncScope();
        var threads = scope.ServiceProvider.GetRequiredService<ThreadsDoor>();
        Assert.Equal(["ریشه", "دور", "پاسخ"], (await threads.Thread("Problems.Problem", problem)).Select(k => k.Title));
        Assert.Equal(["ریشه", "پاسخ"], (await threads.Thread("League.Submission", open)).Select(k => k.Title));
    }

    [Fact]
    public async Task A_card_is_not_tied_to_itself() =>
        await Assert.ThrowsAsync<BrokenRule>(() => city.Arrange(async (_, all) => { await all.GetRequiredService<ThreadsDoor>().Join(("A", 1), Relation.Answers, ("A", 1), city.Clock.Now); return 0; }));

    [Fact]
    public async Task Loose_ends_are_the_office_s_and_an_answered_problem_is_none()
    {
        Assert.Contains("/sign-in", (await city.Stranger().Get("/threads/orphans")).Location!, StringComparison.Ordinal);
        using var employee = await city.SignIn("employee");
        Assert.Equal(403, (await employee.Get("/threads/orphans")).Status);
        var (loose, answered) = (await Card("بی‌پاسخ", CardAudience.Staff), await Card("باپاسخ", CardAudience.Staff));
        await city.Arrange(async (_, all) => { await all.GetRequiredService<ThreadsDoor>().Join(("League.Submission", 99), Relation.Answers, ("Problems.Problem", answered), city.Clock.Now); return 0; });
        using var head = await city.SignIn(Role.HeadOfProblems);
        var titles = new List<string>();
        for (var address = "/threads/orphans?of=problems-open"; address is not null;)
        {
            var page = await head.Get(address);
            titles.AddRange(page.TextsOf("tbody th"));
            address = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Contains("بی‌پاسخ", titles);
        Assert.DoesNotContain("باپاسخ", titles);
        Assert.True(loose > 0);
    }
}
