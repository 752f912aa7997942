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
