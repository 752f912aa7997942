using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Files;
using Pishran.Features.Ideas;
using Pishran.Features.People;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>Who must not know of whom: canaries in every field, and every byte of every page looked through.</summary>
public abstract class BlindPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : BlindPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : BlindPages(city), IClassFixture<PostgresCity>;

    private readonly ReviewGround _ground = new(city);

    [Fact]
    public async Task An_author_whom_the_call_hides_never_reaches_a_reviewer()
    {
        await city.Arrange(async (db, _) =>
        {
            var person = await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == city.People.Person("employee-6"));
            person.Correct(new PersonFacts("سارا", "باقری", Mobile: "+989151234567", Email: "canary@example.org", Position: "قناری پست"));
            return 0;
        });
        const string Text = "سارا باقری هستم، با من تماس بگیرید: canary@example.org یا 09151234567. خانم باقری از همکاران.";
        var idea = await _ground.ToReview("پیشنهاد سارا باقری برای بوستان", "employee-6", Text, anonymous: true);
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var at = $"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}";
        string[] canaries = ["باقری", "سارا", "canary", "9151234567", "قناری"];
        var file = await Beside(idea, "canary-باقری.txt");

        using var expert = await city.SignIn(Role.Expert);
        foreach (var address in (string[])["/reviews", at, at + "/conflict", at + "?change=1", "/inbox", "/inbox/notices", "/"])
        {
            var page = await expert.Get(address);
            Assert.Equal(200, page.Status);
            foreach (var canary in canaries) Assert.DoesNotContain(canary, page.Html, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(404, (await expert.Get($"{at}/files/{file}")).Status);
        Assert.Contains("▇▇▇", (await expert.Get(at)).Text, StringComparison.Ordinal);
        await _ground.ReadAndSettle(idea, (Role.Expert, 60), ("expert-2", 62));
        foreach (var canary in canaries) Assert.DoesNotContain(canary, (await expert.Get(at)).Html, StringComparison.OrdinalIgnoreCase);
        var told = await city.Read(db => db.Set<Notice>().Where(n => n.PersonId == city.People.Person(Role.Expert)).Select(n => n.What + n.Href).ToListAsync());
        Assert.All(told, notice => Assert.All(canaries, canary => Assert.DoesNotContain(canary, notice, StringComparison.OrdinalIgnoreCase)));
        var posted = await city.Read(db => db.Set<Features.Inbox.Turn>().Where(t => t.PersonId == city.People.Person(Role.Expert)).Select(t => t.About + t.Href + t.What).ToListAsync());
        Assert.All(posted, turn => Assert.All(canaries, canary => Assert.DoesNotContain(canary, turn, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Where_names_are_open_the_reviewer_reads_them()
    {
        var idea = await _ground.ToReview("چاپ دورو در اداره", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var file = await Beside(idea, "نقشه.txt");
        using var expert = await city.SignIn(Role.Expert);
        var page = await expert.Get($"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}");
        Assert.Contains("باقری", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await expert.Get(page.Document.QuerySelector(".files a")!.GetAttribute("href")!)).Status);
        using var another = await city.SignIn("expert-3");
        Assert.Equal(404, (await another.Get($"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}/files/{file}")).Status);
    }

    [Fact]
    public async Task Files_of_hidden_authors_are_open_to_the_authors_and_the_office_alone()
    {
        var idea = await _ground.ToReview("نیمکت سایه‌دار کنار ایستگاه", "employee-6", "نیمکت‌ها زیر درخت بروند", anonymous: true);
        var file = await Beside(idea, "قناری.txt");
        foreach (var (account, sees) in new[] { ("employee", false), (Role.Judge, false), ("employee-6", true), (Role.HeadOfIdeas, true) })
        {
            using var reader = await city.SignIn(account);
            Assert.Equal(sees ? 200 : 404, (await reader.Get($"{idea.Href}/files/{file}")).Status);
            Assert.Equal(sees, (await reader.Get(idea.Href)).Html.Contains("قناری.txt", StringComparison.Ordinal));
        }
    }

    private Task<int> Beside(Idea idea, string name) => city.Arrange(async (db, all) =>
    {
        var file = await all.GetRequiredService<FileShelf>().Keep("متن برگه"u8.ToArray(), name, "Ideas.Idea", idea.Id, city.People.Person("employee-6"), city.Clock.Now);
        await db.SaveChangesAsync();
        return file.Id;
    });

    [Fact]
    public async Task A_reviewer_never_reaches_an_author()
    {
        var idea = await _ground.Rejected("گلخانهٔ مدرسه", "employee-6", "expert-3", "expert-2");
        var reviews = await _ground.Reviews(idea);
        string[] canaries = ["کاظمی", "رامین", "فراهانی", "مینا", "/reviews/", .. reviews.Select(r => $"\"{r.ReviewerId}\"")];
        using var author = await city.SignIn("employee-6");
        foreach (var address in (string[])["/", "/inbox", "/inbox/notices", idea.Href + "/objection", idea.Href + "/again", idea.Href])
        {
            var page = await author.Get(address);
            if (page.Status == 404) continue; // a page of another part of the room
            foreach (var canary in canaries) Assert.DoesNotContain(canary, page.TextOf("main") + page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }
        // Not in the idea's history either: what the panel comes to is written by the house.
        var names = await city.Read(db => db.History.Where(h => h.Kind == "Ideas.Idea" && h.RecordId == idea.Id).Select(h => h.ActorName).ToListAsync());
        Assert.DoesNotContain(names, name => name.Contains("کاظمی", StringComparison.Ordinal) || name.Contains("فراهانی", StringComparison.Ordinal));
    }
}
