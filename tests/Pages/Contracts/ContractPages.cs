using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Contracts;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>Lists, figures, the case before its call, and the import.</summary>
public abstract partial class ContractPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ContractPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ContractPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_a_wrong_role_is_refused()
    {
        using var stranger = city.Stranger();
        Assert.Contains("/sign-in", (await stranger.Get("/contracts")).Location ?? "");
        using var judge = await city.SignIn(Role.Judge);
        Assert.Equal(403, (await judge.Get("/contracts/new")).Status);
        Assert.Equal(403, (await judge.Get("/contracts/figures/publish")).Status);
    }

    [Fact]
    public async Task A_case_before_its_signature_is_not_found_by_who_is_not_concerned()
    {
        var town = await ContractTown.Of(city);
        var number = await town.AtMarketCheck("نیازی که هنوز کسی نمی‌بیند");
        using var employee = await city.SignIn("employee-3");
        Assert.Equal(404, (await employee.Get("/contracts/" + number)).Status);
        using var company = await city.SignIn(Role.Company);
        foreach (var page in new[] { "", "/route", "/call", "/payments", "/change", "/print" }) Assert.Contains((await company.Get("/contracts/" + number + page)).Status, new[] { 403, 404 });
        Assert.DoesNotContain("نیازی که هنوز", (await company.Get("/contracts?q=نیازی")).Text);
        Assert.Equal(403, (await company.Get("/ocds/releases.json")).Status);
    }

    [Fact]
    public async Task A_need_becomes_a_brief_and_a_brief_without_a_problem_comes_back_with_what_was_typed()
    {
        await ContractTown.Of(city);
        using var head = await city.SignIn(Role.HeadOfPlans);
        var brief = (await head.Post("/contracts/new", new { Title = "پایش گرفتگی دهانهٔ کال", UnitId = city.People.Unit("Z1") })).Location!;
        Assert.EndsWith("/brief", brief, StringComparison.Ordinal);
        var again = await (await head.Get(brief)).Form().Fill(new { Outcome = "دهانه‌ها باز می‌ماند" }).Send("Next", "market");
        Assert.Equal(422, again.Status);
        Assert.Contains("دهانه‌ها باز می‌ماند", again.Html);
        Assert.Equal(404, (await head.Get(brief.Replace("/brief", "/route"))).Status);
    }

    [Fact]
    public async Task Above_the_medium_ceiling_is_refused_with_the_rule_and_equal_to_the_small_one_is_small()
    {
        var town = await ContractTown.Of(city);
        var (above, small) = (await town.AtMarketCheck("بسیار گران", 27_000_000_001), await town.AtMarketCheck("درست به اندازهٔ سقف کوچک", 2_700_000_000));
        using var head = await city.SignIn(Role.HeadOfPlans);
        foreach (var number in new[] { above, small }) await ContractTown.Act(head, $"/contracts/{number}/route", "Evidence", new { Query = "حسگر" });
        var refused = await ContractTown.Act(head, $"/contracts/{above}/route", "Route", new { Way = "OpenCall" });
        Assert.Equal(422, refused.Status);
        Assert.Contains("۲۷٬۰۰۰٬۰۰۰٬۰۰۰", refused.Complaints[0]);
        await ContractTown.Act(head, $"/contracts/{small}/route", "Route", new { Way = "OpenCall" });
        var stored = await town.Stored(small);
        Assert.Equal((ContractTier.Small, 2_700_000_000L), (stored.Tier, stored.SmallCeiling));
    }

    [Fact]
    public async Task A_list_is_taken_in_once_whatever_its_spelling_and_what_is_wrong_is_refused_with_a_reason()
    {
        var town = await ContractTown.Of(city);
        string[][] rows =
        [
            ["1398/1/1", "سنجش مسير", "شركت يك", "۹۹۹۱۳۳۳۸۴۱۲", "دانشبنيان", "", "1861 میلیون تومان", "۱۳۹۸/۱۲/۲۹", "۶ ماه", "جاری"],
            ["1398/1/2", "ایستگاه", "شرکت دو", "99136523439", "  نوآورانه ", "", "۵۲۹,۰۰۰,۰۰۰", "29-12-1398", "3", "تحویل موقت"],
            ["1398/1/3", "شناسهٔ نادرست", "شرکت سه", "99913338411", "نوآورانه", "", "5", "1398/01/01", "3", "جاری"],
            ["۱۳۹۸-۱-۱", "سنجش مسیر", "شرکت یک", "99913338412", "دانش‌بنیان", "", "18610000000", "1398/12/29", "6", "جاری"],
            ["1398/1/4", "روز نادرست", "شرکت یک", "99913338412", "نوآورانه", "", "5", "1398/12/30", "3", "جاری"],
        ];
        var first = await town.Import(rows);
        Assert.Equal((2, 2, 1), (first.Added, first.Refused, first.Repeated));
        Assert.Equal((1, 1), (first.ByGroup["1398-innovative"], first.ByGroup["1398-knowledge-based"]));
        Assert.Equal(18_610_000_000, await city.Read(db => db.Set<Contract>().Where(c => c.LetterKey == "1398/1/1").Select(c => c.Amount).SingleAsync()));
        Assert.Equal(2, (await town.Import(rows)).Unchanged);
    }

    [Fact]
    public async Task A_published_figure_stays_when_a_kind_changes_and_the_difference_is_explained()
    {
        var town = await ContractTown.Of(city);
        await town.Import([.. Enumerable.Range(1, 3).Select(i => new[] { $"1402/7/{i}", $"قرارداد شمار {i}", "شرکت یک", ContractTown.OneId, "دانش‌بنیان", "", "700000000", $"1402/0{i}/05", "3", "جاری" }),
            .. Enumerable.Range(1, 2).Select(i => new[] { $"1401/7/{i}", $"قرارداد پیشین {i}", "شرکت یک", ContractTown.OneId, "دانش‌بنیان", "", "700000000", $"1401/0{i}/05", "3", "جاری" })]);
        using var head = await city.SignIn(Role.HeadOfPlans);
        var list = (await head.Post("/contracts/figures/publish", new { Year = "1402", Group = "KnowledgeBased", CutOff = "1403/02/31" })).Location!;
        Assert.Equal(422, (await head.Post("/contracts/figures/publish", new { Year = "1402", Group = "KnowledgeBased", CutOff = "1402/02/31" })).Status);
        // All of it reached the house after the cut-off: nothing was known then.
        Assert.Equal(0, (await city.Read(db => db.Set<YearFigure>().SingleAsync(f => f.Year == 1402 && f.Edition == 1))).Count);
        await head.Post("/contracts/figures/publish", new { Year = "1402", Group = "KnowledgeBased", CutOff = "1405/09/02" });
        var changed = await city.Read(db => db.Set<Contract>().Where(c => c.LetterKey == "1402/7/1").Select(c => c.Number).SingleAsync());
        await head.Post($"/contracts/{changed}/kind", new { Kind = "Innovative", Decision = "۴۷", Why = ContractTown.Why });
        var page = await head.Get(list);
        Assert.Contains(changed, page.TextOf("#since"));
        Assert.Equal("۳", page.TextOf(".kpi-v b"));
        var why = await head.Get("/contracts/figures/why?from=1401&to=1402&group=knowledge-based");
        Assert.Contains("+۱", why.TextOf("tfoot"));
        Assert.Equal(404, (await head.Get("/contracts/figures/why?from=1402&to=1402&group=knowledge-based")).Status);
    }

    [Fact]
    public async Task The_problem_that_a_case_names_is_taken_up_by_it_and_leads_there()
    {
        await ContractTown.Of(city);
        var (first, second, parked) = (await city.Listed("سرریز مخزن در بازار روز"), await city.Listed("بوی مخزن در کوچه‌های باریک"), await city.Listed("مخزن شکستهٔ بوستان"));
        await city.Arrange(async (db, _) => { (await db.Set<Problem>().AsTracking().SingleAsync(p => p.Id == parked.Id)).Park("no-budget", ContractTown.Why, city.Clock.Today.AddDays(60), city.Clock.Today); return 0; });
        using var head = await city.SignIn(Role.HeadOfPlans);
        var brief = (await head.Post($"/contracts/new?problem={first.Id}", new { Title = "حسگر پرشدگی مخزن", UnitId = city.People.Unit("Z1") })).Location!;
        var href = brief.Replace("/brief", "", StringComparison.Ordinal);
        var taken = await Now(first.Id);
        Assert.Equal((ProblemState.Open, Channel.SupplierCall, href), (taken.State, taken.Channels.Single().Channel, taken.Channels[0].Href));

        await (await (await head.Get(brief)).Form().Fill(new { ProblemId = second.Id }).Send()).Follow();
        Assert.Equal((ProblemState.Open, href), ((await Now(second.Id)).State, (await Now(second.Id)).Channels[0].Href));
        Assert.Equal([second.Id], await city.Read(db => db.Set<Link>().Where(l => l.Relation == Relation.Answers && l.FromKind == "Contracts.Contract" && db.Set<Contract>().Any(c => c.Id == l.FromId && c.Number == href.Substring(11))).Select(l => l.ToId).ToListAsync()));

        // A parked problem can be named; it stays where it stands.
        Assert.Equal(302, (await head.Post($"/contracts/new?problem={parked.Id}", new { Title = "تعمیر مخزن بوستان", UnitId = city.People.Unit("Z1") })).Status);
        Assert.Equal((ProblemState.Parked, 0), ((await Now(parked.Id)).State, (await Now(parked.Id)).Channels.Count));

        Task<Problem> Now(int id) => city.Read(db => db.Set<Problem>().AsSplitQuery().SingleAsync(p => p.Id == id));
    }

    [Fact]
    public async Task A_gate_is_offered_to_the_body_that_decided_the_case_and_to_every_body_when_none_did()
    {
        var town = await ContractTown.Of(city);
        var now = city.Clock.Now;
        var (theirs, anybodys) = (await town.Signed("مشارکت با نهاد", ContractKind.Partnership, bodyId: 41, then: c => c.ToGate(ContractTown.Why + ContractTown.Why, now)), await town.Signed("مشارکت بی‌نهاد", ContractKind.Partnership, then: c => c.ToGate(ContractTown.Why + ContractTown.Why, now)));
        var ready = await city.Arrange((_, all) => all.GetServices<IBodyCases>().OfType<ContractCases>().Single().Ready(city.Clock.Today, 50));
        Assert.Equal((41, null), (ready.Single(c => c.Code == theirs).BodyId, ready.Single(c => c.Code == anybodys).BodyId));
    }

    [Fact]
    public async Task Who_wrote_the_paper_reads_on_it_who_approves_it()
    {
        var town = await ContractTown.Of(city);
        var number = await town.AtMarketCheck("متنی که دبیر نوشت", 1_000_000_000);
        var secretary = city.People.Person(Role.Secretary);
        await city.Arrange(async (db, all) =>
        {
            var (contract, now, row) = (await db.Set<Contract>().AsTracking().AsSplitQuery().SingleAsync(c => c.Number == number), city.Clock.Now, new TierRow(1, "national", 2_700_000_000, 27_000_000_000));
            contract.KeepEvidence(1, "hash");
            contract.ChooseRoute(ContractRoute.Direct, ContractTown.Why, row, "1405", new Splitting(365, 1, 1, 0), null);
            foreach (var paper in contract.MissingPapers) contract.HoldPaper(paper, "۱", now);
            contract.ToCommitteeDirectly(new SupplierFacts("شرکت یک", ContractTown.OneId), 1_000_000_000, ContractTown.Why + ContractTown.Why, row, "1405", new Splitting(365, 1, 1, 0), null, null, now);
            contract.Award(new ContractDecision(0, "1405/2", city.Clock.Today, ContractOutcome.Award, ContractTown.Why, null, null), ContractKind.Innovative, now);
            contract.Draft(string.Concat(Enumerable.Repeat(ContractTown.Why, 4)), 6, city.People.Person(Role.Expert), [new("یک", city.Clock.Today.AddDays(9), 100)], secretary, now);
            contract.ToLegalFinance(now);
            await all.GetRequiredService<CaseDesk>().Follow(contract, [], now);
            return 0;
        });
        using var writer = await city.SignIn(Role.Secretary);
        var page = await writer.Get($"/contracts/{number}/paper");
        Assert.Contains(ContractsWords.WriterAlone.In(Language.Fa), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("form[action='?handler=Legal']"));
        using var finance = await city.SignIn(Role.FinanceOfficer);
        Assert.Equal(302, (await ContractTown.Act(finance, $"/contracts/{number}/paper", "Finance")).Status);
        // Nobody else controls for the law here: the head of plans writes it anew.
        Assert.Equal([ContractsWords.ReturnDraft.Key], await city.Read(async db => (await db.Set<Pishran.Features.Inbox.Turn>().Where(t => t.IsOpen && t.RecordId == db.Set<Contract>().Where(c => c.Number == number).Select(c => c.Id).First() && t.Kind == "Contracts.Contract").Select(t => t.What).ToListAsync()).Select(w => Word.FromJson(w).Key)));
    }
}
