using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Ideas;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.People;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Ideas;

public abstract class ReviewPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ReviewPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ReviewPages(city), IClassFixture<PostgresCity>;

    private const string Why = ReviewGround.Why;
    private readonly ReviewGround _ground = new(city);

    [Fact]
    public async Task A_stranger_signs_in_first_and_colleagues_without_the_role_are_kept_out()
    {
        var idea = await _ground.ToReview("سایه‌بان ایستگاه از پارچهٔ بازیافتی");
        string[] addresses = ["/reviews", "/reviews/1", "/reviews/1/conflict", idea.Href + "/route", idea.Href + "/substitute?review=1", idea.Href + "/decide", idea.Href + "/fast-lane", "/ideas/review-rule"];
        using var stranger = city.Stranger();
        using var colleague = await city.SignIn("employee-3");
        foreach (var address in addresses)
        {
            Assert.Contains("/sign-in", (await stranger.Get(address)).Location!, StringComparison.Ordinal);
            Assert.Equal(403, (await colleague.Get(address)).Status);
        }
        using var expert = await city.SignIn(Role.Expert);
        Assert.Equal((200, 404, 403), ((await expert.Get("/reviews")).Status, (await expert.Get("/reviews/99999")).Status, (await expert.Get(idea.Href + "/route")).Status));
    }

    [Fact]
    public async Task Only_free_experts_are_offered_and_nobody_else_is_taken_however_it_is_sent()
    {
        var idea = await _ground.ToReview("کاشت درخت بومی در میدان", "employee");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var offered = (await head.Get(idea.Href + "/route")).Document.QuerySelectorAll("input[name=Reviewers]").Select(i => i.GetAttribute("value")).ToList();
        Assert.Contains(ReviewGround.Text(city.People.Person(Role.Expert)), offered);
        Assert.DoesNotContain(ReviewGround.Text(city.People.Person("expert-5")), offered); // of the author's unit
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert)).Status);
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, "expert-4")).Status);          // both of one unit
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, "expert-5")).Status);          // same unit as the author
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, "employee")).Status);          // the author
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, Role.Judge)).Status);          // no expert
        Assert.Empty(await _ground.Reviews(idea));
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        Assert.Equal(2, (await _ground.Reviews(idea)).Count);
        using var expert = await city.SignIn(Role.Expert);
        Assert.Contains("کاشت درخت بومی در میدان", (await expert.Get("/inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_co_author_of_the_last_two_years_and_a_declared_conflict_keep_apart()
    {
        await _ground.Submitted("با هم نوشته‌ایم", "employee-3", second: "expert-2");
        await city.Add(Conflict.Declare(city.People.Person("expert-3"), city.People.Person("employee-3"), "خویشاوند هستیم", city.Clock.Now));
        var idea = await _ground.ToReview("چراغ خورشیدی پیاده‌رو", "employee-3");
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, "expert-2")).Status);
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, "expert-3")).Status);
        await (await _ground.Route(idea, Role.Expert, "expert-5")).Follow();
        await (await _ground.Route(idea, "expert-4")).Follow(); // one more is welcome
    }

    [Fact]
    public async Task Each_scores_alone_then_sees_the_others_without_names_then_settles()
    {
        var idea = await _ground.ToReview("آبیاری شبانهٔ فضای سبز", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        await (await _ground.Send(idea, Role.Expert, 80, overall: "نشانهٔ یکم")).Follow();
        using var second = await city.SignIn("expert-2");
        var alone = await second.Get($"/reviews/{await _ground.ReviewOf(idea, "expert-2")}");
        Assert.DoesNotContain("نشانهٔ یکم", alone.Html, StringComparison.Ordinal);
        using var first = await city.SignIn(Role.Expert);
        var mine = await first.Get($"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}");
        Assert.Empty(mine.Document.QuerySelectorAll("form[action$='/keep']")); // the other is not in yet
        Assert.Equal(404, (await first.Get($"/reviews/{await _ground.ReviewOf(idea, "expert-2")}")).Status);

        await (await _ground.Send(idea, "expert-2", 70, overall: "نشانهٔ دوم")).Follow();
        mine = await first.Get($"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}");
        Assert.Contains("نشانهٔ دوم", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("فراهانی", mine.Html, StringComparison.Ordinal);
        Assert.Contains("آبیاری شبانهٔ فضای سبز", (await first.Get("/inbox")).Text, StringComparison.Ordinal);

        var change = (await first.Get($"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}?change=1")).Form("form[action$='/change']");
        foreach (var key in ReviewGround.Criteria) change.Set($"Marks[{key}]", "60");
        Assert.Equal(422, (await change.Fill(new { SettleWhy = "کوتاه" }).Send()).Status);
        await (await change.Fill(new { SettleWhy = "هزینهٔ لوله‌کشی را ندیده بودم" }).Send()).Follow();
        await (await _ground.Keep(idea, "expert-2")).Follow();
        var now = await _ground.Now(idea);
        foreach (var reviewer in new[] { first, second }) Assert.Contains("آبیاری شبانهٔ فضای سبز", (await reviewer.Get("/club/contribution")).Text, StringComparison.Ordinal);
        Assert.Equal((IdeaState.Review, ReviewPhase.Settled, 65, IdeaStep.Decide), (now.State, now.Phase, now.Points, now.Waits));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Empty((await head.Get(idea.Href + "/route")).Document.QuerySelectorAll("input[name=Reviewers]"));
    }

    [Fact]
    public async Task A_sheet_keeps_what_was_typed_and_asks_for_what_is_missing()
    {
        var idea = await _ground.ToReview("تابلوی خوانا برای سالمندان", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var at = $"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}";
        using var expert = await city.SignIn(Role.Expert);
        var again = await (await expert.Get(at)).Form("#sheet").Set("Marks[novelty]", "۷۰").Fill(new { Overall = "کوتاه" }).Send();
        Assert.Equal((422, 2, "کوتاه"), (again.Status, again.Complaints.Count, again.Form("#sheet")["Overall"]));
        await (await (await expert.Get(at)).Form("#sheet").Set("Marks[novelty]", "70").Set("Remarks[novelty]", "تازه است").SendTo(at + "/save")).Follow();
        Assert.Contains("تازه است", (await expert.Get(at)).Html, StringComparison.Ordinal);
        Assert.Equal(422, (await (await expert.Get(at)).Form("#sheet").Set("Marks[novelty]", "101").SendTo(at + "/save")).Status);
        Assert.Equal(200, (await (await expert.Get(at)).Form("#sheet").Set("Marks[cost]", "30").SendTo(at + "/marks")).Status);
        Assert.Equal(30, (await _ground.Reviews(idea)).Single(r => r.ReviewerId == city.People.Person(Role.Expert)).MarkFor("cost").Value);
        Assert.Equal(404, (await (await expert.Get(at)).Form("#sheet").Set("Marks[cost]", "90").SendTo($"/reviews/{await _ground.ReviewOf(idea, "expert-2")}/marks")).Status);
        Assert.Equal(404, (await (await expert.Get(at)).Form("#sheet").Set("Marks[cost]", "90").SendTo($"/reviews/{await _ground.ReviewOf(idea, "expert-2")}/send")).Status);
    }

    [Fact]
    public async Task A_conflict_that_comes_to_light_later_closes_list_page_autosave_and_count()
    {
        var idea = await _ground.ToReview("کتابخانهٔ سیار محله", "employee-4");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var at = $"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}";
        await (await _ground.Send(idea, Role.Expert, 80)).Follow();
        await (await _ground.Send(idea, "expert-2", 20)).Follow();
        await city.Add(Conflict.Propose(ConflictKind.Supplier, city.People.Person(Role.Expert), city.People.Person("employee-4"), "طرف قرارداد بوده‌اند", city.Clock.Now));
        using var expert = await city.SignIn(Role.Expert);
        Assert.Equal((404, 404), ((await expert.Get(at)).Status, (await expert.Get(at + "/conflict")).Status));
        Assert.DoesNotContain("کتابخانهٔ سیار محله", (await expert.Get("/reviews")).Text, StringComparison.Ordinal);

        await (await _ground.Keep(idea, "expert-2")).Follow(); // when the house counts, the first one counts no more
        var now = await _ground.Now(idea);
        Assert.Equal((ReviewPhase.Choosing, (int?)null, IdeaStep.Route), (now.Phase, now.Points, now.Waits));
        Assert.Equal(ReviewState.Blocked, (await _ground.Reviews(idea)).Single(r => r.ReviewerId == city.People.Person(Role.Expert)).State);
        Assert.Equal(422, (await _ground.Route(idea, Role.Expert)).Status);
        await (await _ground.Route(idea, "expert-4")).Follow();
        await city.Services.GetRequiredService<ReviewClock>().Tick();
        Assert.Equal(ReviewPhase.Scoring, (await _ground.Now(idea)).Phase);
    }

    [Fact]
    public async Task A_reviewer_who_declares_a_conflict_is_out_and_the_desk_chooses_again()
    {
        var idea = await _ground.ToReview("میز شطرنج در بوستان", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var at = $"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}";
        using var expert = await city.SignIn(Role.Expert);
        Assert.Equal(422, (await expert.Post(at + "/conflict", new { Why = "" })).Status);
        await (await expert.Post(at + "/conflict", new { Why = "همسایهٔ ایده‌پرداز هستم" })).Follow();
        Assert.Equal(404, (await expert.Get(at)).Status);
        Assert.Equal(IdeaStep.Route, (await _ground.Now(idea)).Waits);
    }

    [Fact]
    public async Task A_late_reviewer_is_reminded_then_replaced()
    {
        var idea = await _ground.ToReview("صندلی در ایستگاه", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var review = await _ground.ReviewOf(idea, Role.Expert);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await (await head.Get(idea.Href + "/route")).Form($"form[action$='remind?review={review}']").Send()).Follow();
        Assert.Contains(await city.Read(db => db.Set<Notice>().Where(n => n.PersonId == city.People.Person(Role.Expert)).Select(n => n.What).ToListAsync()), n => n.Contains(nameof(IdeasWords.ReviewReminder), StringComparison.Ordinal));
        Assert.Equal(422, (await head.Post($"{idea.Href}/substitute?review={review}", new { Instead = ReviewGround.Text(city.People.Person("expert-3")), Why = "دیر" })).Status);
        var tampered = (await head.Get($"{idea.Href}/substitute?review={review}")).Form().Set("Instead", ReviewGround.Text(city.People.Person("employee-6"))).Set("Why", Why);
        Assert.Equal(422, (await tampered.Send()).Status);
        await (await head.Post($"{idea.Href}/substitute?review={review}", new { Instead = ReviewGround.Text(city.People.Person("expert-3")), Why })).Follow();
        using var late = await city.SignIn(Role.Expert);
        Assert.Equal(404, (await late.Get($"/reviews/{review}")).Status);
        Assert.Equal(404, (await head.Get($"{idea.Href}/substitute?review={review}")).Status);
        Assert.Equal($"{idea.Href}/route", (await head.Get($"/reviews/{review}")).Location); // who hears of lateness comes by this address
        Assert.Equal(200, (await head.Get(idea.Href + "/route")).Status);
        using var instead = await city.SignIn("expert-3");
        Assert.Contains("صندلی در ایستگاه", (await instead.Get("/reviews")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_reviews_for_the_holder_unless_the_deputy_has_a_conflict()
    {
        var idea = await _ground.ToReview("نشان‌گذاری مسیر دوچرخه", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var review = await _ground.ReviewOf(idea, Role.Expert);
        foreach (var deputy in (string[])["employee-4", "employee-3"])
            await city.Add(new Deputyship(city.People.Person(Role.Expert), city.People.Person(deputy), city.Clock.Today, city.Clock.Today.AddDays(9)));
        using var free = await Acting("employee-4");
        Assert.Equal(200, (await free.Get($"/reviews/{review}")).Status);
        using var same = await Acting("employee-3"); // of the author's unit
        Assert.Equal(404, (await same.Get($"/reviews/{review}")).Status);

        async Task<Visitor> Acting(string deputy)
        {
            var visitor = await city.SignIn(deputy);
            await (await (await visitor.Get("/people/me")).Form("form[action*='handler=Act']").Set("Holder", ReviewGround.Text(city.People.Person(Role.Expert))).Send()).Follow();
            return visitor;
        }
    }

    [Fact]
    public async Task Withdrawn_ideas_leave_the_reviewers_hands()
    {
        var idea = await _ground.ToReview("نقاشی دیواری مدرسه", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        await city.Arrange(async (db, all) =>
        {
            var same = await db.Set<Idea>().AsTracking().SingleAsync(i => i.Id == idea.Id);
            var before = same.Waits;
            same.Withdraw(null, city.Clock.Now);
            await all.GetRequiredService<IdeaDesk>().Follow(same, before, [], city.Clock.Now);
            return 0;
        });
        Assert.All(await _ground.Reviews(idea), review => Assert.Equal(ReviewState.Replaced, review.State));
        using var expert = await city.SignIn(Role.Expert);
        Assert.DoesNotContain("نقاشی دیواری مدرسه", (await expert.Get("/inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rule_of_review_is_data_with_a_first_day()
    {
        using var secretary = await city.SignIn(Role.Secretary);
        Assert.Equal(200, (await secretary.Get("/ideas/review-rule")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var first = await _ground.ToReview("پیش از قاعدهٔ تازه", "employee-6");
        await (await _ground.Route(first, Role.Expert, "expert-2")).Follow();
        var form = (await head.Get("/ideas/review-rule")).Form();
        Assert.Equal(422, (await form.Set("Weights[cost]", "90").Set("ValidFrom", "1405/01/01").Send()).Status);
        await (await head.Post("/ideas/review-rule", new { ValidFrom = "1420/01/01", SpreadLimit = "۱۰", LeastReviewers = "۳" })).Follow();
        Assert.Equal(422, (await head.Post("/ideas/review-rule", new { ValidFrom = "1420/01/01" })).Status);
        Assert.Equal(2, await city.Read(db => db.Set<ReviewRule>().CountAsync()));
    }
}
