using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Somebody's next step with a contract.</summary>
public sealed record ContractTurn(int PersonId, Word What, string Verb, string Stage);

/// <summary>Whose turn it is after an act: computed from where the contract stands, so that turns open and close by the act itself.</summary>
public sealed class ContractTurns(AppDb db, PeopleDoor people, InboxDoor inbox, Suppliers suppliers)
{
    private const string ClockKind = "contract";
    private const int MostHolders = 5;
    private static readonly string[] ByDate = ["opening", "statement", "after-life"];

    /// <summary>Every open step of a contract as it stands at an instant.</summary>
    public async Task<IReadOnlyList<ContractTurn>> Of(Contract contract, DateTime now)
    {
        var (turns, today) = (new List<ContractTurn>(), TehranTime.Day(now));
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
        if (contract.OpensNext(now) == ProposalPart.Technical && await HasTooFew(contract)) await Give(Role.HeadOfPlans, ContractsWords.TooFewAct, "call", "opening");
        else if (contract.OpensNext(now) == ProposalPart.Technical) turns.AddRange(contract.Custodians.Where(c => contract.KeyTurns.All(t => t.PersonId != c.PersonId)).Select(c => new ContractTurn(c.PersonId, ContractsWords.OpenProposals, "open", "opening")));
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
        if (contract.AfterLives.Any(a => a.AnsweredAt is null && a.DueOn <= today))
        {
            if (contract.RequestedById is { } unit) turns.Add(new(unit, ContractsWords.AnswerAfterLife, "after", "after-life"));
            else await Give(Role.HeadOfPlans, ContractsWords.AnswerAfterLife, "after", "after-life"); // it came from a list: nobody asked for it here
        }
        return [.. turns.DistinctBy(t => (t.PersonId, t.Verb, t.What.Key))];
    }

    /// <summary>The steps whose turns were given before an act: not those that a date has opened since the last look.</summary>
    public async Task<IReadOnlyList<ContractTurn>> Standing(Contract contract, DateTime now)
    {
        if (contract.NextDateAt is { } next) return await Of(contract, next <= now ? next.AddMilliseconds(-1) : now);
        var given = await inbox.OpenActs(ContractCards.Kind, contract.Id);
        return [.. (await Of(contract, now)).Where(t => !ByDate.Contains(t.Stage) || given.Contains((t.What.Room, t.What.Key)))]; // what came from a list long ago doesn't flood anybody's inbox
    }

    /// <summary>Closes what is done and gives what is next; a step that goes on keeps its turn and its day. Then looks for the next date.</summary>
    public async Task Follow(Contract contract, IReadOnlyList<ContractTurn> before, DateTime now)
    {
        var (today, after) = (TehranTime.Day(now), await Of(contract, now));
        static (int, string, string) KeyOf(ContractTurn turn) => (turn.PersonId, turn.Verb, turn.What.Key);
        var (old, going) = (before.Select(KeyOf).ToHashSet(), after.Select(KeyOf).ToHashSet());
        foreach (var (room, key) in (await inbox.OpenActs(ContractCards.Kind, contract.Id)).Where(o => !after.Any(a => a.What.Key == o.Key))) await inbox.Close(ContractCards.Kind, contract.Id, now, what: new Word(room, key));
        foreach (var done in before.Where(b => !going.Contains(KeyOf(b)) && after.Any(a => a.What.Key == b.What.Key))) await inbox.Close(ContractCards.Kind, contract.Id, now, done.PersonId, done.What);
        foreach (var turn in after.Where(a => !old.Contains(KeyOf(a))))
        {
            var deadline = await inbox.DeadlineOf(ClockKind, turn.Stage, today, new SuperiorOf(turn.PersonId, contract.UnitId, null));
            await inbox.Ask(new TurnAsk(turn.PersonId, ContractCards.Kind, contract.Id, turn.What, $"{contract.Href}/{turn.Verb}", contract.Title, deadline.Due, deadline.EscalateToId, deadline.NudgeAtPercent), now);
        }
        contract.LookAhead(now);
    }

    private async Task<bool> HasTooFew(Contract contract)
    {
        var id = contract.Id;
        return await db.Proposals.CountAsync(p => p.ContractId == id && p.State != ProposalState.Withdrawn) < Math.Max(1, contract.LeastProposals);
    }
}
