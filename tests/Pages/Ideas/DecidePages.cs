using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.People;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Ideas;

public abstract class DecidePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : DecidePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : DecidePages(city), IClassFixture<PostgresCity>;

    private const string Why = ReviewGround.Why;
    private readonly ReviewGround _ground = new(city);

    private async Task<Idea> Settled(string title, int one, int other, string author = "employee-6", long? cost = null, bool anonymous = false)
    {
        var idea = await _ground.ToReview(title, author, anonymous: anonymous);
        await (await _ground.RouteBy(author == Role.HeadOfIdeas ? Role.Secretary : Role.HeadOfIdeas, idea, Role.Expert, "expert-2")).Follow();
        await (await _ground.Send(idea, Role.Expert, one, cost)).Follow();
        await (await _ground.Send(idea, "expert-2", other)).Follow();
        foreach (var expert in (string[])[Role.Expert, "expert-2"]) await (await _ground.Keep(idea, expert)).Follow();
        return idea;
    }

    private Task<IdeaDecision> Decision(Idea idea) => city.Read(db => db.Set<IdeaDecision>().AsNoTracking().OrderByDescending(d => d.Id).FirstAsync(d => d.IdeaId == idea.Id));

    [Fact]
    public async Task Agreeing_experts_leave_the_answer_to_the_head_who_sees_the_mean()
    {
        var idea = await Settled("نیمکت با برق خورشیدی", 80, 70);
        using var secretary = await city.SignIn(Role.Secretary);
        var shown = await secretary.Get(idea.Href + "/decide?as=accept");
        Assert.Empty(shown.Document.QuerySelectorAll("form[action*='as=accept']")); // the secretary records committees' decisions only
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("نیمکت با برق خورشیدی", (await head.Get("/inbox")).Text, StringComparison.Ordinal);
        shown = await head.Get(idea.Href + "/decide");
        Assert.Contains("۷۵", shown.TextOf("main aside"), StringComparison.Ordinal);
        Assert.DoesNotContain("ناظری", shown.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await head.Post(idea.Href + "/decide?as=accept", new { OwnWords = "خوب" }, "form[action*='as=accept']")).Status);
        Assert.Equal(422, (await (await head.Get(idea.Href + "/decide?as=accept")).Form("form[action*='as=accept']").Set("OwnWords", Why).SendTo(idea.Href + "/decide")).Status); // no answer chosen
        await (await head.Post(idea.Href + "/decide?as=accept", new { OwnWords = Why }, "form[action*='as=accept']")).Follow();
        var (now, decision) = (await _ground.Now(idea), await Decision(idea));
        Assert.Equal((IdeaState.Accepted, 75, DecisionBy.HeadOfIdeas, 75, 10, 25, 2), (now.State, now.Points, decision.By, decision.Mean, decision.Spread, decision.SpreadLimit, decision.Reviewers));
        Assert.Contains(await city.Read(db => db.Set<Notice>().Where(n => n.PersonId == city.People.Person("employee-6")).Select(n => n.What).ToListAsync()), n => n.Contains("YourIdeaIs", StringComparison.Ordinal));
        Assert.Empty((await head.Get(idea.Href + "/decide?as=reject")).Document.QuerySelectorAll("form[action*='as=reject']"));
    }

    [Fact]
    public async Task Experts_who_disagree_send_it_to_the_committee_whose_decision_is_recorded()
    {
        var idea = await Settled("تاکسی برقی شهری", 90, 20);
        Assert.Equal((IdeaState.Committee, CommitteeGround.Disagreement), ((await _ground.Now(idea)).State, (await _ground.Now(idea)).CommitteeBecause));
        using var secretary = await city.SignIn(Role.Secretary);
        var again = await secretary.Post(idea.Href + "/decide?as=accept-with-changes", new { OwnWords = Why, WouldMakeItAcceptable = "تنها در خط ۱۲", CommitteeOn = "1405/12/01" }, "form[action*='as=accept']");
        Assert.Equal((422, 2), (again.Status, again.Complaints.Count)); // no number, and a meeting ahead
        Assert.Equal("تنها در خط ۱۲", again.Form("form[action*='as=accept']")["WouldMakeItAcceptable"]);
        await (await again.Form("form[action*='as=accept']").Fill(new { CommitteeNumber = "۱۴۰۵/۷", CommitteeOn = "1405/09/01" }).Send()).Follow();
        var decision = await Decision(idea);
        Assert.Equal((DecisionBy.Committee, "۱۴۰۵/۷", IdeaState.AcceptedWithChanges), (decision.By, decision.CommitteeNumber, (await _ground.Now(idea)).State));
    }

    [Fact]
    public async Task A_cost_above_the_ceiling_of_small_transactions_goes_to_the_committee_and_keeps_the_row_used()
    {
        var cheap = await Settled("تابلوی خوش‌آمد", 80, 80, cost: 650_000_000);
        Assert.Equal(IdeaState.Review, (await _ground.Now(cheap)).State);
        var idea = await Settled("پل هوایی شیشه‌ای", 80, 80, cost: 650_000_001);
        Assert.Equal((IdeaState.Committee, CommitteeGround.Cost), ((await _ground.Now(idea)).State, (await _ground.Now(idea)).CommitteeBecause));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await head.Post(idea.Href + "/decide?as=accept", new { OwnWords = Why, CommitteeNumber = "۸", CommitteeOn = "1405/09/01" }, "form[action*='as=accept']")).Follow();
        var decision = await Decision(idea);
        Assert.Equal((650_000_000L, 650_000_001L), (decision.CeilingRial, decision.CostRial));
        await city.Arrange(async (db, all) =>
        {
            var row = new TransactionThreshold("municipal", 9_000_000_000, 90_000_000_000, true, new Decree(city.Clock.Today.AddDays(-1)));
            row.TakeOver(await db.Set<TransactionThreshold>().ToListAsync());
            db.Add(row);
            return 0;
        });
        Assert.Equal(decision.ThresholdRowId, (await Decision(idea)).ThresholdRowId); // a new row never changes what was decided by the old one
        var later = await Settled("پل هوایی چوبی", 80, 80, cost: 650_000_001);
        Assert.Equal(IdeaState.Review, (await _ground.Now(later)).State);
    }

    [Fact]
    public async Task A_decider_with_a_conflict_sees_no_marks_and_leaves_it_to_the_committee()
    {
        var idea = await Settled("کلاس خوشنویسی کارکنان", 80, 70, Role.HeadOfPlans); // of the head's own unit
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var page = await head.Get(idea.Href + "/decide?as=accept");
        Assert.DoesNotContain("۷۵", page.TextOf("main aside"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("form[action*='as=accept']"));
        var forged = page.Form("form[action$='/committee']").Set("OwnWords", Why).Set("ReasonCode", "as-is");
        Assert.Equal(422, (await forged.SendTo(idea.Href + "/decide?as=accept")).Status);
        Assert.Equal(422, (await page.Form("form[action$='/committee']").Fill(new { Why = "کوتاه" }).Send()).Status);
        await (await page.Form("form[action$='/committee']").Fill(new { Why }).Send()).Follow();
        Assert.Equal((IdeaState.Committee, CommitteeGround.Conflict), ((await _ground.Now(idea)).State, (await _ground.Now(idea)).CommitteeBecause));
        using var author = await city.SignIn(Role.HeadOfPlans);
        foreach (var verb in (string[])["route", "decide"]) Assert.Equal(403, (await author.Get($"{idea.Href}/{verb}")).Status);

        var own = await Settled("ایدهٔ مسئول", 80, 70, Role.HeadOfIdeas);
        foreach (var verb in (string[])["route", "decide", "decide?as=accept"]) Assert.Equal(404, (await head.Get($"{own.Href}/{verb}")).Status);
    }

    [Fact]
    public async Task A_no_teaches_and_proposes_the_nearest_accepted_idea()
    {
        var accepted = await Settled("کود از برگ پاییزی بوستان‌ها", 80, 80);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await head.Post(accepted.Href + "/decide?as=accept", new { OwnWords = Why }, "form[action*='as=accept']")).Follow();
        var idea = await Settled("کود از برگ پاییزی میدان‌ها", 40, 50);
        var page = await head.Get(idea.Href + "/decide?as=reject");
        Assert.Contains(accepted.Code, page.TextOf("select[name=NearestIdeaId]"), StringComparison.Ordinal);
        var again = await page.Form("form[action*='as=reject']").Fill(new { OwnWords = "نه" }).Send();
        Assert.Equal((422, 3, "نه"), (again.Status, again.Complaints.Count, again.Form("form[action*='as=reject']")["OwnWords"]));
        var forged = (await head.Get(idea.Href + "/decide?as=reject")).Form("form[action*='as=reject']").Fill(new { ReasonCode = "vague", OwnWords = Why, WouldMakeItAcceptable = "یک آزمایش یک‌ماهه" }).Set("NearestIdeaId", ReviewGround.Text(idea.Id));
        await (await forged.Send()).Follow();
        Assert.Null((await _ground.Now(idea)).NearestIdeaId); // only what was offered

        var other = await Settled("کود از برگ پاییزی باغ‌ها", 40, 50);
        await (await head.Post(other.Href + "/decide?as=reject", new { ReasonCode = "vague", OwnWords = Why, WouldMakeItAcceptable = "یک آزمایش یک‌ماهه" }, "form[action*='as=reject']")).Follow();
        Assert.Equal((IdeaState.Rejected, accepted.Id, "یک آزمایش یک‌ماهه"), ((await _ground.Now(other)).State, (await _ground.Now(other)).NearestIdeaId, (await _ground.Now(other)).WouldMakeItAcceptable));
    }

    [Fact]
    public async Task An_author_objects_once_and_others_than_the_first_answer_for_good()
    {
        var idea = await _ground.Rejected("پارکینگ طبقاتی چوبی", "employee-6");
        using var other = await city.SignIn("employee-3");
        Assert.Equal((404, 404), ((await other.Get(idea.Href + "/objection")).Status, (await other.Get(idea.Href + "/again")).Status));
        using var author = await city.SignIn("employee-6");
        Assert.Equal(422, (await author.Post(idea.Href + "/objection", new { ObjectionText = "نه" })).Status);
        await (await author.Post(idea.Href + "/objection", new { ObjectionText = "برآورد چوب را ندیده‌اند" })).Follow();
        Assert.Equal(IdeaState.Objection, (await _ground.Now(idea)).State);
        Assert.Empty((await author.Get(idea.Href + "/objection")).Document.QuerySelectorAll("main form textarea"));

        Assert.Equal(422, (await _ground.Route(idea, Role.Expert, "expert-3")).Status); // read it already
        await (await _ground.Route(idea, "expert-3", "expert-4")).Follow();
        using var expert = await city.SignIn("expert-3");
        Assert.Contains("برآورد چوب را ندیده‌اند", (await expert.Get($"/reviews/{await _ground.ReviewOf(idea, "expert-3")}")).Text, StringComparison.Ordinal);
        await _ground.ReadAndSettle(idea, ("expert-3", 80), ("expert-4", 78));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        await (await head.Post(idea.Href + "/decide?as=accept", new { OwnWords = Why }, "form[action*='as=accept']")).Follow();
        Assert.Equal((IdeaState.Accepted, 79), ((await _ground.Now(idea)).State, (await _ground.Now(idea)).Points));
        Assert.Equal(2, await city.Read(db => db.Set<IdeaDecision>().CountAsync(d => d.IdeaId == idea.Id)));
        Assert.Equal(422, (await (await author.Get("/people/me")).Form("form[action='/sign-out']").Set("ObjectionText", Why).SendTo(idea.Href + "/objection")).Status);
    }

    [Fact]
    public async Task After_a_no_the_first_author_starts_again_and_keeps_the_place_in_time()
    {
        var idea = await _ground.Rejected("قفسهٔ کتاب در اتوبوس", "employee-6");
        using var author = await city.SignIn("employee-6");
        var draft = await (await author.Post(idea.Href + "/again")).Follow();
        Assert.StartsWith("/ideas/D-", draft.Address.PathAndQuery, StringComparison.Ordinal);
        var again = await city.Read(db => db.Set<Idea>().AsNoTracking().SingleAsync(i => i.AgainOfId == idea.Id));
        Assert.Equal((IdeaState.Draft, idea.PriorityAt), (again.State, again.PriorityAt));
    }

    [Fact]
    public async Task The_head_of_the_unit_alone_accepts_a_small_idea_of_the_own_unit()
    {
        await city.Add(new RoleHolding(city.People.Person("employee-3"), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit("Z2"), city.Clock.Today, null));
        await city.Add(new RoleHolding(city.People.Person("employee-5"), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit("D2"), city.Clock.Today, null));
        var idea = await _ground.Submitted("آب‌سردکن در ورزشگاه محله", "employee-6", then: i => i.SendToFastLane(Word.Said("منطقه"), city.Clock.Now));
        using var other = await city.SignIn("employee-5");
        Assert.Equal(404, (await other.Get(idea.Href + "/fast-lane")).Status);
        using var head = await city.SignIn("employee-3");
        Assert.Contains("آب‌سردکن در ورزشگاه محله", (await head.Get("/inbox")).Text, StringComparison.Ordinal);
        var form = $"form[action$='/fast-lane']";
        Assert.Equal(422, (await head.Post(idea.Href + "/fast-lane", new { CostRial = "90000000001", Points = "60", OwnWords = Why }, form)).Status);
        Assert.Equal(422, (await head.Post(idea.Href + "/fast-lane", new { CostRial = "1000", Points = "101", OwnWords = Why }, form)).Status);
        await (await head.Post(idea.Href + "/fast-lane", new { CostRial = "۲۰۰٬۰۰۰٬۰۰۰", Points = "۶۰", OwnWords = Why }, form)).Follow();
        var decision = await Decision(idea);
        Assert.Equal((DecisionBy.UnitHead, 200_000_000L, 60, IdeaState.Accepted), (decision.By, decision.CostRial, decision.Mean, (await _ground.Now(idea)).State));
        Assert.Empty((await head.Get(idea.Href + "/fast-lane")).Document.QuerySelectorAll(form));

        var mine = await _ground.Submitted("ایدهٔ خود رئیس", "employee-3", then: i => i.SendToFastLane(Word.Said("منطقه"), city.Clock.Now));
        Assert.Equal(404, (await head.Get(mine.Href + "/fast-lane")).Status);
        var passed = await _ground.Submitted("سکوی تماشا کنار رود", "employee-6", then: i => i.SendToFastLane(Word.Said("منطقه"), city.Clock.Now));
        Assert.Equal(422, (await head.Post(passed.Href + "/fast-lane", new { Why = "" }, "form[action$='/experts']")).Status);
        await (await head.Post(passed.Href + "/fast-lane", new { Why }, "form[action$='/experts']")).Follow();
        Assert.Equal(IdeaStep.Route, (await _ground.Now(passed)).Waits);
    }

    [Fact]
    public async Task What_is_put_off_comes_back_on_its_day_to_who_put_it_off()
    {
        var idea = await Settled("باغ بام شهرداری", 80, 80);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post(idea.Href + "/decide?as=defer", new { OwnWords = Why, Until = "1405/09/01" }, "form[action*='as=defer']")).Status);
        await (await head.Post(idea.Href + "/decide?as=defer", new { OwnWords = Why, Until = "1405/12/20" }, "form[action*='as=defer']")).Follow();
        Assert.Contains(await city.Read(db => db.Set<Features.Inbox.Turn>().Where(t => t.IsOpen && t.Href == idea.Href + "/decide").Select(t => t.Due).ToListAsync()), due => due == new DateOnly(2027, 3, 11));
        await (await head.Post(idea.Href + "/decide?as=accept", new { OwnWords = Why }, "form[action*='as=accept']")).Follow();
        Assert.Equal(IdeaState.Accepted, (await _ground.Now(idea)).State);
    }
}
