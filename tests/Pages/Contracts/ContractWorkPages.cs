using Pishran.Data.Sheets;
using Pishran.Features.Contracts;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>The work-lists: what is late and what comes, for whom it concerns.</summary>
public abstract partial class ContractPages
{
    [Fact]
    public async Task Work_lists_are_for_whom_the_contract_concerns()
    {
        var town = await ContractTown.Of(city);
        var number = await town.Signed("کار عقب‌ماندهٔ سامانهٔ آبیاری", due: city.Clock.Today.AddDays(-3));
        using var stranger = city.Stranger();
        Assert.Contains("/sign-in", (await stranger.Get("/contracts/work")).Location ?? "", StringComparison.Ordinal);
        using var citizen = await city.SignIn(Role.ClubMember);
        Assert.Equal((403, 403), ((await citizen.Get("/contracts/work")).Status, (await citizen.Get("/contracts/work/export.xlsx")).Status));
        using var colleague = await city.SignIn("employee-3"); // reads signed contracts, but not their stages and money
        Assert.Equal(200, (await colleague.Get("/contracts/" + number)).Status);
        Assert.DoesNotContain(number, (await colleague.Get("/contracts/work")).Html, StringComparison.Ordinal);
        foreach (var account in new[] { Role.FinanceOfficer, Role.Company, Role.Expert, Role.Auditor })
        {
            using var concerned = await city.SignIn(account);
            Assert.Contains(number, (await concerned.Get("/contracts/work")).Html, StringComparison.Ordinal);
        }
        using var rival = await city.SignIn(SmallCity.Citizen);
        Assert.DoesNotContain(number, (await rival.Get("/contracts/work")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_work_is_counted_summed_narrowed_paged_and_taken_as_a_sheet()
    {
        var (town, today, now) = (await ContractTown.Of(city), city.Clock.Today, city.Clock.Now);
        var (company, unit) = (city.People.Person(Role.Company), city.People.Unit("Z1"));
        using var finance = await city.SignIn(Role.FinanceOfficer);
        var before = await Counts(finance);
        var first = await town.Signed("آ کار یک", due: today.AddDays(-3), amount: 1_000_000_000);
        var second = await town.Signed("ب کار دو", due: today.AddDays(10), then: c =>
        {
            c.SubmitMilestone(1, ContractTown.Why, now);
            c.JudgeMilestone(1, ContractMilestoneState.Met, ContractTown.Why, today.AddDays(-2), now);
            c.RequestPayment(1, [], company, now);
            c.HoldGuarantee(GuaranteeKind.Performance, "ض/۱", "بانک شهر", 70_000_000, today.AddDays(20), now);
        });
        var after = await Counts(finance);
        Assert.Equal((1, 1), (after["milestones/late"] - before["milestones/late"], after["payments/late"] - before["payments/late"]));
        Assert.Equal((1, 0), (after["guarantees/soon"] - before["guarantees/soon"], after["guarantees/late"] - before["guarantees/late"]));
        Assert.Equal(3, after["milestones/all"] - before["milestones/all"]); // one late, one met, two later stages

        var late = await finance.Get($"/contracts/work?kind=milestones&when=late&unit={unit}&supplier=۹۹۹۱۳۳۳۸۴۱۲");
        Assert.Contains(first, late.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(second, late.Html, StringComparison.Ordinal);
        Assert.Contains(ContractsWords.DaysOver(3).In(Language.Fa), late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first, (await finance.Get($"/contracts/work?kind=milestones&when=late&unit={city.People.Unit("Z2")}")).Html, StringComparison.Ordinal);
        Assert.Contains($"/contracts/{second}/payments", (await finance.Get("/contracts/work?kind=payments&when=late")).Html, StringComparison.Ordinal);
        Assert.Contains("ض/۱", (await finance.Get("/contracts/work?kind=guarantees&when=soon")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await finance.Get("/contracts/work?kind=nonsense&when=never&unit=-4&after=x_y_z")).Status);

        var sheet = SheetFile.Read((await finance.Get("/contracts/work/export.xlsx?kind=payments&when=late")).Body, "work.xlsx")[0];
        Assert.Contains(sheet.Rows, row => row.Cells[0] == second && row.Cells[7] == "-2" && row.Cells[8] == "400000000");

        // After-life cards, and a page that ends where the next begins.
        await city.Arrange(db =>
        {
            for (var i = 0; i < 20; i++)
            {
                var contract = Contract.FromList(new ListedContract($"1404/70/{i}", "پایان‌یافته", new SupplierFacts("شرکت یک", ContractTown.OneId), ContractKind.Innovative, unit, "", 1_000, today.AddYears(-2), 6, ContractState.Closing), null, now);
                contract.Close(now.AddDays(-400));
                contract.NumberAs(1404, 700 + i);
                db.Add(contract);
            }
            return true;
        });
        var page = await finance.Get("/contracts/work?kind=afterlives&when=late");
        var codes = new List<string>();
        while (true)
        {
            codes.AddRange(page.TextsOf("main table tbody th small"));
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next) break;
            page = await finance.Get(next.StartsWith('?') ? "/contracts/work" + next : next);
        }
        Assert.Equal((await Counts(finance))["afterlives/late"], codes.Count);
        Assert.True(codes.Count >= 40);
    }

    // Every number of the page by what it opens.
    private static async Task<Dictionary<string, int>> Counts(Visitor visitor)
    {
        var page = await visitor.Get("/contracts/work");
        return page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("td a").ToDictionary(
            a => string.Join('/', System.Web.HttpUtility.ParseQueryString(a.GetAttribute("href")!.Split('?')[1]) is var query ? new[] { query["kind"], query["when"] } : []),
            a => int.Parse(Engine.Text.PersianText.LatinDigits(a.TextContent).Replace("٬", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
    }
}
