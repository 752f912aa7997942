using System.Globalization;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>What people do with an idea together: shares, joining, support, comments, files, hidden authors.</summary>
public abstract class IdeaSharingPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : IdeaSharingPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : IdeaSharingPages(city), IClassFixture<PostgresCity>;

    private const string Summary = IdeaGround.Summary;
    private readonly IdeaGround _ground = new(city);

    [Fact]
    public async Task Three_authors_sign_their_shares_before_it_goes_off()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee");
        var href = await IdeaGround.Draft(author, "تابلو خیابان‌های فرعی شب‌نما شود");
        var (second, third) = (city.People.Person("employee-3"), city.People.Person("employee-5"));
        var page = await author.Get(href + "/authors");
        page = await page.Form().Fill(new { Find = "هاشمی" }).Send("Press", "find");
        Assert.Equal(200, page.Status);
        page = await page.Form().Fill(new { Find = "طاهری" }).Send("Press", "find");
        Assert.Equal(["334", "333", "333"], page.Document.QuerySelectorAll("input[name=S]").Select(i => Engine.Text.PersianText.LatinDigits(i.GetAttribute("value")!)));
        var off = page.Form();
        off.Set("S", "500");
        Assert.Equal(422, (await off.Send("Press", "save")).Status);
        await (await page.Form().Send("Press", "save")).Follow();
        Assert.Equal([(city.People.Person("employee"), 334), (second, 333), (third, 333)], (await _ground.Stored(href)).Authors.Select(a => (a.PersonId, a.Share)));

        Assert.Equal(422, (await (await author.Get(href + "/edit")).Form().Fill(new { Summary }).Send("Then", "submit")).Status);
        await (await (await author.Get(href + "/authors")).Form().Send("Press", "remind")).Follow();
        using var two = await city.SignIn("employee-3");
        Assert.Contains("تابلو خیابان‌های فرعی", (await two.Get("/inbox/notices")).Text, StringComparison.Ordinal);
        Assert.Contains("تابلو خیابان‌های فرعی", (await two.Get("/inbox")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await two.Get(href + "/authors")).Status);
        await (await (await two.Get(href + "/share")).Form().Send("Press", "sign")).Follow();
        Assert.Equal(422, (await (await two.Get(href + "/share")).Form().Set("Press", "sign").Send()).Status);
        using var three = await city.SignIn("employee-5");
        Assert.Equal(422, (await (await three.Get(href + "/share")).Form().Send("Press", "decline")).Status);
        await (await (await three.Get(href + "/share")).Form().Send("Press", "sign")).Follow();
        var sent = await (await author.Get(href + "/edit")).Form().Fill(new { Summary }).Send("Then", "submit");
        Assert.EndsWith("/receipt", sent.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_joins_with_a_share_and_every_signature_is_asked_again()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-2");
        var href = await IdeaGround.Submit(author, "پمپ آب‌نما با برق خورشیدی کار کند");
        using var joiner = await city.SignIn("employee-6");
        Assert.Equal(422, (await joiner.Post(href + "/join", new { Share = "۱۰۰۰" })).Status);
        await (await (await joiner.Get(href + "/join")).Form().Fill(new { Share = "۲۵۰", Words = "پنل را می‌شناسم" }).Send("Press", "ask")).Follow();
        Assert.Contains("پمپ آب‌نما", (await author.Get("/inbox")).Text, StringComparison.Ordinal);
        await (await (await author.Get(href + "/joins")).Form().Send("Press", "accept")).Follow();
        Assert.Equal([750, 250], (await _ground.Stored(href)).Authors.Select(a => a.Share));
        Assert.Equal(404, (await joiner.Get(href + "/join")).Status);
        Assert.Equal(200, (await joiner.Get(href + "/share")).Status);
    }

    [Fact]
    public async Task Fifty_parallel_hands_of_one_person_count_one()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee");
        var href = await IdeaGround.Submit(author, "کلاس تعمیر دوچرخه در بوستان");
        using var friend = await city.SignIn("employee-6");
        var page = await friend.Get(href + "/support");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => page.Form().Set("_key", $"hand-{i}-{href}").Send("Press", "on")));
        Assert.Equal(1, (await _ground.Stored(href)).Supports);
        await (await (await friend.Get(href + "/support")).Form().Send("Press", "off")).Follow();
        Assert.Equal(0, (await _ground.Stored(href)).Supports);
    }

    [Fact]
    public async Task Comments_follows_and_notices_reach_whom_they_concern()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-2");
        var href = await IdeaGround.Submit(author, "نقشهٔ مسیر امن پیاده تا مدرسه");
        using var friend = await city.SignIn("employee-4");
        Assert.Equal(422, (await friend.Post(href + "/comment", new { Text = "" })).Status);
        await (await friend.Post(href + "/comment", new { Text = "محلهٔ ما هم لازم دارد" })).Follow();
        Assert.Contains("محلهٔ ما هم لازم دارد", (await author.Get(href)).Text, StringComparison.Ordinal);
        var mine = (await friend.Get(href)).Form("form:has([name=TakeBack])");
        Assert.Equal(404, (await (await author.Get(href + "/comment")).Form().Set("TakeBack", mine["TakeBack"]).Send()).Status);
        await (await mine.Send()).Follow();
        Assert.DoesNotContain("محلهٔ ما هم لازم دارد", (await author.Get(href)).Text, StringComparison.Ordinal);
        await (await (await friend.Get(href + "/follow")).Form().Send("Press", "on")).Follow();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await head.Post(href + "/to-review")).Follow();
        Assert.Contains("نقشهٔ مسیر امن پیاده تا مدرسه", (await friend.Get("/inbox/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_lie_beside_an_idea_for_whoever_may_see_it()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-4");
        var draft = await IdeaGround.Draft(author, "برگهٔ راهنمای مسیر دوچرخه چاپ شود");
        var page = await author.Get(draft + "/files");
        Assert.Equal(422, (await page.Form("form[enctype]").Send()).Status);
        await (await page.Form("form[enctype]").Attach("File", "مسیر.txt", "متن برگه"u8.ToArray(), "text/plain").Send()).Follow();
        var file = (await author.Get(draft + "/files")).Document.QuerySelector("a.t")!.GetAttribute("href")!;
        Assert.StartsWith("attachment", (await author.Get(file)).Headers["Content-Disposition"], StringComparison.Ordinal);
        using var other = await city.SignIn("employee-3");
        Assert.Equal(404, (await other.Get(file)).Status);
        Assert.Equal(404, (await other.Get(draft + "/files")).Status);
        await (await (await author.Get(draft + "/files")).Form("form:has([name=Drop])").Send()).Follow();
        Assert.Equal(404, (await author.Get(file)).Status);
    }

    [Fact]
    public async Task Hidden_authors_leak_to_nobody_but_the_office()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-3");
        var draft = await IdeaGround.Draft(author, "نوبت‌دهی پیامکی برای آشیانهٔ سبز", await _ground.Call(isAnonymous: true));
        var sent = await (await author.Get(draft + "/edit")).Form().Fill(new { Summary = "امیر هاشمی نوشته است که نوبت پیامکی صف را کوتاه می‌کند" }).Send("Then", "submit");
        var href = sent.Location![..^"/receipt".Length];
        await (await author.Post(href + "/comment", new { Text = "پاسخ من به پرسش‌ها اینجاست" })).Follow();
        var unit = city.People.Unit("Z2").ToString(CultureInfo.InvariantCulture);
        foreach (var account in new[] { "employee", Role.Judge, Role.UnitRepresentative })
        {
            using var reader = await city.SignIn(account);
            foreach (var address in new[] { href, "/ideas", "/ideas/export.csv", "/api/v1" + href, "/api/v1/ideas", "/ideas?q=" + Uri.EscapeDataString("آشیانهٔ سبز"), "/search?q=" + Uri.EscapeDataString("آشیانهٔ سبز"), "/ideas/near?q=" + Uri.EscapeDataString("نوبت‌دهی پیامکی برای آشیانهٔ سبز") })
            {
                var answer = await reader.Get(address);
                Assert.Equal(200, answer.Status);
                Assert.DoesNotContain("هاشمی", OnlyOf(answer, "آشیانهٔ سبز"), StringComparison.Ordinal);
            }
            Assert.DoesNotContain(href[7..], (await reader.Get($"/ideas?unit={unit}")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(href[7..], (await reader.Get("/ideas?of=unit")).Html, StringComparison.Ordinal);
        }
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("هاشمی", (await head.Get(href)).Text, StringComparison.Ordinal);
    }

    // A list shows other ideas of the same person by name; what counts is the line of this one.
    private static string OnlyOf(Answer answer, string words)
    {
        if (answer.Document.QuerySelectorAll("tbody tr").Length > 0) return string.Join('\n', answer.TextsOf("tbody tr").Where(t => t.Contains(words, StringComparison.Ordinal)));
        return answer.Html.StartsWith('<') ? answer.Html : string.Join('\n', answer.Html.Split('\n').Where(l => l.Contains(words, StringComparison.Ordinal)));
    }
}
