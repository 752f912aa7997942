using Microsoft.EntityFrameworkCore;
using Pishran.Features.Contracts;
using Pishran.Shell;
using Pishran.Tests.Pages.Contracts;
using Pishran.Tests.Pages.League;

namespace Pishran.Tests.Journeys;

/// <summary>From a need to what became of it a year after the end, through everybody's hands.</summary>
public sealed class ContractLife(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string Words = "نمونه در ایستگاه آزموده شد و شاخص پذیرش به دست آمد";

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task From_the_need_to_the_after_life(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        await ContractTown.Of(city);
        var (problem, address) = (await city.Problem(), "");

        await As(Role.HeadOfPlans, look, async walk =>
        {
            await walk.Go("/contracts/new");
            await walk.Fill("Title", "کاهش انتظار در ایستگاه با تابلوی پیش‌بینی رسیدن");
            await walk.Choose("Kind", nameof(ContractKind.Innovative));
            await walk.Choose("UnitId", city.People.Unit("D1").ToString());
            await walk.Sound();
            await walk.Press(ContractsWords.RecordNeed);
            address = walk.Address[..^"/brief".Length];
            await walk.Choose("ProblemId", problem.Id.ToString());
            await walk.Fill("Outcome", "مسافر می‌داند چند دقیقه می‌ماند");
            await walk.Fill("Indicator", "دقیقهٔ انتظار");
            await walk.Fill("Users", "مسافران");
            await walk.Fill("BudgetLine", "۱۲۳-۴");
            await walk.Fill("Estimate", "1000000000");
            await walk.Sound();
            await walk.Press(ContractsWords.SaveAndCheckMarket);
            await walk.Sound();
            await walk.Go(address + "/route");
            await walk.Fill("Query", "تابلو");
            await walk.Press(ContractsWords.LockSearch);
            await walk.Choose("Way", nameof(ContractRoute.Direct));
            await walk.Fill("Rationale", "تنها یک شرکت این فناوری را ساخته است");
            await walk.Press(ContractsWords.ChooseRoute);
            await walk.Sound();
            foreach (var paper in new[] { ContractPaper.BudgetLetter, ContractPaper.ExpertOpinion })
            {
                await walk.Choose("Paper", paper.ToString());
                await walk.Fill("Letter", "1405/12");
                await walk.Press(ContractsWords.HoldPaper);
            }
            await walk.Fill("LegalId", ContractTown.OneId);
            await walk.Fill("Price", "1000000000");
            await walk.Fill("Report", "بها با بازار سنجیده شد و مناسب است");
            await walk.Sound();
            await walk.Press(ContractsWords.SendToCommission);
        });
        await As(Role.Secretary, look, async walk =>
        {
            await walk.Go(address + "/decide");
            await walk.Choose("Outcome", nameof(ContractOutcome.Award));
            await walk.Fill("Decision", "1405/31");
            await walk.Fill("Words", "واگذاری با شرایط گزارش تصویب شد");
            await walk.Sound();
            await walk.Press(ContractsWords.DecideAct);
        });
        await As(Role.HeadOfPlans, look, async walk =>
        {
            await walk.Go(address + "/paper");
            await walk.Fill("Months", "6");
            await walk.Choose("SupervisorId", city.People.Person(Role.Expert).ToString());
            await walk.Fill("Stages[0].Title", "نصب و آزمون");
            await walk.Fill("Stages[0].Due", "1405/11/30");
            await walk.Fill("Stages[0].Percent", "100");
            await walk.Sound();
            await walk.Press(ContractsWords.SaveDraft);
            await walk.Press(ContractsWords.ToLegalFinance);
        });
        foreach (var (account, word) in new[] { (Role.Secretary, ContractsWords.ApproveLegal), (Role.FinanceOfficer, ContractsWords.ApproveFinance) })
            await As(account, look, async walk => { await walk.Go(address + "/paper"); await walk.Sound(); await walk.Press(word); });
        await As(Role.HeadOfPlans, look, async walk =>
        {
            await walk.Go(address + "/paper");
            await walk.Choose("RightId", (await city.Read(db => db.Set<SigningAuthority>().Select(a => a.Id).FirstAsync())).ToString());
            await walk.Fill("Letter", "1405/88/" + width);
            await walk.Press(ContractsWords.Sign);
            await walk.Sound();
        });
        await As(Role.Company, look, async walk =>
        {
            await walk.Go(address + "/milestones");
            await walk.Main.Locator("summary").First.ClickAsync();
            await walk.Fill("What", Words);
            await walk.Sound();
            await walk.Press(ContractsWords.SubmitMilestone);
        });
        await As(Role.Expert, look, async walk =>
        {
            await walk.Go(address + "/milestones");
            await walk.Choose("Verdict", nameof(ContractMilestoneState.Met));
            await walk.Fill("Words", Words);
            await walk.Sound();
            await walk.Press(ContractsWords.JudgeAct);
        });
        await Paid(address, look, 1);
        await As(Role.HeadOfPlans, look, async walk => { await walk.Go(address + "/change"); await walk.Sound(); await walk.Press(ContractsWords.Deliver); });
        await As(Role.FinanceOfficer, look, async walk =>
        {
            await walk.Go(address + "/change");
            await walk.Press(ContractsWords.ToClosing);
            await walk.Go(address + "/payments");
            await walk.Press(ContractsWords.ReleaseRetention);
        });
        await Paid(address, look, 2);
        await As(Role.FinanceOfficer, look, async walk => { await walk.Go(address + "/change"); await walk.Press(ContractsWords.CloseAct); await walk.Sound(); });
        Assert.Equal(ContractState.Closed, (await Stored(address)).State);
        city.Clock.Advance(TimeSpan.FromDays(370));
        await As(Role.HeadOfPlans, look, async walk =>
        {
            await walk.Go(address + "/after");
            await walk.Fill("Applied", "در دوازده ایستگاه به کار است");
            await walk.Sound();
            await walk.Press(ContractsWords.AnswerAfterLife);
            await walk.Fill("Applied", "در سی ایستگاه به کار است");
            await walk.Press(ContractsWords.AnswerAfterLife);
            await walk.Go(address);
            await walk.Sound();
        });
        var contract = await Stored(address);
        Assert.Equal([true, true, false], contract.AfterLives.OrderBy(a => a.Months).Select(a => a.AnsweredAt is not null));
        Assert.Equal(contract.Amount, contract.PaidNet);
    }

    // Asked for by the company, approved by the desk, paid by finance.
    private async Task Paid(string address, Look look, int number)
    {
        await As(Role.Company, look, async walk => { await walk.Go(address + "/payments"); await walk.Sound(); await walk.Press(ContractsWords.RequestPayment); });
        await As(Role.HeadOfPlans, look, async walk => { await walk.Go(address + "/payments"); await walk.Press(ContractsWords.ApprovePayment); });
        await As(Role.FinanceOfficer, look, async walk =>
        {
            await walk.Go(address + "/payments");
            await walk.Fill("Voucher", "P-" + number);
            await walk.Fill("PaidOn", Engine.Calendar.JalaliDate.From(city.Clock.Today).ToString());
            await walk.Sound();
            await walk.Press(ContractsWords.RecordPaid);
        });
    }

    private Task As(string account, Look look, Func<Walk, Task> way) => Walk.In(city, look, async walk =>
    {
        await walk.SignIn(account);
        await way(walk);
    });

    private Task<Contract> Stored(string address)
    {
        var number = address[(address.LastIndexOf('/') + 1)..];
        return city.Read(db => db.Set<Contract>().AsSplitQuery().SingleAsync(c => c.Number == number));
    }
}
