using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Contracts;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>What a date alone opens, with the clock moved; a turn that stands keeps its day.</summary>
public abstract partial class ContractPages
{
    internal static async Task Tick(City city)
    {
        await using var scope = city.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ContractClock>().Run(default);
    }

    private Task<List<Turn>> TurnsOf(string number) => city.Read(db => db.Set<Turn>().Where(t => t.IsOpen && t.Kind == "Contracts.Contract" && db.Set<Contract>().Any(c => c.Id == t.RecordId && c.Number == number)).OrderBy(t => t.PersonId).ThenBy(t => t.WhatKey).ToListAsync());

    private async Task<List<(int, string)>> Asked(string number) => [.. (await TurnsOf(number)).Select(t => (t.PersonId, t.WhatKey["Contracts.".Length..]))];

    [Fact]
    public async Task A_deadline_gives_the_desk_a_turn_when_too_few_came_and_the_custodians_when_enough_did()
    {
        var (town, start, head) = (await ContractTown.Of(city), city.Clock.Now, city.People.Person(Role.HeadOfPlans));
        var (one, two) = (city.People.Person(Role.Custodian), city.People.Person("employee-5"));
        var number = await town.AtMarketCheck("فراخوانی که کسی پاسخش نداد");
        await Change(number, call =>
        {
            call.KeepEvidence(1, "hash");
            call.ChooseRoute(ContractRoute.OpenCall, ContractTown.Why, new TierRow(1, "national", 2_700_000_000, 27_000_000_000), "1405", new Splitting(365, 1, 2_700_000_000, 0), null);
            call.SetCriteria([new(1, "کیفیت", 100, false)]);
            call.PublishCall(ContractTown.Why + ContractTown.Why, start.AddHours(2), 2, [new(one, 1, "یک"), new(two, 2, "دو")], [], start);
        });
        Assert.Empty(await Asked(number));
        try
        {
            city.Clock.Advance(TimeSpan.FromHours(3));
            await Tick(city);
            await Tick(city);
            Assert.Equal([(head, nameof(ContractsWords.TooFewAct))], await Asked(number));
            using var desk = await city.SignIn(Role.HeadOfPlans);
            Assert.Contains(ContractsWords.TooFewAct.In(Language.Fa), (await desk.Get("/contracts/" + number)).Text, StringComparison.Ordinal);
            Assert.Equal(302, (await ContractTown.Act(desk, $"/contracts/{number}/call", "Extend", new { DeadlineDay = "1405/09/04", DeadlineTime = "10:00", ContractTown.Why })).Status);
            Assert.Empty(await Asked(number));
            await city.Arrange(async db =>
            {
                var call = await db.Set<Contract>().SingleAsync(c => c.Number == number);
                foreach (var supplier in await db.Set<Features.Catalogue.Company>().OrderBy(c => c.Id).Take(2).ToListAsync()) db.Add(new Proposal(call, new SupplierFacts(supplier.Name, supplier.LegalId, supplier.Id), 1, 1, [], [], (number + supplier.Id).PadRight(64, '0'), city.Clock.Now));
            });
            city.Clock.Advance(TimeSpan.FromDays(3));
            await Tick(city);
            Assert.Equal([(Math.Min(one, two), nameof(ContractsWords.OpenProposals)), (Math.Max(one, two), nameof(ContractsWords.OpenProposals))], await Asked(number));
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }

    [Fact]
    public async Task The_end_of_a_period_asks_the_company_for_its_statement_once_and_a_turn_that_stands_keeps_its_day()
    {
        var (town, start) = (await ContractTown.Of(city), city.Clock.Now);
        var (company, finance) = (city.People.Person(Role.Company), city.People.Person(Role.FinanceOfficer));
        var number = await town.Signed("سهم درآمد صندوق امانات", share: new ShareClause(ShareBase.Revenue, 0, 100, 3, null, null, city.Clock.Today));
        try
        {
            city.Clock.Advance(TimeSpan.FromDays(100));
            Assert.Empty(await Asked(number));
            await Tick(city);
            await Tick(city);
            Assert.Equal([(company, nameof(ContractsWords.SendStatement))], await Asked(number));
            Assert.Single((await town.Stored(number)).Statements);

            await Change(number, c => c.ReceiveStatement(1, 50_000_000, ContractTown.Why));
            var first = Assert.Single(await TurnsOf(number));
            Assert.Equal((finance, "Contracts.VerifyStatement"), (first.PersonId, first.WhatKey));
            city.Clock.Advance(TimeSpan.FromDays(40)); // it is late by now
            await Change(number, c => { c.SubmitMilestone(1, ContractTown.Why, city.Clock.Now); c.JudgeMilestone(1, ContractMilestoneState.Met, ContractTown.Why, city.Clock.Today.AddDays(9), city.Clock.Now); c.RequestPayment(1, [], company, city.Clock.Now); c.ApprovePayment(1, city.People.Person(Role.HeadOfPlans), city.Clock.Now); });
            var both = await TurnsOf(number);
            Assert.Equal(["Contracts.RecordPaid", "Contracts.VerifyStatement"], both.Select(t => t.WhatKey));
            Assert.Equal((first.Id, first.OpenedOn, first.Due), (both[1].Id, both[1].OpenedOn, both[1].Due));
            await Change(number, c => c.VerifyStatement(1));
            Assert.Equal([(finance, nameof(ContractsWords.RecordPaid))], await Asked(number));
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }

    [Fact]
    public async Task An_after_life_card_of_a_listed_contract_is_asked_of_the_head_of_plans_on_its_day()
    {
        await ContractTown.Of(city);
        var (start, head) = (city.Clock.Now, city.People.Person(Role.HeadOfPlans));
        var number = await city.Arrange(async (db, all) =>
        {
            var contract = Contract.FromList(new ListedContract("1404/9/9", "قراردادی که از فهرست آمد", new SupplierFacts("شرکت یک", ContractTown.OneId), ContractKind.Innovative, null, "منطقهٔ یک", 1_000_000, city.Clock.Today.AddYears(-1), 6, ContractState.Closing), null, start);
            contract.Close(start);
            contract.NumberAs(1404, 909);
            db.Add(contract);
            await db.SaveChangesAsync();
            return contract.Number;
        });
        await Tick(city); // an older record knows no next date yet
        Assert.NotNull((await city.Read(db => db.Set<Contract>().SingleAsync(c => c.Number == number))).NextDateAt);
        Assert.Empty(await Asked(number));
        try
        {
            city.Clock.Advance(TimeSpan.FromDays(190));
            await Tick(city);
            Assert.Equal([(head, nameof(ContractsWords.AnswerAfterLife))], await Asked(number));
            // An act that comes before the look of the job doesn't lose the next card.
            city.Clock.Advance(TimeSpan.FromDays(180));
            using var desk = await city.SignIn(Role.HeadOfPlans);
            Assert.Equal(302, (await ContractTown.Act(desk, $"/contracts/{number}/after", "Answer", new { Months = "6", Applied = ContractTown.Why })).Status);
            Assert.Equal([(head, nameof(ContractsWords.AnswerAfterLife))], await Asked(number));
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }

    private Task<int> Change(string number, Action<Contract> act) => city.Arrange(async (db, all) =>
    {
        var turns = all.GetRequiredService<ContractTurns>();
        var contract = await db.Set<Contract>().AsTracking().AsSplitQuery().SingleAsync(c => c.Number == number);
        var before = await turns.Standing(contract, city.Clock.Now);
        act(contract);
        await all.GetRequiredService<CaseDesk>().Follow(contract, before, city.Clock.Now);
        return 0;
    });
}
