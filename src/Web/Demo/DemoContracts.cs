using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Contracts;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Demo;

internal sealed record DemoStageText(string Title, int Percent);
internal sealed record DemoOutcome(string? Applied, string? Commercialised);
internal sealed record DemoContractText(string Title, string Kind, string CountedAs, IReadOnlyList<DemoStageText> Milestones, DemoOutcome? Outcome);
internal sealed record DemoCase(string Title, string State);
internal sealed record DemoContractCall(string Title, string Text, string Question, string Answer, IReadOnlyList<string> Criteria);
internal sealed record DemoPartnership(string Title, IReadOnlyList<string> Phases, IReadOnlyList<string> Targets, string Ip, string Payment, string Gate, string Right, string Licence);
internal sealed record DemoBrief(string Outcome, string Indicator, string Users, string Budget);
internal sealed record DemoContractLife(string Tender, IReadOnlyList<string> Above, IReadOnlyList<DemoCase> Cases, DemoContractCall Call, DemoPartnership Partnership, DemoBrief Brief, IReadOnlyList<string> Words, string Why, string Reclass, string Decree, string Paper);

/// <summary>Contracts of the city: the imported ones with their files, the published counts, cases in every state, a sealed call, a partnership.</summary>
internal sealed class DemoContracts(IServiceProvider services, DemoStage stage, DemoPeople people)
{
    private const int LatestImport = -40, AnswersOn = -20, Reclassified = 6;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly DemoContractLife _life = Read<DemoContractLife>("contracts-life.json");
    private readonly CaseDesk _cases = services.GetRequiredService<CaseDesk>();
    private readonly ContractTurns _turns = services.GetRequiredService<ContractTurns>();
    private readonly Suppliers _suppliers = services.GetRequiredService<Suppliers>();
    private List<(int Id, SupplierFacts Facts)> _companies = [];
    private List<int> _problems = [];

