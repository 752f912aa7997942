using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Asking;

/// <summary>The market check: the look at the catalogue locked as evidence, the tier, the route, and the papers; without a call also the case for the commission.</summary>
[Authorize(Roles = ContractDesk.Keepers)]
public sealed class RouteModel(Suppliers suppliers) : ContractPage
{
    [BindProperty, Label("Contracts", nameof(ContractsWords.QueryLabel))] public string? Query { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.RouteLabel))] public ContractRoute? Way { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Rationale)), DataType(DataType.MultilineText)] public string? Rationale { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.SplittingAnswer)), DataType(DataType.MultilineText)] public string? SplittingAnswer { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PaperLabel))] public ContractPaper? Paper { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PaperLetter))] public string? Letter { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.LegalId))] public string? LegalId { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.AgreedPrice))] public long? Price { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Report)), DataType(DataType.MultilineText)] public string? Report { get; set; }

    public TierRow? Row { get; private set; }
    public Splitting? Splitting { get; private set; }
    public (string Words, int Count, string Hash, string Href)? Evidence { get; private set; }
    public IReadOnlyList<SelectListItem> Ways => ChoicesOf(Enum.GetValues<ContractRoute>());
    public IReadOnlyList<SelectListItem> PaperChoices => ChoicesOf(Enum.GetValues<ContractPaper>());

    /// <summary>With the company it may look like splitting where the subject alone didn't: then the direct form asks for the answer.</summary>
    public bool AsksAboutSplitting => SplittingAnswer is not null || ModelState.GetFieldValidationState(nameof(SplittingAnswer)) == ModelValidationState.Invalid;
    private string Here => Contract.Href + "/route";

    protected override bool IsMine => Who.IsKeeper && Contract.State is ContractState.MarketCheck or ContractState.Returned or ContractState.Call or ContractState.Evaluation;

    protected override async Task<IActionResult?> LoadMore()
    {
        Row = await Case.Row(Today);
        Splitting = await Case.SplittingOf(Contract, null, Contract.Amount, Row, Today);
        if (Contract.EvidenceId is { } id) Evidence = await suppliers.Evidence(id);
        if (HttpMethods.IsGet(Request.Method)) (Way, Rationale, SplittingAnswer) = (Contract.Route, Contract.Rationale, Contract.SplittingAnswer);
        return null;
    }

    public Task<IActionResult> OnPostEvidenceAsync() => Act(async () =>
    {
        new Rules().Text(Query, ContractsWords.QueryLabel, nameof(Query), 200).Check();
        var (id, hash) = await suppliers.LockSearch(Query!, $"{Contract.Number} {Contract.Title}", Me.Id, Now);
        Contract.KeepEvidence(id, hash);
    }, () => ContractsWords.EvidenceLocked, () => Here);

    public Task<IActionResult> OnPostRouteAsync() => Act(() =>
    {
        BrokenRule.If(Way is null, ShellWords.ChooseOne(ContractsWords.RouteLabel), nameof(Way));
        Contract.ChooseRoute(Way!.Value, Rationale, Row, CaseDesk.YearOf(Today), Splitting!, SplittingAnswer);
    }, () => ContractsWords.RouteChosen(Contract.Route!.Value, Contract.Tier!.Value), () => Here);

    public Task<IActionResult> OnPostLeaveAsync() => Act(() =>
    {
        BrokenRule.If(Row is null, ContractsWords.NoCeilings(CaseDesk.YearOf(Today)));
        Contract.LeaveDirective(Row!, Why, Now);
    }, ContractsWords.LeftDirective);

    public Task<IActionResult> OnPostPaperAsync() => Act(() =>
    {
        BrokenRule.If(Paper is null, ShellWords.ChooseOne(ContractsWords.PaperLabel), nameof(Paper));
        Contract.HoldPaper(Paper!.Value, Letter, Now);
    }, () => ContractsWords.PaperHeldDone(Paper!.Value), () => Here);

    public Task<IActionResult> OnPostDirectAsync() => Act(async () =>
    {
        BrokenRule.If(!Identifiers.IsLegalId(LegalId, out var legal), ContractsWords.LegalIdWrong, nameof(LegalId));
        var company = await suppliers.With(legal, Today);
        BrokenRule.If(company is null, ContractsWords.CompanyUnknown, nameof(LegalId));
        var split = await Case.SplittingOf(Contract, legal, Price ?? 0, Row, Today);
        Contract.ToCommitteeDirectly(company!.Facts, Price ?? 0, Report, Row, CaseDesk.YearOf(Today), split, SplittingAnswer, CaseDesk.Ineligible(company, Contract.Kind), Now);
    }, () => ContractsWords.SentToCommitteeDone);
}
