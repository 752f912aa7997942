using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Changing;

/// <summary>What changes a contract on its way: delivery, closing, amendments, suspension, termination, cancelling, another try.</summary>
[Authorize]
public sealed class ChangeModel(Suppliers suppliers) : ContractPage
{
    [BindProperty] public int Number { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.AmendmentWhat))] public string? What { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.MoreAmount))] public long? More { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.LessAmount))] public long? Less { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.NewEnd))] public DateOnly? NewEnd { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.LetterNumber))] public string? Letter { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.SignedOn))] public DateOnly? On { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Reason))] public string? ReasonCode { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override bool IsMine => Who.IsKeeper || Who.IsFinance || Who.IsSupervisor;

    public bool May(params ContractState[] states) => states.Contains(Contract.State);

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = await ReasonsOf(Contract.IsSigned ? "contract-stopped" : "contract-cancelled");
        return null;
    }

    private string? Known => Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null;

    private Task<IActionResult> Change(bool may, Action act, Word done) => Act(() => { BrokenRule.If(!may, ContractsWords.NotYourAct); act(); }, done);

    public Task<IActionResult> OnPostDeliverAsync() => Change(Who.IsKeeper || Who.IsSupervisor, () => Contract.Deliver(Now), ContractsWords.DeliveredDone);
    public Task<IActionResult> OnPostClosingAsync() => Change(Who.IsFinance, () => Contract.ToClosing(Now), ContractsWords.ClosingBegan);
    public Task<IActionResult> OnPostCloseAsync() => Act(async () =>
    {
        BrokenRule.If(!Who.IsFinance, ContractsWords.NotYourAct);
        Contract.Close(Now);
        await suppliers.Tell(Contract, Contract.Milestones.Count == 0 ? null : Contract.MetPercent, Today);
    }, () => ContractsWords.ClosedDone);
    public Task<IActionResult> OnPostAmendAsync() => Change(Who.IsKeeper, () => Contract.Amend(What, Why, (More ?? 0) - (Less ?? 0), NewEnd), ContractsWords.AmendDone);
    public Task<IActionResult> OnPostSignAmendmentAsync() => Change(Who.IsKeeper, () => Contract.SignAmendment(Number, Letter, On, Now), ContractsWords.AmendmentSigned);
    public Task<IActionResult> OnPostRejectAmendmentAsync() => Change(Who.IsKeeper, () => Contract.RejectAmendment(Number, Why), ContractsWords.AmendmentRejectedDone);
    public Task<IActionResult> OnPostSuspendAsync() => Change(Who.IsKeeper, () => Contract.Suspend(Known, Why, Now), ContractsWords.SuspendedDone);
    public Task<IActionResult> OnPostResumeAsync() => Change(Who.IsKeeper, () => Contract.Resume(Now), ContractsWords.ResumedNotice);
    public Task<IActionResult> OnPostTerminateAsync() => Change(Who.IsKeeper, () => Contract.Terminate(Known, Why, Now), ContractsWords.TerminatedDone);
    public Task<IActionResult> OnPostCancelAsync() => Change(Who.IsKeeper, () => Contract.Cancel(Known, Why, Now), ContractsWords.Cancelled);

    public async Task<IActionResult> OnPostAgainAsync()
    {
        Contract? next = null;
        return await Act(async () =>
        {
            BrokenRule.If(!Who.IsKeeper, ContractsWords.NotYourAct);
            next = Contract.TryAgain(Me.Id, Now);
            await Case.Begin(next, Now);
            await Threads.Join((ContractCards.Kind, next.Id), Pishran.Features.Threads.Relation.CameFrom, (ContractCards.Kind, Contract.Id), Now);
        }, () => ContractsWords.NeedRecordedDone(next!.Number), () => next!.Href);
    }
}
