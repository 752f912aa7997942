using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Evaluating;

/// <summary>The desk names evaluators without conflict, sees the table once all marks are in, and sends its report to the commission.</summary>
[Authorize(Roles = ContractDesk.Keepers)]
public sealed class EvaluationModel(EvaluationDesk evaluations, Suppliers suppliers) : ContractPage
{
    [BindProperty] public List<int> EvaluatorIds { get; set; } = [];
    [BindProperty, Label("Contracts", nameof(ContractsWords.ChosenProposal))] public int? Chosen { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Report)), DataType(DataType.MultilineText)] public string? Report { get; set; }
    [BindProperty] public Dictionary<string, string?> Reasons { get; set; } = [];

    public IReadOnlyList<PersonCard> Experts { get; private set; } = [];
    public IReadOnlyList<ProposalScore> Scores { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Choices => [.. Scores.Select(s => new SelectListItem(s.Proposal.SupplierName, Text(s.Proposal.Id)))];

    protected override bool IsMine => Who.IsKeeper && Contract.TechnicalOpenedAt is not null;

    protected override async Task<IActionResult?> LoadMore()
    {
        Scores = await evaluations.Table(Contract);
        var all = await People.HoldersOf(Role.Expert, Today);
        var conflicted = await Case.Conflicted([.. all.Select(p => p.Id)], [.. Scores.Select(s => s.Proposal.SupplierId)], Today);
        Experts = [.. all.Where(p => !conflicted.Contains(p.Id))];
        return null;
    }

    public string ReasonTyped(Proposal proposal) => Reasons.GetValueOrDefault(Text(proposal.Id)) ?? proposal.ReasonText ?? "";

    public Task<IActionResult> OnPostAppointAsync() => Act(() => Contract.Appoint([.. Experts.Where(e => EvaluatorIds.Contains(e.Id)).Select(e => new Evaluator(e.Id, e.Name, null))]), ContractsWords.AppointDone, () => Contract.Href + "/evaluation");

    public Task<IActionResult> OnPostSendAsync() => Act(async () =>
    {
        var chosen = Scores.FirstOrDefault(s => s.Proposal.Id == Chosen)?.Proposal;
        BrokenRule.If(chosen is null, ShellWords.ChooseOne(ContractsWords.ChosenProposal), nameof(Chosen));
        foreach (var other in Scores.Where(s => s.Proposal != chosen)) other.Proposal.PrepareReason(PersianText.CleanLines(Reasons.GetValueOrDefault(Text(other.Proposal.Id))).Trim());
        var (row, company) = (await Case.Row(Today), (await suppliers.Of([chosen!.SupplierId], Today)).GetValueOrDefault(chosen.SupplierId));
        BrokenRule.If(company is null, ContractsWords.CompanyUnknown, nameof(Chosen));
        var split = await Case.SplittingOf(Contract, chosen.SupplierLegalId, chosen.Price ?? 0, row, Today);
        var report = split.IsOver ? $"{Report}\n{split.Warning}" : Report;
        Contract.ToCommittee(chosen.Id, company!.Facts, chosen.Price ?? 0, report, row, CaseDesk.YearOf(Today), CaseDesk.Ineligible(company, Contract.Kind), Now);
    }, () => ContractsWords.SentToCommitteeDone);
}
