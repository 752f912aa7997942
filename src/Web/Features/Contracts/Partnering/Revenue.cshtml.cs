using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Benefits;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Partnering;

/// <summary>The city's share of revenue: the clause as a formula, and statements from due to paid. What is verified enters the ledger of benefits.</summary>
[Authorize]
public sealed class RevenueModel(ShareDesk shares) : ContractPage
{
    [BindProperty] public int Number { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.ShareBaseLabel))] public ShareBase Base { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PerMilleLabel))] public int? PerMille { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PeriodLabel))] public int? PeriodMonths { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.BaselineLabel))] public long? Baseline { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.FloorLabel))] public long? Floor { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.CapLabel))] public long? Cap { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.ShareFrom))] public DateOnly? From { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.RevenueLabel))] public long? Earned { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.StatementEvidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.InvoiceNumber))] public string? Invoice { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PaidOn))] public DateOnly? PaidOn { get; set; }

    public IReadOnlyList<SelectListItem> Bases => ChoicesOf(Enum.GetValues<ShareBase>());
    public bool MayAgree => Who.IsKeeper && Contract.Statements.Count == 0 && (!NeedsAmendment || Contract.IsRunning);
    public bool NeedsAmendment => Contract.IsSigned && !(Contract.IsFromList && Contract.Share is null);

    protected override bool IsMine => (Contract.IsSigned || Contract.State is ContractState.Awarded or ContractState.Drafting) && (Who.IsInside || Who.IsCompany);

    private Task<IActionResult> Share(bool may, Func<Task> act, Word done) => Act(() => { BrokenRule.If(!may, ContractsWords.NotYourAct); return act(); }, () => done, () => Contract.Href + "/revenue");
    private Task<IActionResult> Share(bool may, Action act, Word done) => Share(may, () => { act(); return Task.CompletedTask; }, done);

    public Task<IActionResult> OnPostAgreeAsync() => Share(MayAgree, () =>
    {
        BrokenRule.If(From is null, ContractsWords.DateUnknown, nameof(From));
        var clause = new ShareClause(Base, Baseline ?? 0, PerMille ?? 0, PeriodMonths ?? 0, Floor, Cap, From!.Value);
        if (NeedsAmendment) Contract.AmendShare(clause, ContractsWords.ShareAmendment(clause.PerMille).In(Language.Fa), Why); else Contract.AgreeShare(clause);
    }, NeedsAmendment ? ContractsWords.ShareAmendmentDrafted : ContractsWords.ShareAgreedDone);

    public Task<IActionResult> OnPostAskAsync() => Share(Who.IsKeeper || Who.IsFinance, () => BrokenRule.If(!Contract.AskStatements(Today), ContractsWords.NoPeriodOver), ContractsWords.StatementsAsked);
    public Task<IActionResult> OnPostSendAsync() => Share(Who.IsCompany, () => Contract.ReceiveStatement(Number, Earned, Evidence), ContractsWords.StatementSent);
    public Task<IActionResult> OnPostVerifyAsync() => Share(Who.IsFinance, () => shares.Verify(Contract, Number, Me.Id, Now), ContractsWords.StatementVerifiedDone);
    public Task<IActionResult> OnPostDisputeAsync() => Share(Who.IsFinance, () => Contract.DisputeStatement(Number, Why), ContractsWords.DisputeDone);
    public Task<IActionResult> OnPostInvoiceAsync() => Share(Who.IsFinance, () => Contract.InvoiceStatement(Number, Invoice), ContractsWords.InvoicedDone);
    public Task<IActionResult> OnPostPaidAsync() => Share(Who.IsFinance, () => Contract.StatementPaid(Number, PaidOn, Now), ContractsWords.PaidDone);
}
