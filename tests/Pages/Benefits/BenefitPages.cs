using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Benefits;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Benefits;

public abstract class BenefitPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : BenefitPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : BenefitPages(city), IClassFixture<PostgresCity>;

    private static int _card = 100;

    private async Task<int> Opened(bool estimated = false, bool asked = false, long amount = 120_000_000)
    {
        var card = Interlocked.Increment(ref _card);
        return await city.Arrange(async (db, all) =>
        {
            await all.GetRequiredService<BylawsDoor>().StartWith();
            var unit = city.People.Unit("D1");
            if (!await db.Set<RoleHolding>().AnyAsync(r => r.Role == Role.UnitRepresentative && r.Scope == ScopeKind.Unit && r.ScopeId == unit))
                all.GetRequiredService<PeopleDoor>().GiveRole(city.People.Person(Role.UnitRepresentative), Role.UnitRepresentative, ScopeKind.Unit, unit, city.Clock.Today.AddYears(-1), null);
            await db.SaveChangesAsync();
            var door = all.GetRequiredService<BenefitsDoor>();
            var id = await door.Open(new BenefitSource("Ideas.Idea", card, $"I-1405-{card:0000}", $"چراغ کم‌مصرف {card}", $"/ideas/I-1405-{card:0000}", unit), BenefitKind.Saving, [city.People.Person("employee")], city.Clock.Now);
            var benefit = await db.Set<Benefit>().AsTracking().SingleAsync(b => b.Id == id);
            if (estimated) benefit.EstimateAs(new BenefitFacts(BenefitKind.Saving, null, 0, EstimateMethod.Accounts, "صورت‌حساب ۱۲", [new(1405, amount), new(1406, 7)]), city.People.Person(Role.UnitRepresentative), city.Clock.Now);
            if (asked) await door.AskValidation("Ideas.Idea", card, city.Clock.Now);
            return id;
        });
    }

    private async Task Remind()
    {
        await using var scope = city.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BenefitsClock>().Run(default);
    }

    private Task<Benefit> Read(int id) => city.Read(db => db.Set<Benefit>().SingleAsync(b => b.Id == id));

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        var id = await Opened();
        using var stranger = city.Stranger();
        foreach (var address in new[] { "/benefits", "/benefits/totals", "/benefits/forecast", $"/benefits/{id}", $"/benefits/{id}/estimate", $"/benefits/{id}/validate", $"/benefits/{id}/refuse", $"/benefits/{id}/actual" })
            Assert.Contains("/sign-in", (await stranger.Get(address)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrong_role_is_refused()
    {
        var id = await Opened(true, true);
        using var employee = await city.SignIn("employee");
        foreach (var address in new[] { "/benefits/totals", $"/benefits/{id}/estimate", $"/benefits/{id}/validate" }) Assert.Equal(403, (await employee.Get(address)).Status);
    }

    [Fact]
    public async Task An_author_sees_the_benefit_of_own_work_and_others_do_not()
    {
        var id = await Opened(true);
        using var author = await city.SignIn("employee");
        using var other = await city.SignIn("employee-3");
        Assert.Equal(200, (await author.Get($"/benefits/{id}")).Status);
        Assert.Equal(404, (await other.Get($"/benefits/{id}")).Status);
        Assert.DoesNotContain((await Read(id)).Number, (await other.Get("/benefits")).Text, StringComparison.Ordinal);
        var (mine, number) = (await InFile(author), (await Read(id)).Number);
        Assert.Contains(number, mine);
        Assert.DoesNotContain(number, await InFile(other));
        Assert.DoesNotContain(number, await InFile(author, "?state=actual"));

        async Task<string[]> InFile(Visitor who, string query = "")
        {
            var file = await who.Get("/benefits" + (query.Length == 0 ? "?" : query + "&") + "handler=Excel");
            return [.. SheetFile.Read(file.Body, "benefits.xlsx")[0].Rows.Skip(1).Select(r => r[0])];
        }
    }

    [Fact]
    public async Task What_waits_for_no_validator_is_not_validated()
    {
        var id = await Opened(true);
        using var finance = await city.SignIn(Role.FinanceOfficer);
        Assert.Equal([BenefitsWords.NotInThisState(BenefitState.Estimated).ToString()], (await finance.Post($"/benefits/{id}/validate")).Complaints);
    }

    [Fact]
    public async Task Who_estimated_does_not_validate()
    {
        var id = await Opened(true, true);
        using var owner = await city.SignIn(Role.UnitRepresentative);
        Assert.Equal(404, (await owner.Get($"/benefits/{id}/validate")).Status);
        Assert.Equal(404, (await owner.Get($"/benefits/{id}/refuse")).Status);
    }

    [Fact]
    public async Task From_the_estimate_to_what_came_of_it()
    {
        var id = await Opened();
        using var owner = await city.SignIn(Role.UnitRepresentative);
        var wrong = await owner.Post($"/benefits/{id}/estimate", new { Kind = "Saving", Method = "Accounts" });
        Assert.Equal((422, BenefitsWords.NoBaseline.ToString()), (wrong.Status, wrong.ComplaintOf("Baseline")));
        var form = (await owner.Get($"/benefits/{id}/estimate")).Form();
        form.Set("Kind", "Saving").Set("Method", "Accounts").Set("Baseline", "۹۰۰٬۰۰۰").Set("Amounts[0]", "۱۲۰۰۰۰۰۰۰").Set("Evidence", "صورت‌حساب ۱۲").Attach("File", "صورت‌حساب.txt", "برق شهریور"u8.ToArray(), "text/plain");
        Assert.Contains("۱۲۰٬۰۰۰٬۰۰۰", (await (await form.Send()).Follow()).Notice, StringComparison.Ordinal);

        var benefit = await Read(id);
        await city.Arrange(async (_, all) => await all.GetRequiredService<BenefitsDoor>().AskValidation(benefit.CardKind, benefit.CardId, city.Clock.Now));
        var finance = city.People.Person(Role.FinanceOfficer);
        Assert.True(await city.Read(db => db.Set<Turn>().AnyAsync(t => t.PersonId == finance && t.Kind == "Benefits.Benefit" && t.RecordId == id && t.IsOpen)));

        using var validator = await city.SignIn(Role.FinanceOfficer);
        Assert.Contains(benefit.Title, (await validator.Get("/")).Text, StringComparison.Ordinal);
        var judged = (await validator.Get($"/benefits/{id}/validate")).Form();
        var file = (await validator.Get($"/benefits/{id}/validate")).Document.QuerySelector(".files a")!.GetAttribute("href")!;
        Assert.StartsWith("attachment", (await validator.Get(file)).Headers["Content-Disposition"], StringComparison.Ordinal);
        using (var other = await city.SignIn("employee-3")) Assert.Equal(404, (await other.Get(file)).Status);
        Assert.Equal(302, (await judged.Set("Amounts[0]", "۱۰۰۰۰۰۰۰۰").Send()).Status);
        Assert.False(await city.Read(db => db.Set<Turn>().AnyAsync(t => t.Kind == "Benefits.Benefit" && t.RecordId == id && t.IsOpen)));

        Assert.Equal(302, (await owner.Post($"/benefits/{id}/actual", new { Year = JalaliDate.From(city.Clock.Today).Year, Amount = "90000000", Evidence = "سند ۷" })).Status);
        benefit = await Read(id);
        Assert.Equal((BenefitState.Actual, 120_000_000L, 100_000_000L, 90_000_000L), (benefit.State, benefit.Estimate, benefit.Validated, benefit.Actual));
        Assert.Contains("۹۰٪", (await validator.Get("/benefits/forecast")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_comes_back_to_its_owner_with_a_reason()
    {
        var id = await Opened(true, true);
        using var finance = await city.SignIn(Role.FinanceOfficer);
        Assert.Equal(302, (await finance.Post($"/benefits/{id}/refuse", new { ReasonCode = "no-evidence", Why = "صورت‌حساب خوانا نیست؛ نسخهٔ دیگری بفرستید." })).Status);
        using var owner = await city.SignIn(Role.UnitRepresentative);
        Assert.Contains("صورت‌حساب خوانا نیست", (await owner.Get($"/benefits/{id}")).Text, StringComparison.Ordinal);
        var person = city.People.Person(Role.UnitRepresentative);
        Assert.True(await city.Read(db => db.Set<Turn>().AnyAsync(t => t.PersonId == person && t.Kind == "Benefits.Benefit" && t.RecordId == id && t.IsOpen)));
    }

    [Fact]
    public async Task Each_total_opens_the_list_that_adds_up_to_it()
    {
        await Opened(true, amount: 5_000_001);
        using var reader = await city.SignIn(Role.Executive);
        var totals = await reader.Get("/benefits/totals");
        var link = totals.Document.QuerySelectorAll("tbody a[href*='year=1405']")[1];
        var list = await reader.Get(link.GetAttribute("href")!);
        Assert.Contains(link.TextContent.Trim(), list.TextsOf(".kpi .val"));
    }

    [Fact]
    public async Task The_owner_is_asked_after_six_months()
    {
        var id = await Opened(true, true);
        await city.Arrange(async db => (await db.Set<Benefit>().AsTracking().SingleAsync(b => b.Id == id)).Validate(new Dictionary<int, long?> { [1405] = 1, [1406] = 1 }, city.People.Person(Role.FinanceOfficer), city.Clock.Now));
        await Remind();
        Assert.Equal(0, (await Read(id)).Reminded);
        city.Clock.Advance(TimeSpan.FromDays(184));
        await Remind();
        await Remind();
        Assert.Equal((1, BenefitStep.Measure), ((await Read(id)).Reminded, (await Read(id)).Waits));
    }
}
