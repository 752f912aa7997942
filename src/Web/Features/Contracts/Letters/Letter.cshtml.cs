using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Letters;

/// <summary>The letter of award or regret to one bidder, for that bidder alone.</summary>
[Authorize(Roles = Role.Company)]
public sealed class LetterModel(Suppliers suppliers) : RoomPage
{
    [FromRoute] public string? Code { get; set; }

    public Contract Contract { get; private set; } = null!;
    public Proposal Proposal { get; private set; } = null!;
    public ContractDecision? Decision => Contract.Decisions.FirstOrDefault(d => d.Outcome == ContractOutcome.Award);

    protected override async Task<IActionResult?> Load()
    {
        var (asked, mine) = (PersianText.LatinDigits(PersianText.Clean(Code)).ToUpperInvariant(), (await suppliers.Mine()).ToArray());
        if (await Db.Contracts.AsNoTracking().OpenTo(Me).AsSplitQuery().FirstOrDefaultAsync(c => c.Number == asked) is not { } contract) return NotFound();
        if (await Db.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.ContractId == contract.Id && mine.Contains(p.SupplierId) && (p.State == ProposalState.Selected || p.State == ProposalState.NotSelected)) is not { } proposal) return NotFound();
        (Contract, Proposal) = (contract, proposal);
        return null;
    }
}