    private Actor Desk => people.As("head-plans");
    private static T Read<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllText(DemoTexts.File(name)), Web)!;

    public async Task Tell()
    {
        // In the second month of the year after the last listed one, so that both figures can be published with one cut-off.
        var import = Math.Min(LatestImport, Math.Max(DemoCity.FirstDay + 40, new JalaliDate(1405, 2, 15).ToDateOnly().DayNumber - stage.Today.DayNumber));
        await stage.On(import, Import, Desk);
        await stage.On(import + 2, Recall, Desk);
        await stage.On(import + 3, MoveToTender, Desk);
        await stage.On(import + 20, () => Publish(import + 16), Desk);
        await stage.On(AnswersOn, Answer, Desk);
        await stage.On(LatestImport + 4, Know);
        await stage.On(LatestImport + 5, Equip, Desk);
        foreach (var (text, place) in _life.Cases.Select((c, i) => (c, i))) await Play(text, place);
        await Call();
        await Partner();
    }

    private async Task Import()
    {
        const string file = "contracts.xlsx";
        await services.GetServices<IImportKind>().Single(k => k.Kind == "contracts").Run(stage.Db, SheetFile.Read(await File.ReadAllBytesAsync(DemoTexts.File(file)), file), new ImportOptions(false, stage.Now));
    }

    // The files of the listed contracts: stages, payments, what became of them.
    private async Task Recall()
    {
        var texts = Read<List<DemoContractText>>("contracts.json").GroupBy(t => Contract.KeyOf(t.Title)).ToDictionary(g => g.Key, g => g.First());
        var contracts = await stage.Db.Contracts.AsTracking().AsSplitQuery().Where(c => c.IsFromList).OrderBy(c => c.NumberKey).ToListAsync();
        foreach (var (contract, place) in contracts.Select((c, i) => (c, i)))
        {
            if (!texts.TryGetValue(contract.TitleKey, out var text)) continue;
            var met = contract.State is ContractState.Closed or ContractState.Delivered ? text.Milestones.Count : place % Math.Max(1, text.Milestones.Count);
            contract.Recall(new PastFile([.. text.Milestones.Select(m => (m.Title, m.Percent))], people.Who(place % 2 == 0 ? "expert" : "expert2").Id, people.Who("expert").Id, people.Who("head-plans").Id, people.Who("finance").Id, met), stage.Now);
        }
        foreach (var contract in contracts.Where(c => c is { SignedYear: 1404, Kind: ContractKind.Innovative }).Take(Reclassified)) contract.WasAskedAs(ContractKind.KnowledgeBased);
    }

    // The units have said what became of most contracts, once the day of each card had come.
    private async Task Answer()
    {
        var texts = Read<List<DemoContractText>>("contracts.json").GroupBy(t => Contract.KeyOf(t.Title)).ToDictionary(g => g.Key, g => g.First());
        var day = TehranTime.Day(stage.Now);
        foreach (var contract in await stage.Db.Contracts.AsTracking().AsSplitQuery().Where(c => c.IsFromList && c.AfterLives.Any(a => a.DueOn < day)).OrderBy(c => c.NumberKey).ToListAsync())
            if (texts.TryGetValue(contract.TitleKey, out var text))
                foreach (var card in contract.AfterLives.Where(a => a.DueOn < day).OrderBy(a => a.Months).Take(2).ToList())
                    contract.AnswerAfterLife(card.Months, null, text.Outcome?.Applied ?? _life.Words[0], _life.Brief.Indicator, text.Outcome?.Commercialised, null, stage.Now);
    }

    // Three needs of the last year that turned out too dear for the directive: a part of «why 66 → 22».
    private async Task MoveToTender()
    {
        var day = new JalaliDate(1404, 6, 1).ToDateOnly();
        var row = await _cases.Row(day) ?? new TierRow(0, "national", 1, 2);
        foreach (var (title, place) in _life.Above.Select((t, i) => (t, i)))
        {
            var contract = await Begin(title, ContractKind.KnowledgeBased, place, (row.MediumCeiling ?? 0) + 3_000_000_000 + place);
            contract.LeaveDirective(row, _life.Tender, TehranTime.ToUtc(day.ToDateTime(new TimeOnly(10, 0))));
            await _cases.Follow(contract, [], stage.Now);
        }
    }

    private async Task Publish(int cutOff)
    {
        var figures = services.GetRequiredService<FigureDesk>();
        foreach (var year in new[] { 1403, 1404 })
            foreach (var group in Enum.GetValues<ContractGroup>()) await figures.Publish(year, group, stage.Today.AddDays(cutOff), people.Who("head-plans").Id, stage.Now);
    }

    private async Task Know()
    {
        _companies = [.. (await stage.Db.Contracts.AsNoTracking().Where(c => c.SupplierId != null).OrderByDescending(c => c.NumberKey).Select(c => new { c.SupplierId, c.SupplierName, c.SupplierLegalId }).Take(40).ToListAsync())
            .DistinctBy(c => c.SupplierId).Select(c => (c.SupplierId!.Value, new SupplierFacts(c.SupplierName!, c.SupplierLegalId!, c.SupplierId)))];
        _problems = [.. (await _cases.ReadyProblems(null)).Keys];
    }

    private Task Equip()
    {
        var (door, from) = (services.GetRequiredService<PeopleDoor>(), stage.Today.AddDays(LatestImport + 5));
        foreach (var account in new[] { "auditor", "chair", "secretary" })
        {
            door.GiveRole(people.Who(account).Id, Role.Custodian, ScopeKind.Office, null, from, null);
            stage.Db.Add(Envelopes.MakeKey(people.Who(account).Id, Features.People.Accounts.DemoAccounts.Password, stage.Now));
        }
        stage.Db.Add(new SigningAuthority(Signatory.Office, null, people.Who("executive").Id, people.Who("executive").FullName, 24_000_000_000, from, _life.Decree));
        return Task.CompletedTask;
    }

    private async Task<Contract> Begin(string title, ContractKind kind, int place, long estimate)
    {
        var speaker = people.Who("representative");
        var contract = Contract.Record(new NeedFacts(title, kind, speaker.UnitId, "", _problems.Count == 0 ? null : _problems[place % _problems.Count]), people.Who("head-plans").Id, stage.Now);
        await _cases.Begin(contract, stage.Now);
        contract.WriteBrief(new BriefFacts(contract.ProblemId ?? 1, _life.Brief.Outcome, _life.Brief.Indicator, _life.Brief.Users, _life.Brief.Budget, estimate), stage.Now);
        return contract;
    }

    private async Task Act(string number, int day, Actor by, Func<Contract, Task> act) => await stage.On(day, async () =>
    {
        var contract = await stage.Db.Contracts.AsTracking().AsSplitQuery().SingleAsync(c => c.Number == number);
        var before = await _turns.Standing(contract, stage.Now);
        await act(contract);
        await _cases.Follow(contract, before, stage.Now);
    }, by);

    private Task Act(string number, int day, Actor by, Action<Contract> act) => Act(number, day, by, contract => { act(contract); return Task.CompletedTask; });

    private async Task<string> Start(string title, ContractKind kind, int place, int day, bool onlyNeed = false)
    {
        var number = "";
        await stage.On(day, async () =>
        {
            if (!onlyNeed) { number = (await Begin(title, kind, place, 900_000_000 + place * 140_000_000L)).Number; return; }
            var contract = Contract.Record(new NeedFacts(title, kind, people.Who("representative").UnitId, "", null), people.Who("representative").Id, stage.Now);
            await _cases.Begin(contract, stage.Now);
            number = contract.Number;
        }, Desk);
        return number;
    }

    // A case walks its way until the state in which the city finds it.
    private async Task Play(DemoCase text, int place)
    {
        var (day, until) = (LatestImport + 8 + place % 4, text.State);
        var number = await Start(text.Title, place % 2 == 0 ? ContractKind.KnowledgeBased : ContractKind.Innovative, place, day, until == "need");
        if (until is "need" or "brief") return;
        await ToRoute(number, day + 1);
        if (until == "marketcheck") return;
        if (until == "cancelled") { await Act(number, day + 2, Desk, c => c.Cancel("no-budget", _life.Why, stage.Now)); return; }
        await ToCommittee(number, place, day + 3);
        if (until == "committee") return;
        if (until == "unsuccessful") { await Act(number, day + 6, Desk, c => c.DeclareUnsuccessful("none-fits", _life.Why, stage.Now)); return; }
        if (until == "returned") { await Act(number, day + 6, people.As("secretary"), c => c.Return(Decision(ContractOutcome.Return, _life.Why), "incomplete", stage.Now)); return; }
        await Act(number, day + 7, people.As("secretary"), c => c.Award(Decision(ContractOutcome.Award, _life.Words[2]), c.Kind, stage.Now));
        if (until == "awarded") return;
        await ToSigned(number, day + 9, until);
        if (until == "suspended") await Act(number, day + 20, Desk, c => c.Suspend("city-side", _life.Why, stage.Now));
        if (until == "terminated") await Act(number, day + 20, Desk, c => c.Terminate("delay", _life.Why, stage.Now));
    }

    private Task ToRoute(string number, int day, ContractRoute route = ContractRoute.Direct) => Act(number, day, Desk, async c =>
    {
        c.ToMarketCheck(stage.Now);
        var (id, hash) = await _suppliers.LockSearch(string.Join(' ', c.Title.Split(' ').Take(2)), c.Number, people.Who("head-plans").Id, stage.Now);
        c.KeepEvidence(id, hash);
        var (on, row) = (TehranTime.Day(stage.Now), await _cases.Row(TehranTime.Day(stage.Now)));
        c.ChooseRoute(route, _life.Words[1], row, CaseDesk.YearOf(on), await _cases.SplittingOf(c, null, c.Amount, row, on), _life.Words[1]);
        foreach (var paper in c.MissingPapers) c.HoldPaper(paper, "1405/" + c.Number[^3..], stage.Now);
    });

    private Task ToCommittee(string number, int place, int day) => Act(number, day, Desk, async c =>
    {
        var (company, on, row) = (_companies[place % _companies.Count], TehranTime.Day(stage.Now), await _cases.Row(TehranTime.Day(stage.Now)));
        c.ToCommitteeDirectly(company.Facts, c.Amount, _life.Words[0], row, CaseDesk.YearOf(on), await _cases.SplittingOf(c, company.Facts.LegalId, c.Amount, row, on), _life.Words[1], null, stage.Now);
    });

    private async Task ToSigned(string number, int day, string until)
    {
        await Act(number, day, Desk, c => c.Draft($"{_life.Paper}\n{c.Outcome}", 6, people.Who("expert").Id, [new(_life.Brief.Indicator, stage.Today.AddDays(20), 40), new(_life.Brief.Users, stage.Today.AddDays(120), 60)], people.Who("head-plans").Id, stage.Now));
        if (until == "drafting") return;
        await Act(number, day + 1, Desk, c => c.ToLegalFinance(stage.Now));
        if (until == "legalfinance") return;
        await Act(number, day + 2, people.As("secretary"), c => c.ApproveLegal(people.Who("secretary").Id, stage.Now));
        await Act(number, day + 3, people.As("finance"), c => c.ApproveFinance(people.Who("finance").Id, stage.Now));
        if (until == "signing") return;
        await Act(number, day + 4, Desk, async c => c.Sign((await stage.Db.SigningAuthorities.FirstAsync()).Right, "1405/" + c.Number[^3..], TehranTime.Day(stage.Now), await _cases.Row(TehranTime.Day(stage.Now)), CaseDesk.YearOf(TehranTime.Day(stage.Now)), stage.Now));
    }

    private ContractDecision Decision(ContractOutcome outcome, string words) => new(0, "1405/" + (int)(stage.Now - DateTime.UnixEpoch).TotalDays % 100, TehranTime.Day(stage.Now), outcome, words, null, null);

    // A call with three sealed proposals whose envelopes nobody has opened yet.
    private async Task Call()
    {
        var (text, seals) = (_life.Call, services.GetRequiredService<SealDesk>());
        var number = await Start(text.Title, ContractKind.KnowledgeBased, 5, -14);
        await ToRoute(number, -13, ContractRoute.OpenCall);
        await Act(number, -10, Desk, async c =>
        {
            var keys = await stage.Db.CustodianKeys.OrderBy(k => k.Id).ToListAsync();
            c.SetCriteria([.. text.Criteria.Select((name, i) => new ContractCriterion(i + 1, name, i == 0 ? 30 : 20, false)), new ContractCriterion(9, ContractsWords.PriceCriterion.In(Language.Fa), 30, true)]);
            c.PublishCall(text.Text, stage.At(9, 14), 2, [.. keys.Select(k => new Custody(k.PersonId, k.Id, people.NameOf(k.PersonId)))], [], stage.Now);
            c.Ask(_companies[0].Id, text.Question, stage.Now);
            c.Answer(1, text.Answer, stage.Now);
        });
        for (var i = 0; i < Math.Min(3, _companies.Count); i++)
        {
            var company = _companies[i];
            await Act(number, -4 + i, Desk, async c => await seals.Send(c, new SupplierCard(company.Id, company.Facts.Name, company.Facts.LegalId, true, true), null, new ProposalText($"{text.Text}\n{company.Facts.Name}", 1_450_000_000 + i * 90_000_000, null, null), people.Who("head-plans").Id, stage.Now));
        }
    }

    private async Task Partner()
    {
        var text = _life.Partnership;
        var number = await Start(text.Title, ContractKind.Partnership, 8, -430);
        await ToRoute(number, -428);
        await ToCommittee(number, 2, -425);
        await Act(number, -420, people.As("secretary"), c => c.Award(Decision(ContractOutcome.Award, _life.Words[2]), c.Kind, stage.Now));
        await Act(number, -419, Desk, c =>
        {
            c.PlanPhases([.. text.Phases.Select((title, i) => (title, text.Targets[i], (DateOnly?)stage.Today.AddDays(-300 + i * 200)))], text.Ip, text.Payment);
            c.AgreeShare(new ShareClause(ShareBase.Revenue, 0, 40, 6, null, 2_000_000_000, stage.Today.AddDays(-410)));
        });
        await ToSigned(number, -418, "phase");
        await Act(number, -300, Desk, c => c.ToGate(text.Gate, stage.Now));
        await Act(number, -290, people.As("secretary"), c => c.DecideGate(Decision(ContractOutcome.NextPhase, text.Gate), stage.Now));
        await Act(number, -200, Desk, c => { c.AskStatements(TehranTime.Day(stage.Now)); c.RegisterRight(IpKind.Software, text.Right, c.SupplierName, 300, null, text.Licence); });
        await Act(number, -190, Desk, c => c.ReceiveStatement(1, 3_200_000_000, _life.Words[0]));
        await Act(number, -185, people.As("finance"), c => services.GetRequiredService<ShareDesk>().Verify(c, 1, people.Who("finance").Id, stage.Now));
        await Act(number, -20, people.As("finance"), c => c.AskStatements(TehranTime.Day(stage.Now)));
    }
}
