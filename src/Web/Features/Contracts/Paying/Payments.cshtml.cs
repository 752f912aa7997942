using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Paying;

/// <summary>Statements that sum: asked for by the company, approved by the desk, paid by finance; three different people at the least, two of the city.</summary>
[Authorize]
public sealed class PaymentsModel(InboxDoor inbox) : ContractPage
{
    [BindProperty] public int Number { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.RetentionRate))] public int? Retention { get; set; } = Contract.RetentionPerMille;
    [BindProperty, Label("Contracts", nameof(ContractsWords.InsuranceRate))] public int? Insurance { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.TaxRate))] public int? Tax { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.RecoveryAmount))] public long? Recovery { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.PenaltyAmount))] public long? Penalty { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Voucher))] public string? Voucher { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PaidOn))] public DateOnly? PaidOn { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.AdvanceTitle))] public long? Advance { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.GuaranteeKindLabel))] public GuaranteeKind? GuaranteeKind { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.GuaranteePaper))] public string? Paper { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.GuaranteeIssuer))] public string? Issuer { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.Amount))] public long? GuaranteeAmount { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.GuaranteeUntil))] public DateOnly? Until { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.EndGuarantee))] public GuaranteeState? GuaranteeEnd { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => ChoicesOf(Enum.GetValues<GuaranteeKind>());
    public IReadOnlyList<SelectListItem> Ends => ChoicesOf(GuaranteeState.Released, GuaranteeState.Called);
    public bool MayRequest => Who.IsCompany || Who.IsSupervisor;
    public bool MayApprove => Who.IsKeeper;
    public bool MayPay => Who.IsFinance;
    public bool MayAdvance => Contract.IsRunning && (Who.IsCompany || Who.IsKeeper);
    public bool MayRelease => Who.IsFinance && Contract.Retained > Contract.Released && Contract.State is ContractState.Delivered or ContractState.Closing or ContractState.Terminated or ContractState.Exited;

    protected override bool IsMine => (Contract.IsSigned || Contract.State == ContractState.Signing) && (Who.IsInside || Who.IsCompany);

    private Task<IActionResult> Pay(bool may, Action act, Word done) => Act(() => { BrokenRule.If(!may, ContractsWords.NotYourAct); act(); }, done, () => Contract.Href + "/payments");

    private async Task<DateOnly> PayBy() => (await inbox.DeadlineOf("payment", "approved", Today, new SuperiorOf(Me.Id, Contract.UnitId, null))).Due;

    public Task<IActionResult> OnPostRequestAsync() => Pay(MayRequest, () =>
    {
        var rows = new DeductionDraft[] { new(DeductionKind.Retention, null, Retention ?? 0), new(DeductionKind.Insurance, null, Insurance ?? 0), new(DeductionKind.Tax, null, Tax ?? 0), new(DeductionKind.AdvanceRecovery, null, 0, Recovery ?? 0), new(DeductionKind.Penalty, null, 0, Penalty ?? 0) };
        var isRelease = Contract.Payments.Any(p => p.Number == Number && p.Kind != ContractPaymentKind.Milestone);
        Contract.RequestPayment(Number, isRelease ? [] : rows, Me.Id, Now, Me.PersonId);
    }, ContractsWords.RequestedDone);

    public Task<IActionResult> OnPostApproveAsync() => Pay(MayApprove, () => Contract.ApprovePayment(Number, Me.Id, Now, Me.PersonId), ContractsWords.ApprovedDone);
    public Task<IActionResult> OnPostPayAsync() => Pay(MayPay, () => Contract.Pay(Number, Voucher, PaidOn, Me.Id, Now, Me.PersonId), ContractsWords.PaidDone);
    public Task<IActionResult> OnPostReturnAsync() => Pay(MayApprove || MayPay, () => Contract.ReturnPayment(Number, Why), ContractsWords.PaymentReturned);
    public async Task<IActionResult> OnPostAdvanceAsync() { var by = await PayBy(); return await Pay(MayAdvance, () => Contract.AskAdvance(Advance, by, Today), ContractsWords.AdvanceAsked); }
    public async Task<IActionResult> OnPostReleaseAsync() { var by = await PayBy(); return await Pay(MayRelease, () => Contract.ReleaseRetention(by), ContractsWords.RetentionDue); }
    public Task<IActionResult> OnPostGuaranteeAsync() => Pay(Who.IsFinance, () => { BrokenRule.If(GuaranteeKind is null, ShellWords.ChooseOne(ContractsWords.GuaranteeKindLabel), nameof(GuaranteeKind)); Contract.HoldGuarantee(GuaranteeKind!.Value, Paper, Issuer, GuaranteeAmount, Until, Now); }, ContractsWords.GuaranteeReceived);
    public Task<IActionResult> OnPostEndGuaranteeAsync() => Pay(Who.IsFinance, () => Contract.EndGuarantee(Number, GuaranteeEnd ?? GuaranteeState.Held, Why), ContractsWords.GuaranteeEndedDone);
}
