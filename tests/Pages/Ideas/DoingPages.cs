using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Features.Benefits;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

public abstract class DoingPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : DoingPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : DoingPages(city), IClassFixture<PostgresCity>;

    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly string[] Verbs = ["plan", "executor", "start", "progress", "done", "stop", "reward"];

    private Task<Idea> Read(Idea idea) => city.Read(db => db.Set<Idea>().AsNoTracking().SingleAsync(i => i.Id == idea.Id));

    private async Task<bool> HasTurn(string account, int id, string kind = "Ideas.Idea")
    {
        var person = city.People.Person(account);
        return await city.Read(db => db.Set<Turn>().AnyAsync(t => t.PersonId == person && t.Kind == kind && t.RecordId == id && t.IsOpen));
    }

    private static Form Planned(Answer page) => page.Form()
        .Set("PlannedFrom", "۱۴۰۵/۹/۵").Set("PlannedTo", "۱۴۰۵/۱۱/۳۰").Set("BudgetRial", "۱۲۰۰۰۰۰۰").Set("Indicator", "شمار تماس‌ها").Set("Benefit", "Saving")
        .Set("Titles[0]", "خرید").Set("Dues[0]", "۱۴۰۵/۱۰/۱").Set("Titles[1]", "نصب").Set("Dues[1]", "۱۴۰۵/۱۱/۱");

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ کم‌مصرف در سالن");
        using var stranger = city.Stranger();
        foreach (var verb in Verbs) Assert.Contains("/sign-in", (await stranger.Get($"{idea.Href}/{verb}")).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authors_do_not_carry_out_what_they_thought_of_by_themselves()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ کم‌مصرف در راهرو");
        using var author = await city.SignIn("employee");
        foreach (var verb in Verbs) Assert.Equal(403, (await author.Get($"{idea.Href}/{verb}")).Status);
    }

    [Fact]
    public async Task A_step_is_taken_from_its_own_state_only()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Done, "چراغ کم‌مصرف در انبار");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal([IdeasWords.NotInThisState(IdeaState.Done).ToString()], (await head.Post(idea.Href + "/start")).Complaints);
        Assert.Equal([IdeasWords.NotInThisState(IdeaState.Done).ToString()], (await head.Post(idea.Href + "/stop", new { ReasonCode = "no-budget", Why })).Complaints);
    }

    [Fact]
    public async Task A_plan_that_lacks_something_keeps_what_was_typed()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ کم‌مصرف در کارگاه");
        using var unit = await city.SignIn(Role.UnitRepresentative);
        var wrong = await unit.Post(idea.Href + "/plan", new Dictionary<string, string> { ["Indicator"] = "شمار تماس‌ها", ["Benefit"] = "Saving", ["Titles[0]"] = "خرید" });
        Assert.Equal(422, wrong.Status);
        Assert.Contains(IdeasWords.MilestoneHalf.ToString(), wrong.Complaints);
        Assert.Equal("خرید", wrong.Form()["Titles[0]"]);
    }

    [Fact]
    public async Task The_desk_hands_it_to_another_unit_whose_turn_it_becomes()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ کم‌مصرف در بوستان");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(idea.Href + "/executor", new { ExecutorUnitId = city.People.Unit("D1") })).Status);
        Assert.True(await HasTurn(Role.UnitRepresentative, idea.Id));
        Assert.Equal(city.People.Unit("D1"), (await Read(idea)).ExecutorUnitId);
    }

    [Fact]
    public async Task It_is_stopped_with_a_reason_its_authors_read()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Executing, "چراغ کم‌مصرف در پارکینگ");
        using var unit = await city.SignIn(Role.UnitRepresentative);
        Assert.Equal(422, (await unit.Post(idea.Href + "/stop", new { Why = "کوتاه" })).Status);
        Assert.Equal(302, (await unit.Post(idea.Href + "/stop", new { ReasonCode = "no-budget", Why })).Status);
        Assert.Equal((IdeaState.Stopped, Why), ((await Read(idea)).State, (await Read(idea)).ReasonText));
    }

    [Fact]
    public async Task From_acceptance_to_the_paid_reward()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ کم‌مصرف در گذر");
        using var unit = await city.SignIn(Role.UnitRepresentative);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        using var finance = await city.SignIn(Role.FinanceOfficer);
        using var executive = await city.SignIn(Role.Executive);

        var first = await Rewarded(idea, head, executive, finance, "۹٬۷۵۰٬۰۰۰");

        Assert.Equal(302, (await Planned(await unit.Get(idea.Href + "/plan")).Send()).Status);
        Assert.True(await HasTurn(Role.UnitRepresentative, idea.Id));
        Assert.Equal(302, (await unit.Post(idea.Href + "/start")).Status);
        Assert.Equal(302, (await (await unit.Get(idea.Href + "/progress")).Form().Set("Done", "1").Send()).Status);
        Assert.Equal(50, (await Read(idea)).Progress);
        Assert.Equal(422, (await unit.Post(idea.Href + "/done", new { Evidence = Why })).Status);
        var all = (await unit.Get(idea.Href + "/progress")).Form();
        Assert.Equal(302, (await all.Fill(new[] { KeyValuePair.Create("Done", "1"), KeyValuePair.Create("Done", "2") }).Send()).Status);

        var benefit = await city.Read(db => db.Set<Benefit>().AsNoTracking().SingleAsync(b => b.CardKind == "Ideas.Idea" && b.CardId == idea.Id));
        var estimate = (await unit.Get(benefit.Href + "/estimate")).Form();
        Assert.Equal(302, (await estimate.Set("Kind", "Saving").Set("Method", "Accounts").Set("Baseline", "0").Set("Amounts[0]", "50000000").Set("Evidence", "سند ۱").Send()).Status);
        Assert.Equal(302, (await unit.Post(idea.Href + "/done", new { Evidence = Why })).Status);
        Assert.True(await HasTurn(Role.FinanceOfficer, benefit.Id, "Benefits.Benefit"));
        Assert.Equal(302, (await finance.Post(benefit.Href + "/validate")).Status);
        Assert.Equal(IdeaState.BenefitValidated, (await Read(idea)).State);
        Assert.True(await HasTurn(Role.HeadOfIdeas, idea.Id));

        var second = await Rewarded(idea, head, executive, finance, "۹٬۷۵۰٬۰۰۰");
        Assert.Equal((19_500_000L, IdeaState.Rewarded), (first.Amount + second.Amount, (await Read(idea)).State));
        using var author = await city.SignIn("employee");
        var mine = await author.Get("/ideas/rewards/mine");
        Assert.Contains("۱۳٬۰۰۶٬۵۰۰", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("۳٬۲۴۶٬۷۵۰", mine.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await author.Get(second.Href)).Status);
    }

    private async Task<Reward> Rewarded(Idea idea, Visitor head, Visitor executive, Visitor finance, string amount)
    {
        var proposed = await (await head.Get(idea.Href + "/reward")).Form().Send();
        Assert.Equal(302, proposed.Status);
        Assert.Contains(amount, (await proposed.Follow()).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await head.Get(proposed.Location + "/approve")).Status);
        Assert.Equal(302, (await executive.Post(proposed.Location + "/approve")).Status);
        Assert.Equal(422, (await finance.Post(proposed.Location + "/pay", new { DocumentNumber = "" })).Status);
        Assert.Equal(302, (await finance.Post(proposed.Location + "/pay", new { DocumentNumber = "۱۲-۷" })).Status);
        return await city.Read(db => db.Set<Reward>().AsNoTracking().Where(r => r.IdeaId == idea.Id).OrderByDescending(r => r.Id).FirstAsync());
    }

    [Fact]
    public async Task A_returned_reward_is_proposed_anew()
    {
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ کم‌مصرف در میدان");
        using var head = await city.SignIn(Role.HeadOfIdeas);
        using var executive = await city.SignIn(Role.Executive);
        var first = await (await head.Get(idea.Href + "/reward")).Form().Send();
        Assert.Contains(IdeasWords.NoRewardDue.ToString(), (await head.Get(idea.Href + "/reward")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await executive.Post(first.Location + "/return", new { ReasonCode = "wrong-points", Why })).Status);
        Assert.Equal(302, (await (await head.Get(idea.Href + "/reward?Points=50")).Form().Send()).Status);
        Assert.Equal(2, await city.Read(db => db.Set<Reward>().CountAsync(r => r.IdeaId == idea.Id)));
    }

    [Fact]
    public async Task Every_index_opens_the_list_it_counts()
    {
        await DoingTown.Idea(city, IdeaState.Done, "چراغ کم‌مصرف در پل");
        using var reader = await city.SignIn(Role.Executive);
        var indices = await reader.Get("/ideas/indices?year=1405");
        Assert.Equal(200, indices.Status);
        var link = indices.Document.QuerySelector($"tbody a[href*='implemented'][href*='unit={city.People.Unit("D1")}']")!;
        var list = await reader.Get(link.GetAttribute("href")!);
        Assert.Contains(ShellWords.CountOf(Engine.Text.NumberText.TryParseInt(link.TextContent, out var count) ? count : -1).ToString(), list.Text, StringComparison.Ordinal);
        var sheet = SheetFile.Read((await reader.Get("/ideas/indices?year=1405&handler=Excel")).Body, "indices.xlsx")[0].Rows;
        var unit = indices.Document.QuerySelectorAll("tbody tr").ToList().FindIndex(r => r.QuerySelector($"a[href*='unit={city.People.Unit("D1")}']") is not null);
        Assert.Equal($"{count}", sheet[1 + unit][5]);
        Assert.Equal(indices.Document.QuerySelectorAll("tbody tr, tfoot tr").Length, sheet.Count - 1);
        using var employee = await city.SignIn("employee");
        foreach (var address in new[] { "/ideas/indices", "/ideas/indices?year=1405&handler=Excel" }) Assert.Equal(403, (await employee.Get(address)).Status);
        Assert.Equal(404, (await reader.Get("/ideas/indices/nothing")).Status);
    }
}
