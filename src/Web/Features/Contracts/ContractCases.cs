using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Contract cases that wait for the commission, and gates of partnerships that wait for the steering committee: what a meeting asks and decides.</summary>
public sealed class ContractCases(AppDb db, DecisionDesk decisions, ContractTurns turns, CaseDesk cases, Suppliers suppliers, TimeProvider clock) : IBodyCases
{
    private const string Reasons = "contract-not-awarded";

    public string Kind => ContractCards.Kind;
    public Word Name => ContractsWords.Title;

    /// <summary>A gate is for the body that decided the case last; where none did, for every body with the remit.</summary>
    public async Task<IReadOnlyList<BodyCase>> Ready(DateOnly today, int top) =>
        [.. (await db.Contracts.AsNoTracking().Where(c => c.State == ContractState.Committee || c.State == ContractState.Gate).OrderBy(c => c.StateSince).ThenBy(c => c.Id).Take(top)
            .Select(c => new { c.Id, c.Number, c.Title, c.State, c.SupplierName, c.StateSince, Body = c.Decisions.Where(d => d.BodyId != null).OrderByDescending(d => d.Number).Select(d => d.BodyId).FirstOrDefault() }).ToListAsync())
            .Select(c => new BodyCase(Kind, c.Id, c.Number, c.Title, "/contracts/" + c.Number, c.State == ContractState.Gate ? ContractsWords.GateQuestion : ContractsWords.AwardQuestion(c.SupplierName), c.StateSince, c.State == ContractState.Gate ? c.Body : null))];

    public async Task<IReadOnlyList<BodyOutcome>> OutcomesOf(int id)
    {
        ContractOutcome[] fitting = await db.Contracts.Where(c => c.Id == id).Select(c => c.State).FirstOrDefaultAsync() switch
        {
            ContractState.Committee => [ContractOutcome.Award, ContractOutcome.Return, ContractOutcome.Cancel],
            ContractState.Gate => [ContractOutcome.NextPhase, ContractOutcome.RepeatPhase, ContractOutcome.Exit],
            _ => [],
        };
        return [.. fitting.Select(o => new BodyOutcome(o.ToString(), Word.Of(o), o is ContractOutcome.Return or ContractOutcome.Cancel ? Reasons : null))];
    }

    /// <summary>Whose need it is, who marked it, who supervises it, and the people of the contractor and of every bidder.</summary>
    public async Task<IReadOnlyCollection<int>> PartiesOf(int id)
    {
        if (await db.Contracts.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is not { } contract) return [];
        var companies = await db.Proposals.AsNoTracking().Where(p => p.ContractId == id).Select(p => p.SupplierId).Distinct().ToListAsync();
        if (contract.SupplierId is { } supplier) companies.Add(supplier);
        var theirs = await suppliers.PeopleOf([.. companies.Distinct()], Engine.Calendar.TehranTime.Day(clock.GetUtcNow().UtcDateTime));
        return [.. theirs.Concat(contract.Evaluators.Select(e => e.PersonId)).Concat(new[] { contract.SupervisorId, contract.RequestedById }.OfType<int>()).Distinct()];
    }

    public async Task Decide(int id, BodyDecision decision, DateTime now)
    {
        var contract = await db.Contracts.AsTracking().AsSplitQuery().SingleAsync(c => c.Id == id);
        var before = await turns.Standing(contract, now);
        BrokenRule.If(!Enum.TryParse<ContractOutcome>(decision.Outcome, out var outcome), ContractsWords.NotInThisState(contract.State));
        var text = decision.Conditions is { } conditions ? $"{decision.Text}\n{conditions}" : decision.Text;
        await decisions.Decide(contract, new ContractDecision(0, decision.Number, decision.Day, outcome, text, decision.BodyId, decision.DecisionId), contract.Kind, decision.ReasonCode, now);
        await cases.Follow(contract, before, now);
    }
}
