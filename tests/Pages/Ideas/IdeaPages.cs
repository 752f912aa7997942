using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>From one sentence to the desk and back: writing, near ideas, triage, clarification, merging, splitting.</summary>
public abstract class IdeaPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : IdeaPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : IdeaPages(city), IClassFixture<PostgresCity>;

    private const string Why = IdeaGround.Why, Summary = IdeaGround.Summary;
    private readonly IdeaGround _ground = new(city);

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_everywhere()
    {
        using var stranger = city.Stranger();
        foreach (var address in new[] { "/ideas", "/ideas/new", "/ideas/mine", "/ideas/I-1405-0001", "/ideas/I-1405-0001/edit", "/ideas/near?q=a", "/ideas/export.csv" })
            Assert.Contains("/sign-in", (await stranger.Get(address)).Location ?? "", StringComparison.Ordinal);
        Assert.Contains("\"items\":[]", (await stranger.Get("/api/v1/ideas")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await stranger.Get("/api/v1/ideas/I-1405-0001")).Status);
    }

    [Fact]
    public async Task Staff_may_not_keep_the_desk_and_a_citizen_needs_a_call()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee");
        var href = await IdeaGround.Submit(author, "چراغ پل عابر زودتر روشن شود");
        using var other = await city.SignIn("employee-3");
        foreach (var verb in new[] { "triage", "ask", "refuse", "merge", "split", "to-review", "to-fast-lane" }) Assert.Equal(403, (await other.Get($"{href}/{verb}")).Status);
        using var citizen = await city.SignIn(SmallCity.Citizen);
        Assert.Equal(0, (await citizen.Get("/ideas/new")).Document.QuerySelectorAll("main form[method=post]").Length);
        Assert.Equal(404, (await citizen.Get(href)).Status);
        Assert.Equal(403, (await citizen.Get($"{href}/support")).Status);
    }

    [Fact]
    public async Task What_is_not_mine_is_not_found_and_a_draft_is_seen_by_its_authors_alone()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee");
        var draft = await IdeaGround.Draft(author, "صندلی ایستگاه سایه‌بان داشته باشد");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        using var other = await city.SignIn("employee-3");
        foreach (var visitor in new[] { head, other })
        {
            Assert.Equal(404, (await visitor.Get(draft)).Status);
            Assert.Equal(404, (await visitor.Get($"/api/v1{draft}")).Status);
            Assert.DoesNotContain("صندلی ایستگاه سایه‌بان", (await visitor.Get("/ideas")).Html, StringComparison.Ordinal);
        }
        var sent = await IdeaGround.Submit(author, "نرده کنار کانال بلندتر شود");
        foreach (var verb in new[] { "edit", "similar", "authors", "joins", "withdraw", "take-up", "share", "clarify", "receipt" }) Assert.Equal(404, (await other.Get($"{sent}/{verb}")).Status);
        Assert.Equal(404, (await author.Get($"{sent}/join")).Status);
        Assert.Equal(404, (await author.Get($"{sent}/support")).Status);
    }

    [Fact]
    public async Task In_the_wrong_state_nothing_happens()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-5");
        var href = await IdeaGround.Submit(author, "گلدان میدان با آب خاکستری آبیاری شود");
        Assert.Equal(422, (await author.Post(href + "/edit", new { Title = "چیز دیگر", Summary })).Status);
        Assert.Equal(422, (await author.Post(href + "/clarify", new { Answer = "پاسخ" })).Status);
        Assert.Equal(422, (await author.Post(href + "/take-up")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await head.Post(href + "/refuse", new { ReasonCode = "vague", Why, Acceptable = Why })).Follow();
        foreach (var verb in new[] { "to-review", "to-fast-lane", "triage" }) if (verb != "triage") Assert.Equal(422, (await head.Post($"{href}/{verb}")).Status);
        Assert.Equal(422, (await head.Post(href + "/ask", new { Question = Why })).Status);
        Assert.Equal(422, (await author.Post(href + "/withdraw")).Status);
        Assert.Equal(IdeaState.Rejected, (await _ground.Stored(href)).State);
    }

    [Fact]
    public async Task One_sentence_becomes_a_numbered_idea_with_a_promise_and_a_turn_for_the_desk()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-2");
        Assert.Equal(422, (await author.Post("/ideas/new", new { Title = " " })).Status);
        var draft = await IdeaGround.Draft(author, "زنگ مدرسه‌ها با ساعت اتوبوس هماهنگ شود");
        var edit = await author.Get(draft + "/edit");
        var empty = await edit.Form().Send("Then", "submit");
        Assert.Equal(422, empty.Status);
        Assert.NotNull(empty.ComplaintOf("Summary"));
        var sent = await edit.Form().Fill(new { Summary }).Send("Then", "submit");
        var receipt = await sent.Follow();
        var idea = await _ground.Stored(sent.Location![..^"/receipt".Length]);
        Assert.Contains(idea.Number!, receipt.Text, StringComparison.Ordinal);
        Assert.Contains(receipt.TextOf(".code.big"), receipt.Text, StringComparison.Ordinal);
        Assert.True(idea.AnswerDue >= city.Clock.Today.AddDays(13));
        Assert.Contains(Engine.Text.PersianText.PersianDigits(Engine.Calendar.JalaliDate.From(idea.AnswerDue!.Value).Day.ToString(CultureInfo.InvariantCulture)), receipt.Text, StringComparison.Ordinal);
        Assert.Equal(301, (await author.Get(draft)).Status);
        Assert.True(await city.Read(db => db.Set<Turn>().AnyAsync(t => t.Kind == "Ideas.Idea" && t.RecordId == idea.Id && t.PersonId == city.People.Person(Role.HeadOfIdeas) && t.IsOpen)));
        Assert.Contains(idea.Title, (await author.Get("/ideas/mine")).Text, StringComparison.Ordinal);
        Assert.Contains("textarea", (await author.Get("/")).Document.QuerySelector("form[action='/ideas/new']")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_ideas_come_between_and_the_difference_is_kept()
    {
        await _ground.Bylaws();
        using var first = await city.SignIn("employee");
        var near = await IdeaGround.Submit(first, "مخزن زباله کنار مدرسه با حسگر پرشدگی خالی شود");
        using var author = await city.SignIn("employee-4");
        Assert.Contains("حسگر پرشدگی", (await author.Get("/ideas/near?q=" + Uri.EscapeDataString("مخزن زباله کنار مدرسه با حسگر"))).Html, StringComparison.Ordinal);
        var answer = await author.Post("/ideas/new", new { Title = "مخزن زباله نزدیک مدرسه با حسگر پرشدگی خالی شود" });
        Assert.EndsWith("/similar", answer.Location, StringComparison.Ordinal);
        var similar = await answer.Follow();
        Assert.Contains("مخزن زباله کنار مدرسه با حسگر پرشدگی خالی شود", similar.TextsOf(".match h3"));
        Assert.Contains(near + "/join", similar.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await similar.Form("details form").Send()).Status);
        var sent = await similar.Form("details form").Fill(new { Difference = "تنها در ساعت خروج دانش‌آموزان" }).Send();
        var idea = await _ground.Stored(sent.Location![..^"/edit".Length]);
        Assert.Equal(("تنها در ساعت خروج دانش‌آموزان", (await _ground.Stored(near)).Id), (idea.Difference, idea.DifferentFromId!.Value));
    }

    [Fact]
    public async Task A_question_pauses_the_clock_and_the_answer_moves_the_promise()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-4");
        var href = await IdeaGround.Submit(author, "سرعت‌گیر لاستیکی کنار دبستان نصب شود");
        var promised = (await _ground.Stored(href)).AnswerDue!.Value;
        using var head = await city.SignIn(Role.Secretary);
        Assert.Equal(422, (await head.Post(href + "/ask", new { Question = "چه" })).Status);
        await (await head.Post(href + "/ask", new { Question = "کنار کدام دبستان و چند تا؟" })).Follow();
        Assert.Contains("کنار کدام دبستان", (await author.Get(href + "/clarify")).Text, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-6");
        Assert.DoesNotContain("کنار کدام دبستان", (await other.Get(href)).Html, StringComparison.Ordinal);
        city.Clock.Advance(TimeSpan.FromDays(7));
        using var back = await city.SignIn("employee-4");
        await (await back.Post(href + "/clarify", new { Answer = "دبستان بهار؛ دو تا" })).Follow();
        var idea = await _ground.Stored(href);
        Assert.Equal((IdeaState.Triage, true), (idea.State, idea.AnswerDue > promised));
    }

    [Fact]
    public async Task A_no_teaches_and_what_was_refused_is_hidden_from_others_everywhere()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-5");
        const string Title = "ققنوس پلاستیکی بر فراز میدان نصب شود";
        var href = await IdeaGround.Submit(author, Title);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var again = await head.Post(href + "/refuse", new { Why = "نه" });
        Assert.Equal((422, 3), (again.Status, again.Complaints.Count));
        Assert.Equal("نه", again.Form()["Why"]);
        await (await again.Form().Fill(new { ReasonCode = "outside-remit", Why, Acceptable = "بگویید چه سودی برای مردم دارد" }).Send()).Follow();
        Assert.Contains("بگویید چه سودی برای مردم دارد", (await author.Get(href)).Text, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-3");
        Assert.Equal(404, (await other.Get(href)).Status);
        foreach (var address in new[] { "/ideas?q=" + Uri.EscapeDataString("ققنوس پلاستیکی"), "/search?q=" + Uri.EscapeDataString("ققنوس پلاستیکی"), "/ideas/near?q=" + Uri.EscapeDataString(Title), "/ideas/export.csv", "/api/v1/ideas", "/ideas?state=rejected" })
            Assert.DoesNotContain(href, (await other.Get(address)).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await other.Get("/api/v1" + href)).Status);
    }

    [Fact]
    public async Task Nobody_keeps_the_desk_for_their_own_idea()
    {
        await _ground.Bylaws();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var href = await IdeaGround.Submit(head, "زنگ پایان بازی در بوستان محله");
        foreach (var verb in new[] { "triage", "ask", "refuse", "merge", "split", "to-review", "to-fast-lane", "route", "decide" })
        {
            Assert.Equal(404, (await head.Get($"{href}/{verb}")).Status);
            Assert.Equal(404, (await (await head.Get(href)).Form().SendTo($"{href}/{verb}")).Status);
            Assert.DoesNotContain($"{href}/{verb}", (await head.Get(href)).Html, StringComparison.Ordinal);
        }
        var idea = await _ground.Stored(href);
        Assert.Equal(IdeaState.Submitted, idea.State);
        var asked = await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "Ideas.Idea" && t.RecordId == idea.Id && t.IsOpen).Select(t => t.PersonId).ToListAsync());
        Assert.Equal([city.People.Person(Role.Secretary)], asked);
        using var secretary = await city.SignIn(Role.Secretary);
        await (await secretary.Post(href + "/to-review")).Follow();
        Assert.Equal(IdeaState.Review, (await _ground.Stored(href)).State);
    }

    [Fact]
    public async Task A_merge_keeps_both_names_and_is_undone()
    {
        await _ground.Bylaws();
        using var one = await city.SignIn("employee");
        using var two = await city.SignIn("employee-3");
        var (stays, goes) = (await IdeaGround.Submit(one, "قفسهٔ کتاب در ایستگاه مترو"), await IdeaGround.Submit(two, "قفسه کتاب در ایستگاه‌های قطار شهری"));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("قفسهٔ کتاب در ایستگاه مترو", (await head.Get(goes + "/triage")).TextsOf(".match h3"));
        Assert.Equal(422, (await head.Post(goes + "/merge", new { Into = "I-1300-9999", Why })).Status);
        Assert.Equal(422, (await head.Post(goes + "/merge", new { Into = goes[7..], Why })).Status);
        await (await head.Post(goes + "/merge", new { Into = stays[7..].ToLowerInvariant(), Why })).Follow();
        Assert.Contains("قفسه کتاب در ایستگاه‌های قطار شهری", (await head.Get(stays)).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await two.Get(goes)).Status);
        await (await (await head.Get(goes + "/merge")).Form().Send("Press", "undo")).Follow();
        Assert.Equal((IdeaState.Submitted, (int?)null), ((await _ground.Stored(goes)).State, (await _ground.Stored(goes)).MergedIntoId));
        Assert.DoesNotContain("قفسه کتاب در ایستگاه‌های قطار شهری", (await head.Get(stays)).TextOf("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_split_off_with_its_own_number_and_the_same_author()
    {
        await _ground.Bylaws();
        using var author = await city.SignIn("employee-6");
        var href = await IdeaGround.Submit(author, "دوچرخهٔ اشتراکی و پارکینگ سرپوشیده");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post(href + "/split", new { Title = "دوچرخهٔ اشتراکی و پارکینگ سرپوشیده", Summary })).Status);
        var part = await head.Post(href + "/split", new { Title = "پارکینگ سرپوشیدهٔ دوچرخه", Summary });
        Assert.StartsWith("/ideas/I-1405-", part.Location, StringComparison.Ordinal);
        var idea = await _ground.Stored(part.Location!);
        Assert.Equal((city.People.Person("employee-6"), (await _ground.Stored(href)).PriorityAt), (idea.Authors.Single().PersonId, idea.PriorityAt));
    }

    [Fact]
    public async Task A_citizen_answers_a_call_that_is_open_to_citizens()
    {
        await _ground.Bylaws();
        using var citizen = await city.SignIn(SmallCity.Citizen);
        var draft = await IdeaGround.Draft(citizen, "نیمکت‌های بوستان از چوب بازیافتی باشد", await _ground.Call(isAnonymous: false));
        var edit = await citizen.Get(draft + "/edit");
        Assert.Contains("چند نفر سود می‌برند", edit.Text, StringComparison.Ordinal);
        var wrong = await edit.Form().Fill(new { Summary, Answers = "چندین نفر" }).Send("Then", "submit");
        Assert.Equal((422, "چندین نفر"), (wrong.Status, wrong.Document.QuerySelector(".f.err input[name=Answers]")!.GetAttribute("value")));
        var sent = await edit.Form().Fill(new { Summary, Answers = "۳۰۰" }).Send("Then", "submit");
        Assert.EndsWith("/receipt", sent.Location, StringComparison.Ordinal);
        var idea = await _ground.Stored(sent.Location![..^"/receipt".Length]);
        Assert.Equal(("۳۰۰", false), (Engine.Text.PersianText.PersianDigits(idea.CallAnswers.Single().Answer), idea.IsAnonymous));
        Assert.Equal(200, (await citizen.Get(idea.Href)).Status);
    }
}
