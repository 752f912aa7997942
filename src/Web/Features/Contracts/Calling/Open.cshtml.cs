using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Calling;

/// <summary>Two custodians, each with their own passphrase, open the technical parts after the deadline, and the prices after the marks. The opening is recorded.</summary>
[Authorize(Roles = Role.Custodian)]
public sealed class OpenModel(SealDesk seals) : ContractPage
{
    [BindProperty, Label("Contracts", nameof(ContractsWords.Passphrase)), DataType(DataType.Password)] public string? Passphrase { get; set; }

    public int Proposals { get; private set; }
    public ProposalPart? Part => Contract.OpensNext(Now) is { } part && Contract.KeyTurns.All(t => t.Part != part || t.PersonId != Me.Id) ? part : null;
    public Word WhyNot => Contract.OpensNext(Now) is { } ? ContractsWords.TwoCustodians(Word.Said(Say.List(Contract.Custodians.Where(c => c.PersonId != Me.Id).Select(c => c.Name))))
        : Contract.Deadline is { } end && Now < end ? ContractsWords.ProposalSealed(end) : Contract.PriceOpenedAt is null ? ContractsWords.PricesAfterMarks : ContractsWords.AllOpen;

    protected override bool IsMine => Me.ActingForId is null && Who.IsCustodian;

    protected override async Task<IActionResult?> LoadMore()
    {
        var id = Contract.Id;
        Proposals = await Db.Proposals.CountAsync(p => p.ContractId == id && p.State != ProposalState.Withdrawn);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isOpen = false;
        var part = Contract.OpensNext(Now) ?? ProposalPart.Technical;
        return await Act(async () => isOpen = await seals.Turn(Contract, part, Me.Id, Passphrase, Now), () => isOpen ? ContractsWords.OpenedDone(Proposals) : ContractsWords.KeyTurnedDone, () => Contract.Href + "/open");
    }
}
