using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Signing;

/// <summary>A stage as it is filled in.</summary>
public sealed class StageLine
{
    [Label("Contracts", nameof(ContractsWords.MilestoneTitle))] public string? Title { get; set; }
    [Label("Contracts", nameof(ContractsWords.MilestoneDue))] public DateOnly? Due { get; set; }
    [Label("Contracts", nameof(ContractsWords.MilestonePercent))] public int? Percent { get; set; }
}

/// <summary>The paper from its template to its signatures: draft, legal and financial control by two people, signature within authority.</summary>
[Authorize(Roles = ContractDesk.Keepers + "," + Role.FinanceOfficer)]
public sealed class PaperModel : ContractPage
{
    private const int Offered = 6;

    [BindProperty, Label("Contracts", nameof(ContractsWords.DraftText)), DataType(DataType.MultilineText)] public string? DraftText { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.MonthsLabel))] public int? Months { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Supervisor))] public int? SupervisorId { get; set; }
    [BindProperty] public List<StageLine> Stages { get; set; } = [];
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.SignatoryLabel))] public int? RightId { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.LetterNumber))] public string? Letter { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.SignedOn))] public DateOnly? SignDay { get; set; }

    public IReadOnlyList<SelectListItem> Supervisors { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Rights { get; private set; } = [];
    public bool MayDraft => Who.IsKeeper && Contract.State is ContractState.Awarded or ContractState.Drafting;
    public bool MayLegal => Who.IsSecretary;
    public bool MayFinance => Who.IsFinance;

    /// <summary>Whoever wrote the paper is told who approves it instead.</summary>
    public bool IsWriter => Contract.IsWrittenBy(Me.Id, Me.PersonId);
    public string OtherLawyers { get; private set; } = "";
    public string OtherFinance { get; private set; } = "";
    private string Here => Contract.Href + "/paper";
    private List<SigningRight> _rights = [];

    protected override bool IsMine => (Who.IsKeeper || Who.IsFinance) && Contract.State is ContractState.Awarded or ContractState.Drafting or ContractState.LegalFinance or ContractState.Signing;

    protected override async Task<IActionResult?> LoadMore()
    {
        var day = Today;
        _rights = [.. (await Db.SigningAuthorities.AsNoTracking().Where(a => a.From <= day && (a.To == null || a.To >= day)).OrderBy(a => a.Id).Take(100).ToListAsync()).Where(a => a.Side == Signatory.Office || a.UnitId == Contract.UnitId).Select(a => a.Right)];
        Rights = [.. _rights.Select(r => new SelectListItem(ContractsWords.RightLine(Word.Said(r.Name), r.Side, Say.Money(r.Most)).ToString(), Text(r.Id)))];
        var experts = (await People.HoldersOf(Role.Expert, day)).Concat(await People.HoldersOf(Role.UnitRepresentative, day)).DistinctBy(p => p.Id).ToList();
        var conflicted = Contract.SupplierId is { } company ? await Case.Conflicted([.. experts.Select(e => e.Id)], [company], day) : [];
        Supervisors = [.. experts.Where(e => !conflicted.Contains(e.Id)).Select(e => new SelectListItem($"{e.Name} · {e.UnitName}", Text(e.Id)))];
        if (IsWriter && Contract.State == ContractState.LegalFinance) (OtherLawyers, OtherFinance) = (await OthersOf(Role.Secretary, day), await OthersOf(Role.FinanceOfficer, day));
        if (HttpMethods.IsGet(Request.Method)) Show();
        while (Stages.Count < Offered) Stages.Add(new StageLine());
        return null;
    }

    private void Show()
    {
        (DraftText, Months, SupervisorId, SignDay) = (Contract.DraftText ?? Template(), Contract.Months, Contract.SupervisorId, Today);
        Stages = [.. Contract.Milestones.Select(m => new StageLine { Title = m.Title, Due = m.Due, Percent = m.Percent })];
    }

    private async Task<string> OthersOf(string role, DateOnly day) => Say.List((await People.HoldersOf(role, day)).Where(p => !Contract.IsWrittenBy(p.Id)).Select(p => p.Name).Take(5));

    private string Template() => ContractsWords.PaperTemplate(Contract.Title, Contract.SupplierName, Contract.SupplierLegalId, Say.Money(Contract.Amount), Contract.UnitName, Contract.Decisions is [.., var last] ? last.DecisionNumber : null, Contract.Outcome, Contract.Indicator, Contract.BudgetLine).In(Language.Fa);

    // Whoever controls a paper doesn't write it.
    private Task<IActionResult> Keep(Action act, Word done, Func<string>? then = null) => Act(() => { BrokenRule.If(!Who.IsKeeper, ContractsWords.NotYourAct); act(); }, done, then);

    public Task<IActionResult> OnPostDraftAsync() => Keep(() => Contract.Draft(DraftText, Months, Supervisors.Any(s => s.Value == Text(SupervisorId ?? 0)) ? SupervisorId : null,
        [.. Stages.Where(s => !string.IsNullOrWhiteSpace(s.Title) || s.Percent is not null || s.Due is not null).Select(s => new MilestoneDraft(s.Title ?? "", s.Due, s.Percent ?? 0))], Me.PersonId, Now), ContractsWords.DraftSaved, () => Here);

    public Task<IActionResult> OnPostSendAsync() => Keep(() => Contract.ToLegalFinance(Now), ContractsWords.SentToLegalFinance);
    public Task<IActionResult> OnPostLegalAsync() => Act(() => { BrokenRule.If(!MayLegal, ContractsWords.FourEyes); Contract.ApproveLegal(Me.Id, Now, Me.PersonId, OtherLawyers); }, ContractsWords.LegalApproved);
    public Task<IActionResult> OnPostFinanceAsync() => Act(() => { BrokenRule.If(!MayFinance, ContractsWords.FourEyes); Contract.ApproveFinance(Me.Id, Now, Me.PersonId, OtherFinance); }, ContractsWords.FinanceApproved);
    public Task<IActionResult> OnPostReturnAsync() => Act(() => Contract.ReturnDraft(Why, Now), ContractsWords.DraftReturned);

    public Task<IActionResult> OnPostSignAsync() => Act(async () =>
    {
        BrokenRule.If(!Who.IsKeeper, ContractsWords.FourEyes);
        var day = SignDay ?? Today;
        Contract.Sign(_rights.Find(r => r.Id == RightId), Letter, SignDay, await Case.Row(day), CaseDesk.YearOf(day), Now);
    }, () => ContractsWords.SignedDone(Contract.SignedByName, Contract.LetterNumber));
}
