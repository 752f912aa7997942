using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Contracts;

/// <summary>Carries a body's decision into the case and to every bidder; by the secretary's hand or by a meeting.</summary>
public sealed class DecisionDesk(AppDb db)
{
    /// <summary>Moves the case. Call it inside a write, with the case tracked.</summary>
    public async Task Decide(Contract contract, ContractDecision decision, ContractKind kind, string? reason, DateTime now)
    {
        switch (decision.Outcome)
        {
            case ContractOutcome.Award: await Award(contract, decision, kind, now); break;
            case ContractOutcome.Return: contract.Return(decision, reason, now); break;
            case ContractOutcome.Cancel: contract.CancelByBody(decision, reason, now); break;
            default: contract.DecideGate(decision, now); break;
        }
    }

    private async Task Award(Contract contract, ContractDecision decision, ContractKind kind, DateTime now)
    {
        contract.Award(decision, kind, now);
        var id = contract.Id;
        foreach (var proposal in await db.Proposals.AsTracking().Where(p => p.ContractId == id && p.State == ProposalState.Opened).ToListAsync())
            if (proposal.Id == contract.ChosenProposalId) proposal.Select(); else proposal.Regret();
    }
}
