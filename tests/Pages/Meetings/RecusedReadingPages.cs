using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Files;
using Pishran.Engine.Calendar;
using Pishran.Features.Contracts;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;
using Pishran.Tests.Architecture;
using Pishran.Tests.Pages.Contracts;
using static Pishran.Tests.Pages.Meetings.MeetingGround;

namespace Pishran.Tests.Pages.Meetings;

/// <summary>Who is recused from an open item loses read as well as vote: of the case's own page and of everything that leads to it.</summary>
public abstract class RecusedReadingPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : RecusedReadingPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : RecusedReadingPages(city), IClassFixture<PostgresCity>;

    private readonly MeetingGround _ground = new(city);

    [Fact]
    public async Task An_idea_is_closed_to_who_conflicts_or_steps_aside_until_the_item_is_decided()
    {
        const string title = "زنگوله‌چراغ گذرگاه خاکستری";
        var idea = await _ground.Waiting(title);
        var file = await city.Arrange(async (_, all) => await all.GetRequiredService<FileShelf>().Keep("نامهٔ پیوست"u8.ToArray(), "letter.txt", "Ideas.Idea", idea.Id, _ground.Person(MeetingGround.Author), city.Clock.Now));
        var (inferred, declared) = (await _ground.As(Recused), await _ground.As(Fifth));
        foreach (var reader in new[] { inferred, declared }) await Reads(reader, idea, file.Id, title);

        var (meeting, item, _) = await _ground.Convened(await _ground.Committee(), idea);
        await Nothing(inferred, idea, file.Id, title);
        await Reads(declared, idea, file.Id, title);

        await _ground.Open(meeting, Chair, Secretary, Member, Recused, Fifth);
        await (await (await declared.Get(item.Href)).Form("form[action*='Recuse']").Set("Why", "خویشاوند نویسنده‌ام").Send()).Follow();
        await Nothing(declared, idea, file.Id, title);
        await Reads(await _ground.As(Member), idea, file.Id, title);
        Assert.Equal(200, (await (await _ground.As(MeetingGround.Author)).Get(idea.Href)).Status); // whose matter it is

        // A deputy at the keyboard who is recused reads nothing in somebody else's place either.
        await city.Add(new Deputyship(_ground.Person(Late), _ground.Person(Recused), city.Clock.Today, city.Clock.Today.AddDays(1)));
        var session = await city.Read(db => Task.FromResult(db.Set<Features.People.Accounts.Session>().OrderByDescending(s => s.Id).First(s => db.Set<Features.People.Accounts.Account>().Any(a => a.Id == s.AccountId && a.PersonId == _ground.Person(Recused))).Id));
        await city.Arrange(async (_, all) => await all.GetRequiredService<PeopleDoor>().ActFor(session, _ground.Person(Recused), _ground.Person(Late), city.Clock.Today));
        Assert.Equal(404, (await inferred.Get(idea.Href)).Status);
        await city.Arrange(db => { db.Set<Features.People.Accounts.Session>().Single(s => s.Id == session).ActFor(null); return true; });

        await city.Arrange(db => { var open = db.Set<AgendaItem>().Single(i => i.Id == item.Id); open.Present(city.Clock.Now); open.Discuss("", city.Clock.Now); open.Vote(); open.Decide("K/1", city.Clock.Now); return true; });
        foreach (var reader in new[] { inferred, declared }) await Reads(reader, idea, file.Id, title);
    }

    [Fact]
    public async Task A_deferred_case_stays_closed_and_who_stepped_aside_is_aside_when_it_comes_again_but_a_cancelled_meeting_closes_nothing()
    {
        var (body, idea) = (await _ground.Committee(), await _ground.Waiting("نیمکت سایه‌دار کوچهٔ بن‌بست"));
        var (_, item, _) = await _ground.Convened(body, idea);
        await city.Arrange(db => { var open = db.Set<AgendaItem>().Single(i => i.Id == item.Id); open.Recuse(_ground.Person(Fifth), "x", RecusalGround.Declared, null, city.Clock.Now); open.Defer(city.Clock.Today.AddDays(5), "حد نصاب نبود", city.Clock.Today, city.Clock.Now); return true; });
        var (inferred, declared) = (await _ground.As(Recused), await _ground.As(Fifth));
        Assert.Equal((404, 404), ((await inferred.Get(idea.Href)).Status, (await declared.Get(idea.Href)).Status));
        var (again, listed, _) = await _ground.Convened(body, idea);
        Assert.Equal(RecusalGround.Declared, (await city.Read(db => Task.FromResult(db.Set<AgendaItem>().Single(i => i.Id == listed.Id)))).Recusals.Single(r => r.PersonId == _ground.Person(Fifth)).Ground);
        Assert.Equal((404, 404), ((await inferred.Get(idea.Href)).Status, (await declared.Get(idea.Href)).Status));
        await city.Arrange(db => { db.Set<Meeting>().Single(m => m.Id == again.Id).Cancel("برگزار نشد"); return true; });
        Assert.Equal((200, 200), ((await inferred.Get(idea.Href)).Status, (await declared.Get(idea.Href)).Status));
    }

    [Fact]
    public async Task A_contract_is_closed_to_the_office_too_by_page_list_export_open_data_search_thread_and_inbox()
    {
        const string title = "پیمان پهپاد دیده‌بان کوه‌سنگی";
        var town = await ContractTown.Of(city);
        var number = await town.Signed(title);
        var contract = await town.Stored(number);
        var other = await town.Signed("پیمان دیگر");
        await city.Arrange(async (_, all) =>
        {
            await all.GetRequiredService<InboxDoor>().Ask(new TurnAsk(_ground.Person(Secretary), "Contracts.Contract", contract.Id, ContractsWords.DecideAct, contract.Href, title, city.Clock.Today.AddDays(9)), city.Clock.Now);
            await all.GetRequiredService<ThreadsDoor>().Join(("Contracts.Contract", contract.Id), Relation.CameFrom, ("Contracts.Contract", (await town.Stored(other)).Id), city.Clock.Now);
            return 0;
        });
        var secretary = await _ground.As(Secretary); // of the unit of the head of plans, whose need it is
        string[] lists = ["/contracts", "/contracts?q=کوه‌سنگی", "/ocds/releases.json", "/ocds/records.json", "/search?q=کوه‌سنگی", "/search/suggest?q=پیمان پهپاد", "/api/v1/cards?q=کوه‌سنگی", "/contracts/" + other, "/inbox"];
        foreach (var list in lists) Assert.True((await secretary.Get(list)).Html.Contains(title, StringComparison.Ordinal) || (await secretary.Get(list)).Text.Contains(title, StringComparison.Ordinal), list);
        var export = (await secretary.Get("/contracts/export.xlsx")).Html.Length;
        Assert.Equal(200, (await secretary.Get(contract.Href)).Status);

        var body = await _ground.Committee();
        await city.Arrange(async (db, all) =>
        {
            var now = city.Clock.Now;
            var meeting = new Meeting(body.Id, await BodyNumbers.OfMeeting(db, body.Id), "تالار", now.AddMinutes(30), 90, now);
            db.Add(meeting);
            await db.SaveChangesAsync();
            var item = new AgendaItem(meeting.Id, 1, new ItemFacts(title, "پرونده", "Contracts.Contract", contract.Id, number, contract.Href));
            db.Add(item);
            await db.SaveChangesAsync();
            await all.GetRequiredService<Features.Meetings.CaseDesk>().Recuse(item, (await all.GetRequiredService<PeopleDoor>().Body(body.Id, city.Clock.Today))!.Seats, city.Clock.Today, now);
            Assert.Equal(RecusalGround.Conflict, item.Recusals.Single(r => r.PersonId == _ground.Person(Secretary)).Ground);
            return 0;
        });
        foreach (var list in lists) Assert.False((await secretary.Get(list)).Html.Contains(title, StringComparison.Ordinal) || (await secretary.Get(list)).Text.Contains(title, StringComparison.Ordinal), list);
        Assert.True((await secretary.Get("/contracts/export.xlsx")).Html.Length < export);
        Assert.Contains(ShellWords.RecusedHere.In(Language.Fa), (await secretary.Get("/inbox")).Text, StringComparison.Ordinal);
        foreach (var page in PagesOf("/contracts/{code}", number)) Assert.Contains((await secretary.Get(page)).Status, new[] { 403, 404 });
        Assert.Equal(404, (await secretary.Get($"/calls/{number}")).Status);
        Assert.Equal(200, (await (await city.SignIn(Role.HeadOfPlans)).Get(contract.Href)).Status);
    }

    private async Task Reads(Visitor reader, Idea idea, int file, string title)
    {
        Assert.Equal((200, 200, 200), ((await reader.Get(idea.Href)).Status, (await reader.Get($"{idea.Href}/files/{file}")).Status, (await reader.Get("/api/v1/ideas/" + idea.Code)).Status));
        foreach (var list in Lists(idea)) Assert.True(Tells(await reader.Get(list), title), list);
    }

    private static async Task Nothing(Visitor reader, Idea idea, int file, string title)
    {
        foreach (var page in PagesOf("/ideas/{code}", idea.Code).Concat(PagesOf("/api/v1/ideas/{code}", idea.Code)).Append($"{idea.Href}/files/{file}"))
            Assert.Contains((await reader.Get(page)).Status, new[] { 403, 404 });
        Assert.Equal(404, (await reader.Get(idea.Href)).Status);
        foreach (var list in Lists(idea)) Assert.False(Tells(await reader.Get(list), title), list);
    }

    private static bool Tells(Answer answer, string title) => answer.Html.Contains(title, StringComparison.Ordinal) || answer.Text.Contains(title, StringComparison.Ordinal) || (JsonOf(answer)?.Contains(title, StringComparison.Ordinal) ?? false);

    private static string? JsonOf(Answer answer) => answer.Html.TrimStart().StartsWith('{') || answer.Html.TrimStart().StartsWith('[') ? JsonNode.Parse(answer.Html)!.ToJsonString(Features.Contracts.OpenData.OcdsEndpoints.Readable) : null;

    // Lists, exports, search, type-ahead, what is near, and the API.
    private static string[] Lists(Idea idea) => ["/ideas", "/ideas?q=" + idea.Code, "/ideas/export.csv", "/search?q=" + Uri.EscapeDataString(Words(idea)), "/search?q=" + idea.Code, "/search/suggest?q=" + Uri.EscapeDataString(idea.Title.Split(' ')[0]), "/ideas/near?q=" + Uri.EscapeDataString(idea.Title), "/api/v1/ideas?q=" + idea.Code, "/api/v1/cards?q=" + Uri.EscapeDataString(Words(idea))];
    private static string Words(Idea idea) => string.Join(' ', idea.Title.Split(' ')[^2..]);

    // Every address of the house that begins with one record's.
    private static IEnumerable<string> PagesOf(string start, string code) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Root, "tests", "authorization.json")))!.AsObject().Select(row => row.Key).Where(key => key == "GET " + start || key.StartsWith("GET " + start + "/", StringComparison.Ordinal))
            .Select(key => System.Text.RegularExpressions.Regex.Replace(key["GET ".Length..].Replace("{code}", code, StringComparison.Ordinal), "/?\\{[^}]*\\?\\}", "").Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{file:int}", "1", StringComparison.Ordinal).Replace("{proposal:int}", "1", StringComparison.Ordinal));
}
