using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Catalogue;
using Pishran.Features.Contracts;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>What the tests of contracts start from: ceilings, two companies with somebody each, a second custodian, a case at the market check.</summary>
internal sealed class ContractTown(City city)
{
    public const string Why = "ده نویسه و بیشتر توضیح", Passphrase = "a passphrase of my own";
    public const string OneId = "99913338412", OtherId = "99136523439";

    public static async Task<ContractTown> Of(City city)
    {
        var town = new ContractTown(city);
        await city.Arrange(async (db, all) =>
        {
            if (await db.Set<Company>().AnyAsync()) return 0;
            await all.GetRequiredService<BylawsDoor>().StartWith();
            db.Add(new TransactionThreshold("national", 2_700_000_000, 27_000_000_000, true, new Decree(new JalaliDate(1405, 1, 1).ToDateOnly()), new JalaliDate(1406, 12, 29).ToDateOnly()));
            foreach (var (id, name, account) in new[] { (OneId, "شرکت یک", Role.Company), (OtherId, "شرکت دو", SmallCity.Citizen) })
            {
                var company = Company.FromList(new CompanyFacts(id, name), city.Clock.Now);
                company.Grade(CompanyClass.Innovator, null, null, null);
                company.Join(city.People.Person(account), CompanyPost.Representative, city.Clock.Today.AddDays(-30));
                db.Add(company);
            }
            db.Add(new RoleHolding(city.People.Person(SmallCity.Citizen), Role.Company, ScopeKind.Office, null, city.Clock.Today.AddYears(-1), null));
            db.Add(new RoleHolding(city.People.Person("employee-5"), Role.Custodian, ScopeKind.Office, null, city.Clock.Today.AddYears(-1), null));
            db.Add(new SigningAuthority(Signatory.Office, null, city.People.Person(Role.Executive), "کامران موسوی", 20_000_000_000, city.Clock.Today.AddYears(-1), "حکم ۱"));
            return 0;
        });
        return town;
    }

    /// <summary>A case whose brief is whole, in the name of the head of plans.</summary>
    public Task<string> AtMarketCheck(string title, long estimate = 2_000_000_000) => city.Arrange(async (_, all) =>
    {
        var contract = Contract.Record(new NeedFacts(title, ContractKind.Innovative, city.People.Unit("Z1"), "منطقهٔ یک", null), city.People.Person(Role.HeadOfPlans), city.Clock.Now);
        contract.WriteBrief(new BriefFacts(1, "سرریز مخزن کم می‌شود", "شمار سرریز", "پاکبانان", "۱۲۳۴", estimate), city.Clock.Now);
        contract.ToMarketCheck(city.Clock.Now);
        await all.GetRequiredService<CaseDesk>().Begin(contract, city.Clock.Now);
        return contract.Number;
    });

    /// <summary>A contract that is signed with the first company, without a call: two stages, the first due on a day; supervised by the expert.</summary>
    public Task<string> Signed(string title, ContractKind kind = ContractKind.Innovative, long amount = 1_000_000_000, int? bodyId = null, DateOnly? due = null, int? problemId = null, Action<Contract>? then = null, ShareClause? share = null) => city.Arrange(async (db, all) =>
    {
        var (now, today, row) = (city.Clock.Now, city.Clock.Today, new TierRow(1, "national", 2_700_000_000, 27_000_000_000));
        var (desk, company) = (all.GetRequiredService<CaseDesk>(), await db.Set<Company>().SingleAsync(c => c.LegalId == OneId));
        var contract = Contract.Record(new NeedFacts(title, kind, city.People.Unit("Z1"), "منطقهٔ یک", problemId), city.People.Person(Role.HeadOfPlans), now);
        await desk.Begin(contract, now);
        contract.WriteBrief(new BriefFacts(problemId ?? 1, "سرریز مخزن کم می‌شود", "شمار سرریز", "پاکبانان", "۱۲۳۴", amount), now);
        contract.ToMarketCheck(now);
        contract.KeepEvidence(1, "hash");
        contract.ChooseRoute(ContractRoute.Direct, Why, row, "1405", new Splitting(365, 1, 2_700_000_000, 0), null);
        foreach (var paper in contract.MissingPapers) contract.HoldPaper(paper, "۱", now);
        contract.ToCommitteeDirectly(new SupplierFacts(company.Name, OneId, company.Id), amount, Why + Why, row, "1405", new Splitting(365, 1, 2_700_000_000, 0), null, null, now);
        contract.Award(new ContractDecision(0, "1405/1", today, ContractOutcome.Award, Why, bodyId, null), kind, now);
        if (share is not null) contract.AgreeShare(share);
        var first = due ?? today.AddDays(30);
        if (kind == ContractKind.Partnership) contract.PlanPhases([("یک", "هدف", first), ("دو", "هدف", first.AddDays(30))], Why, Why);
        contract.Draft(string.Concat(Enumerable.Repeat(Why, 4)), 6, city.People.Person(Role.Expert), [new("نصب", first, 40), new("بهره‌برداری", first.AddDays(60), 60)], city.People.Person(Role.HeadOfPlans), now);
        contract.ToLegalFinance(now);
        contract.ApproveLegal(city.People.Person(Role.Secretary), now);
        contract.ApproveFinance(city.People.Person(Role.FinanceOfficer), now);
        contract.Sign(new SigningRight(1, Signatory.Office, null, city.People.Person(Role.Executive), "کامران موسوی", amount), contract.Number + "/L", today, row, "1405", now);
        then?.Invoke(contract);
        await desk.Follow(contract, [], now);
        return contract.Number;
    });

    public Task<Contract> Stored(string number) => city.Read(db => db.Set<Contract>().AsSplitQuery().SingleAsync(c => c.Number == number));

    /// <summary>Sends the form of a page whose action names this handler.</summary>
    public static async Task<Answer> Act(Visitor visitor, string page, string handler, object? fields = null) => await (await visitor.Get(page)).Form($"main form[action='?handler={handler}']").Fill(fields).Send();

    public Task<ImportReport> Import(params string[][] rows) => city.Arrange(async (db, all) =>
    {
        string[] header = ["شماره قرارداد", "موضوع", "طرف قرارداد", "شناسه ملی", "نوع قرارداد", "واحد مجری", "مبلغ (ریال)", "تاریخ انعقاد", "مدت (ماه)", "وضعیت"];
        var sheet = new Sheet("s", [.. rows.Prepend(header).Select((r, i) => new SheetRow(i + 1, r))]);
        return await all.GetServices<IImportKind>().Single(k => k.Kind == "contracts").Run(db, [sheet], new ImportOptions(false, city.Clock.Now));
    });
}
