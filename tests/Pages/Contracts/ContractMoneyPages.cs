using Pishran.Features.Contracts;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>Money under requests that come at the same moment.</summary>
public abstract partial class ContractPages
{
    [Fact]
    public async Task Claims_at_the_same_moment_never_exceed_the_amount_and_every_statement_sums()
    {
        var (town, today, now) = (await ContractTown.Of(city), city.Clock.Today, city.Clock.Now);
        var (firm, head, till) = (city.People.Person(Role.Company), city.People.Person(Role.HeadOfPlans), city.People.Person(Role.FinanceOfficer));
        // A quarter is paid in advance: of the two stages (40 % and 60 %) only one can be claimed without paying some of it back.
        var number = await town.Signed("پول هم‌زمان", amount: 1_000_000_007, then: c =>
        {
            c.HoldGuarantee(GuaranteeKind.Advance, "ض/پ", "بانک شهر", 250_000_000, today.AddDays(90), now);
            c.AskAdvance(250_000_000, today.AddDays(9), today);
            c.RequestPayment(1, [], firm, now);
            c.ApprovePayment(1, head, now);
            c.Pay(1, "س/۱", today, till, now);
            foreach (var stage in new[] { 1, 2 }) { c.SubmitMilestone(stage, ContractTown.Why, now); c.JudgeMilestone(stage, ContractMilestoneState.Met, ContractTown.Why, today.AddDays(9), now); }
        });
        var page = $"/contracts/{number}/payments";
        using var company = await city.SignIn(Role.Company);
        using var supervisor = await city.SignIn(Role.Expert);
        await AtOnce([(company, "Request", 2), (company, "Request", 3), (supervisor, "Request", 2), (supervisor, "Request", 3), (company, "Request", 2), (supervisor, "Request", 3)], new { Retention = "100", Tax = "30" });
        var claimed = (await town.Stored(number)).Payments.Single(p => p.State == ContractPaymentState.Requested);

        using var plans = await city.SignIn(Role.HeadOfPlans);
        using var secretary = await city.SignIn(Role.Secretary);
        await AtOnce([(plans, "Approve", claimed.Number), (secretary, "Approve", claimed.Number), (plans, "Approve", claimed.Number), (secretary, "Approve", claimed.Number)], null);
        using var finance = await city.SignIn(Role.FinanceOfficer);
        await AtOnce([.. Enumerable.Repeat((finance, "Pay", claimed.Number), 4)], new { Voucher = "س/۲", PaidOn = "1405/09/02" });

        // What is left fits once the advance is paid back from it.
        var other = claimed.Number == 2 ? 3 : 2;
        Assert.Equal(422, (await (await Form(company, "Request", other)).Fill(new { Retention = "100" }).Send()).Status);
        Assert.Equal(302, (await (await Form(company, "Request", other)).Fill(new { Retention = "100", Recovery = "250000000" }).Send()).Status);
        var contract = await town.Stored(number);
        Assert.Equal((1_000_000_007, 0), (contract.Committed, contract.AdvanceLeft));
        foreach (var statement in contract.Payments.Select(contract.StatementOf))
        {
            Assert.Equal(statement.Payment.Gross, statement.Net + statement.Rows.Sum(r => r.Amount));
            Assert.All(statement.Rows.Where(r => r.Kind == DeductionKind.Retention), r => Assert.Equal((long)Math.Round(r.Base / 10m, MidpointRounding.AwayFromZero), r.Amount));
        }

        // Each takes a page of its own; all are sent at once; exactly one is done and the others are told why not.
        async Task AtOnce((Visitor Who, string Handler, int Payment)[] acts, object? fields)
        {
            var forms = new List<Form>();
            foreach (var (who, handler, payment) in acts) forms.Add((await Form(who, handler, payment)).Fill(fields));
            var answers = await Task.WhenAll(forms.Select(form => form.Send()));
            Assert.Single(answers, a => a.Status == 302);
            Assert.All(answers.Where(a => a.Status != 302), a => Assert.Contains(a.Status, new[] { 409, 422 }));
            Assert.All(answers.Where(a => a.Status == 409), a => Assert.Equal([ContractsWords.ActedAtOnce.In(Language.Fa)], a.Complaints));
        }

        async Task<Form> Form(Visitor who, string handler, int payment)
        {
            var shown = await who.Get(page);
            var place = shown.Document.QuerySelectorAll($"main form[action='?handler={handler}']").ToList().FindIndex(f => f.QuerySelector("input[name=Number]")!.GetAttribute("value") == payment.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return shown.Form((AngleSharp.Html.Dom.IHtmlFormElement)shown.Document.QuerySelectorAll($"main form[action='?handler={handler}']")[place]);
        }
    }

    [Fact]
    public async Task One_advance_is_one_however_many_ask_at_once()
    {
        var (town, today, now) = (await ContractTown.Of(city), city.Clock.Today, city.Clock.Now);
        var number = await town.Signed("پیش‌پرداخت هم‌زمان", then: c => c.HoldGuarantee(GuaranteeKind.Advance, "ض/۲", "بانک شهر", 250_000_000, today.AddDays(90), now));
        var forms = new List<Form>();
        using var company = await city.SignIn(Role.Company);
        using var plans = await city.SignIn(Role.HeadOfPlans);
        foreach (var who in new[] { company, plans, company, plans }) forms.Add((await who.Get($"/contracts/{number}/payments")).Form("main form[action='?handler=Advance']").Fill(new { Advance = "250000000" }));
        var answers = await Task.WhenAll(forms.Select(form => form.Send()));
        Assert.Single(answers, a => a.Status == 302);
        Assert.All(answers.Where(a => a.Status != 302), a => Assert.Contains(a.Status, new[] { 409, 422 }));
        Assert.Single((await town.Stored(number)).Payments);
    }
}
