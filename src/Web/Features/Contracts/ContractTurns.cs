using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Somebody's next step with a contract.</summary>
public sealed record ContractTurn(int PersonId, Word What, string Verb, string Stage);

/// <summary>Whose turn it is after an act: computed from where the contract stands, so that turns open and close by the act itself.</summary>
public sealed class ContractTurns(PeopleDoor people, InboxDoor inbox, Suppliers suppliers)
{
    private const string ClockKind = "contract";
    private const int MostHolders = 5;

    /// <summary>Every open step of a contract as it stands.</summary>
    public async Task<IReadOnlyList<ContractTurn>> Of(Contract contract, DateOnly today)
    {
        var turns = new List<ContractTurn>();
        async Task Give(string role, Word what, string verb, string stage = "step") => turns.AddRange((await people.HoldersOf(role, today)).Take(MostHolders).Select(p => new ContractTurn(p.Id, what, verb, stage)));
        // Who wrote the paper doesn't control it; where nobody else can, the head of plans writes it anew.
        async Task GiveControl(string role, Word what)
        {
            var others = (await people.HoldersOf(role, today)).Where(p => !contract.IsWrittenBy(p.Id)).Take(MostHolders).Select(p => new ContractTurn(p.Id, what, "paper", "step")).ToList();
            if (others.Count == 0) await Give(Role.HeadOfPlans, ContractsWords.ReturnDraft, "paper"); else turns.AddRange(others);
        }
        switch (contract.State)
        {
            case ContractState.Need or ContractState.Brief or ContractState.Returned when contract.RequestedById is { } asker: turns.Add(new(asker, ContractsWords.WriteBriefAct, "brief", "step")); break;
            case ContractState.MarketCheck: await Give(Role.HeadOfPlans, ContractsWords.ChooseRouteAct, "route"); break;
            case ContractState.Evaluation:
                turns.AddRange(contract.Evaluators.Where(e => e.DoneAt is null).Select(e => new ContractTurn(e.PersonId, ContractsWords.EvaluateAct, "evaluate", "evaluation")));
                if (contract.Evaluators.Count == 0 || contract.PriceOpenedAt is not null) await Give(Role.HeadOfPlans, ContractsWords.EvaluationAct, "evaluation");
                break;
            case ContractState.Committee: await Give(Role.Secretary, ContractsWords.DecideAct, "decide"); break;
            case ContractState.Awarded or ContractState.Drafting: await Give(Role.HeadOfPlans, ContractsWords.DraftAct, "paper"); break;
            case ContractState.LegalFinance:
                if (contract.LegalById is null) await GiveControl(Role.Secretary, ContractsWords.ApproveLegal);
                if (contract.FinanceById is null) await GiveControl(Role.FinanceOfficer, ContractsWords.ApproveFinance);
                break;
            case ContractState.Signing: await Give(Role.HeadOfPlans, ContractsWords.SignAct, "paper"); break;
            case ContractState.Gate: await Give(Role.Secretary, ContractsWords.DecideGate, "phases"); break;
            case ContractState.Delivered or ContractState.Terminated or ContractState.Exited or ContractState.Closing: await Give(Role.FinanceOfficer, ContractsWords.CloseAct, "change"); break;
        }
        if (contract.State == ContractState.Call) turns.AddRange(contract.Custodians.Where(c => contract.KeyTurns.All(t => t.PersonId != c.PersonId)).Select(c => new ContractTurn(c.PersonId, ContractsWords.OpenProposals, "open", "opening")));
        if (contract is { State: ContractState.Evaluation, IsTechnicalDone: true, PriceOpenedAt: null })
            turns.AddRange(contract.Custodians.Where(c => contract.KeyTurns.All(t => t.PersonId != c.PersonId || t.Part != ProposalPart.Price)).Select(c => new ContractTurn(c.PersonId, ContractsWords.OpenPrices, "open", "opening")));
        if (contract.SupervisorId is { } supervisor && contract.MayBeJudged) turns.Add(new(supervisor, ContractsWords.JudgeAct, "milestones", "milestone"));
        if (contract.Payments.Any(p => p.State == ContractPaymentState.Requested)) await Give(Role.HeadOfPlans, ContractsWords.ApprovePayment, "payments", "payment");
        if (contract.Payments.Any(p => p.State == ContractPaymentState.Approved)) await Give(Role.FinanceOfficer, ContractsWords.RecordPaid, "payments", "payment");
        if (contract.Statements.Any(s => s.State == StatementState.Received)) await Give(Role.FinanceOfficer, ContractsWords.VerifyStatement, "revenue");
        if (contract.SupplierId is { } company && contract.IsSigned)
        {
            var theirs = await suppliers.PeopleOf([company], today);
            if (contract.Payments.Any(p => p.State is ContractPaymentState.Due or ContractPaymentState.Returned)) turns.AddRange(theirs.Select(p => new ContractTurn(p, ContractsWords.RequestPayment, "payments", "payment")));
            if (contract.Statements.Any(s => s.State is StatementState.StatementDue or StatementState.Disputed)) turns.AddRange(theirs.Select(p => new ContractTurn(p, ContractsWords.SendStatement, "revenue", "statement")));
        }
        if (contract.RequestedById is { } unit && contract.AfterLives.Any(a => a.AnsweredAt is null && a.DueOn <= today)) turns.Add(new(unit, ContractsWords.AnswerAfterLife, "after", "after-life"));
        return [.. turns.DistinctBy(t => (t.PersonId, t.Verb, t.What.Key))];
    }

    /// <summary>Closes what is done and gives what is next; a step that goes on keeps its turn and its day.</summary>
    public async Task Follow(Contract contract, IReadOnlyList<ContractTurn> before, DateTime now)
    {
        var today = TehranTime.Day(now);
        var after = await Of(contract, today);
        bool Same(ContractTurn a, ContractTurn b) => a.PersonId == b.PersonId && a.Verb == b.Verb && a.What.Key == b.What.Key;
        var changed = before.Where(b => !after.Any(a => Same(a, b))).Select(b => b.PersonId).Concat(after.Where(a => !before.Any(b => Same(a, b))).Select(a => a.PersonId)).Distinct().ToList();
        foreach (var person in changed)
        {
            await inbox.Close(ContractCards.Kind, contract.Id, now, person);
            foreach (var turn in after.Where(a => a.PersonId == person))
            {
                var deadline = await inbox.DeadlineOf(ClockKind, turn.Stage, today, new SuperiorOf(person, contract.UnitId, null));
                var due = turn.Stage == "opening" && contract.Deadline is { } end && TehranTime.Day(end) > today ? TehranTime.Day(end) : deadline.Due;
                await inbox.Ask(new TurnAsk(person, ContractCards.Kind, contract.Id, turn.What, $"{contract.Href}/{turn.Verb}", contract.Title, due, deadline.EscalateToId, deadline.NudgeAtPercent), now);
            }
        }
    }
}
