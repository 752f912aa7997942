using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>From one sentence to the desk and back: writing, near ideas, shares, triage, clarification, merging, voices, list, import.</summary>
public abstract class IdeaPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : IdeaPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : IdeaPages(city), IClassFixture<PostgresCity>;

    private const string Why = "ده نویسه و بیشتر توضیح", Summary = "در شب‌های شلوغ به کار می‌آید و هزینه ندارد";

    private Task Bylaws() => city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
    private Task<Idea> Stored(string href) { var code = href[(href.LastIndexOf('/') + 1)..]; return city.Read(db => db.Set<Idea>().SingleAsync(i => i.Number == code || "D-" + i.Id == code)); }

    // A draft: the sentence, and the near ideas passed by.
    private static async Task<string> Draft(Visitor author, string title, int? call = null)
    {
        var address = (await author.Post(call is null ? "/ideas/new" : $"/ideas/new?call={call}", new { Title = title })).Location!;
        if (address.EndsWith("/similar", StringComparison.Ordinal)) address = (await (await author.Get(address)).Form("main form:last-of-type:not(.stack)").Send()).Location!;
        Assert.EndsWith("/edit", address, StringComparison.Ordinal);
        return address[..^"/edit".Length];
    }

    private static async Task<string> Submit(Visitor author, string title)
    {
        var edit = await author.Get(await Draft(author, title) + "/edit");
        var sent = await edit.Form().Fill(new { Summary }).Send("Then", "submit");
        Assert.EndsWith("/receipt", sent.Location, StringComparison.Ordinal);
        return sent.Location![..^"/receipt".Length];
    }

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
        await Bylaws();
        using var author = await city.SignIn("employee");
        var href = await Submit(author, "چراغ پل عابر زودتر روشن شود");
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
        await Bylaws();
        using var author = await city.SignIn("employee");
        var draft = await Draft(author, "صندلی ایستگاه سایه‌بان داشته باشد");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        using var other = await city.SignIn("employee-3");
        foreach (var visitor in new[] { head, other })
        {
            Assert.Equal(404, (await visitor.Get(draft)).Status);
            Assert.Equal(404, (await visitor.Get($"/api/v1{draft}")).Status);
            Assert.DoesNotContain("صندلی ایستگاه سایه‌بان", (await visitor.Get("/ideas")).Html, StringComparison.Ordinal);
        }
        var sent = await Submit(author, "نرده کنار کانال بلندتر شود");
        foreach (var verb in new[] { "edit", "similar", "authors", "joins", "withdraw", "take-up", "share", "clarify", "receipt" }) Assert.Equal(404, (await other.Get($"{sent}/{verb}")).Status);
        Assert.Equal(404, (await author.Get($"{sent}/join")).Status);
        Assert.Equal(404, (await author.Get($"{sent}/support")).Status);
    }

    [Fact]
    public async Task In_the_wrong_state_nothing_happens()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-5");
        var href = await Submit(author, "گلدان میدان با آب خاکستری آبیاری شود");
        Assert.Equal(422, (await author.Post(href + "/edit", new { Title = "چیز دیگر", Summary })).Status);
        Assert.Equal(422, (await author.Post(href + "/clarify", new { Answer = "پاسخ" })).Status);
        Assert.Equal(422, (await author.Post(href + "/take-up")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await head.Post(href + "/refuse", new { ReasonCode = "vague", Why, Acceptable = Why })).Follow();
        foreach (var verb in new[] { "to-review", "to-fast-lane", "triage" }) if (verb != "triage") Assert.Equal(422, (await head.Post($"{href}/{verb}")).Status);
        Assert.Equal(422, (await head.Post(href + "/ask", new { Question = Why })).Status);
        Assert.Equal(422, (await author.Post(href + "/withdraw")).Status);
        Assert.Equal(IdeaState.Rejected, (await Stored(href)).State);
    }

    [Fact]
    public async Task One_sentence_becomes_a_numbered_idea_with_a_promise_and_a_turn_for_the_desk()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-2");
        Assert.Equal(422, (await author.Post("/ideas/new", new { Title = " " })).Status);
        var draft = await Draft(author, "زنگ مدرسه‌ها با ساعت اتوبوس هماهنگ شود");
        var edit = await author.Get(draft + "/edit");
        var empty = await edit.Form().Send("Then", "submit");
        Assert.Equal(422, empty.Status);
        Assert.NotNull(empty.ComplaintOf("Summary"));
        var sent = await edit.Form().Fill(new { Summary }).Send("Then", "submit");
        var receipt = await sent.Follow();
        var idea = await Stored(sent.Location![..^"/receipt".Length]);
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
        await Bylaws();
        using var first = await city.SignIn("employee");
        var near = await Submit(first, "مخزن زباله کنار مدرسه با حسگر پرشدگی خالی شود");
        using var author = await city.SignIn("employee-4");
        Assert.Contains("حسگر پرشدگی", (await author.Get("/ideas/near?q=" + Uri.EscapeDataString("مخزن زباله کنار مدرسه با حسگر"))).Html, StringComparison.Ordinal);
        var answer = await author.Post("/ideas/new", new { Title = "مخزن زباله نزدیک مدرسه با حسگر پرشدگی خالی شود" });
        Assert.EndsWith("/similar", answer.Location, StringComparison.Ordinal);
        var similar = await answer.Follow();
        Assert.Contains("مخزن زباله کنار مدرسه با حسگر پرشدگی خالی شود", similar.TextsOf(".match h3"));
        Assert.Contains(near + "/join", similar.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await similar.Form("details form").Send()).Status);
        var sent = await similar.Form("details form").Fill(new { Difference = "تنها در ساعت خروج دانش‌آموزان" }).Send();
        var idea = await Stored(sent.Location![..^"/edit".Length]);
        Assert.Equal(("تنها در ساعت خروج دانش‌آموزان", (await Stored(near)).Id), (idea.Difference, idea.DifferentFromId!.Value));
    }

    [Fact]
    public async Task Three_authors_sign_their_shares_before_it_goes_off()
    {
        await Bylaws();
        using var author = await city.SignIn("employee");
        var href = await Draft(author, "تابلو خیابان‌های فرعی شب‌نما شود");
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
        Assert.Equal([(city.People.Person("employee"), 334), (second, 333), (third, 333)], (await Stored(href)).Authors.Select(a => (a.PersonId, a.Share)));

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
        await Bylaws();
        using var author = await city.SignIn("employee-2");
        var href = await Submit(author, "پمپ آب‌نما با برق خورشیدی کار کند");
        using var joiner = await city.SignIn("employee-6");
        Assert.Equal(422, (await joiner.Post(href + "/join", new { Share = "۱۰۰۰" })).Status);
        await (await (await joiner.Get(href + "/join")).Form().Fill(new { Share = "۲۵۰", Words = "پنل را می‌شناسم" }).Send("Press", "ask")).Follow();
        Assert.Contains("پمپ آب‌نما", (await author.Get("/inbox")).Text, StringComparison.Ordinal);
        await (await (await author.Get(href + "/joins")).Form().Send("Press", "accept")).Follow();
        Assert.Equal([750, 250], (await Stored(href)).Authors.Select(a => a.Share));
        Assert.Equal(404, (await joiner.Get(href + "/join")).Status);
        Assert.Equal(200, (await joiner.Get(href + "/share")).Status);
    }

    [Fact]
    public async Task A_question_pauses_the_clock_and_the_answer_moves_the_promise()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-4");
        var href = await Submit(author, "سرعت‌گیر لاستیکی کنار دبستان نصب شود");
        var promised = (await Stored(href)).AnswerDue!.Value;
        using var head = await city.SignIn(Role.Secretary);
        Assert.Equal(422, (await head.Post(href + "/ask", new { Question = "چه" })).Status);
        await (await head.Post(href + "/ask", new { Question = "کنار کدام دبستان و چند تا؟" })).Follow();
        Assert.Contains("کنار کدام دبستان", (await author.Get(href + "/clarify")).Text, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-6");
        Assert.DoesNotContain("کنار کدام دبستان", (await other.Get(href)).Html, StringComparison.Ordinal);
        city.Clock.Advance(TimeSpan.FromDays(7));
        using var back = await city.SignIn("employee-4");
        await (await back.Post(href + "/clarify", new { Answer = "دبستان بهار؛ دو تا" })).Follow();
        var idea = await Stored(href);
        Assert.Equal((IdeaState.Triage, true), (idea.State, idea.AnswerDue > promised));
    }

    [Fact]
    public async Task A_no_teaches_and_what_was_refused_is_hidden_from_others_everywhere()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-5");
        const string Title = "ققنوس پلاستیکی بر فراز میدان نصب شود";
        var href = await Submit(author, Title);
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
    public async Task A_merge_keeps_both_names_and_is_undone()
    {
        await Bylaws();
        using var one = await city.SignIn("employee");
        using var two = await city.SignIn("employee-3");
        var (stays, goes) = (await Submit(one, "قفسهٔ کتاب در ایستگاه مترو"), await Submit(two, "قفسه کتاب در ایستگاه‌های قطار شهری"));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("قفسهٔ کتاب در ایستگاه مترو", (await head.Get(goes + "/triage")).TextsOf(".match h3"));
        Assert.Equal(422, (await head.Post(goes + "/merge", new { Into = "I-1300-9999", Why })).Status);
        Assert.Equal(422, (await head.Post(goes + "/merge", new { Into = goes[7..], Why })).Status);
        await (await head.Post(goes + "/merge", new { Into = stays[7..].ToLowerInvariant(), Why })).Follow();
        Assert.Contains("قفسه کتاب در ایستگاه‌های قطار شهری", (await head.Get(stays)).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await two.Get(goes)).Status);
        await (await (await head.Get(goes + "/merge")).Form().Send("Press", "undo")).Follow();
        Assert.Equal((IdeaState.Submitted, (int?)null), ((await Stored(goes)).State, (await Stored(goes)).MergedIntoId));
        Assert.DoesNotContain("قفسه کتاب در ایستگاه‌های قطار شهری", (await head.Get(stays)).TextOf("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_split_off_with_its_own_number_and_the_same_author()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-6");
        var href = await Submit(author, "دوچرخهٔ اشتراکی و پارکینگ سرپوشیده");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post(href + "/split", new { Title = "دوچرخهٔ اشتراکی و پارکینگ سرپوشیده", Summary })).Status);
        var part = await head.Post(href + "/split", new { Title = "پارکینگ سرپوشیدهٔ دوچرخه", Summary });
        Assert.StartsWith("/ideas/I-1405-", part.Location, StringComparison.Ordinal);
        var idea = await Stored(part.Location!);
        Assert.Equal((city.People.Person("employee-6"), (await Stored(href)).PriorityAt), (idea.Authors.Single().PersonId, idea.PriorityAt));
    }

    [Fact]
    public async Task Fifty_parallel_hands_of_one_person_count_one()
    {
        await Bylaws();
        using var author = await city.SignIn("employee");
        var href = await Submit(author, "کلاس تعمیر دوچرخه در بوستان");
        using var friend = await city.SignIn("employee-6");
        var page = await friend.Get(href + "/support");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => page.Form().Set("_key", $"hand-{i}-{href}").Send("Press", "on")));
        Assert.Equal(1, (await Stored(href)).Supports);
        await (await (await friend.Get(href + "/support")).Form().Send("Press", "off")).Follow();
        Assert.Equal(0, (await Stored(href)).Supports);
    }

    [Fact]
    public async Task Comments_follows_and_notices_reach_whom_they_concern()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-2");
        var href = await Submit(author, "نقشهٔ مسیر امن پیاده تا مدرسه");
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

    private async Task<int> Call(bool isAnonymous)
    {
        var now = city.Clock.Now;
        var call = new Call(new CallFacts(CallKind.Festival, "جشنوارهٔ شهر سبز", "ایده‌های خود را بفرستید", ["خدمات"], new(now.AddHours(-1), now.AddDays(14)), new(true, !isAnonymous, []), isAnonymous, null, [],
            [new("چند نفر سود می‌برند", CallFieldKind.Number, [])], [new("اول", 1, 20_000_000)], 20_000_000), now);
        call.Announce(now);
        return (await city.Add(call)).Id;
    }

    [Fact]
    public async Task A_citizen_answers_a_call_that_is_open_to_citizens()
    {
        await Bylaws();
        using var citizen = await city.SignIn(SmallCity.Citizen);
        var draft = await Draft(citizen, "نیمکت‌های بوستان از چوب بازیافتی باشد", await Call(isAnonymous: false));
        var edit = await citizen.Get(draft + "/edit");
        Assert.Contains("چند نفر سود می‌برند", edit.Text, StringComparison.Ordinal);
        var sent = await edit.Form().Fill(new { Summary, Answers = "۳۰۰" }).Send("Then", "submit");
        Assert.EndsWith("/receipt", sent.Location, StringComparison.Ordinal);
        var idea = await Stored(sent.Location![..^"/receipt".Length]);
        Assert.Equal(("۳۰۰", false), (Engine.Text.PersianText.PersianDigits(idea.CallAnswers.Single().Answer), idea.IsAnonymous));
        Assert.Equal(200, (await citizen.Get(idea.Href)).Status);
    }

    [Fact]
    public async Task Files_lie_beside_an_idea_for_whoever_may_see_it()
    {
        await Bylaws();
        using var author = await city.SignIn("employee-4");
        var draft = await Draft(author, "برگهٔ راهنمای مسیر دوچرخه چاپ شود");
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
        await Bylaws();
        using var author = await city.SignIn("employee-3");
        var draft = await Draft(author, "نوبت‌دهی پیامکی برای آشیانهٔ سبز", await Call(isAnonymous: true));
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

    [Fact]
    public async Task A_list_is_taken_in_once_and_a_dry_run_changes_nothing()
    {
        await Bylaws();
        const string List = "عنوان ایده,واحد,پیشنهاددهنده,شرح,نوع,منفعت\nچتر ایستگاه,Z1,قاسمی,شرح چتر,پیشنهاد,رضایت مردم\nچتر ایستگاه‌,منطقهٔ یک,سعید قاسمی,,,\nپل شیشه‌ای,Z2,باقری,,ایده,\nبی‌واحد,جای ناشناس,باقری,,,\nبی‌نویسنده,Z2,هیچ‌کس,,,\nنوع بد,Z2,باقری,,چیز,";
        Task<ImportReport> Run(bool dry) => city.Arrange(async (db, all) => await all.GetServices<IImportKind>().Single(k => k.Kind == "ideas").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes(List), "ideas.csv"), new ImportOptions(dry, city.Clock.Now)));
        var dry = await Run(true);
        Assert.Equal(0, await city.Read(db => db.Set<Idea>().CountAsync(i => i.Title == "پل شیشه‌ای")));
        var report = await Run(false);
        Assert.True(dry.IsLike(report));
        Assert.Equal((2, 3, 1), (report.Added, report.Refused, report.Repeated));
        Assert.Equal((1, 1), (report.ByGroup["Z1"], report.ByGroup["Z2"]));
        var second = await Run(false);
        Assert.Equal((0, 0, 2), (second.Added, second.Changed, second.Unchanged));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var file = (await head.Get("/ideas/export.csv")).Body;
        var back = await city.Arrange(async (db, all) => await all.GetServices<IImportKind>().Single(k => k.Kind == "ideas").Run(db, SheetFile.Read(file, "ideas.csv"), new ImportOptions(true, city.Clock.Now)));
        Assert.Equal((0, 0), (back.Added, back.Changed));
        var idea = await city.Read(db => db.Set<Idea>().SingleAsync(i => i.Title == "چتر ایستگاه"));
        Assert.Equal((IdeaState.Submitted, IdeaKind.Suggestion, city.People.Person("employee"), true), (idea.State, idea.Kind, idea.Authors.Single().PersonId, idea.Number!.StartsWith("I-1405-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_list_is_searched_narrowed_sorted_paged_and_taken_out()
    {
        await Bylaws();
        var rows = string.Join('\n', Enumerable.Range(0, 23).Select(i => $"بادگیر ساختمان شمارهٔ {i},Z1,قاسمی"));
        await city.Arrange(async (db, all) => await all.GetServices<IImportKind>().Single(k => k.Kind == "ideas").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes("ایده,واحد,ایده‌پرداز\n" + rows), "ideas.csv"), new ImportOptions(false, city.Clock.Now)));
        using var employee = await city.SignIn("employee-6");
        var first = await employee.Get("/ideas?q=" + Uri.EscapeDataString("بادگير ساختمان") + "&sort=title");
        Assert.Equal(20, first.TextsOf("tbody th").Count);
        var next = await employee.Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, next.TextsOf("tbody th").Count);
        Assert.Empty(first.TextsOf("tbody th").Intersect(next.TextsOf("tbody th")));
        Assert.Equal(200, (await employee.Get("/ideas?q=%00&state=zzz&unit=a&year=99999999999&sort=zz&after=zz&of=zz&late=zz&kind=7")).Status);
        Assert.Equal(24, (await employee.Get("/ideas/export.csv?q=" + Uri.EscapeDataString("بادگیر"))).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((byte)'P', (await employee.Get("/ideas/export.xlsx")).Body[0]);
        Assert.Contains("/api/v1/ideas?", (await employee.Get("/api/v1/ideas?top=5")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_no_double()
    {
        var keys = await city.Read(db => db.Set<Idea>().Where(i => i.NumberKey > 0).OrderBy(i => i.NumberKey).Select(i => i.NumberKey).ToListAsync());
        Assert.Equal(Enumerable.Range(1405_000_001, keys.Count), keys);
    }
}
