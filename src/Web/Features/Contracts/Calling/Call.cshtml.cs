using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Calling;

/// <summary>A criterion as it is filled in.</summary>
public sealed class CriterionLine
{
    [Label("Contracts", nameof(ContractsWords.CriterionName))] public string? Name { get; set; }
    [Label("Contracts", nameof(ContractsWords.CriterionWeight))] public int? Weight { get; set; }
}

/// <summary>Publishes the call with its criteria, custodians and deadline; then answers questions, gives more time, or says that it came to nothing.</summary>
[Authorize(Roles = ContractDesk.Keepers)]
public sealed class CallModel(Suppliers suppliers) : ContractPage
{
    private const int Offered = 5;

    [BindProperty, Label("Contracts", nameof(ContractsWords.CallText)), DataType(DataType.MultilineText)] public string? CallText { get; set; }
    [BindProperty] public List<CriterionLine> Lines { get; set; } = [];
    [BindProperty, Label("Contracts", nameof(ContractsWords.PriceWeight))] public int? PriceWeight { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.DeadlineDay))] public DateOnly? DeadlineDay { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.DeadlineTime))] public string? DeadlineTime { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.LeastLabel))] public int? Least { get; set; }
    [BindProperty] public List<int> CustodianIds { get; set; } = [];
    [BindProperty, Label("Contracts", nameof(ContractsWords.InvitedLabel)), DataType(DataType.MultilineText)] public string? Invited { get; set; }
    [BindProperty] public int Number { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Answer)), DataType(DataType.MultilineText)] public string? Answer { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<Custody> Custodians { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public int Proposals { get; private set; }
    private string Here => Contract.Href + "/call";

    protected override bool IsMine => Who.IsKeeper && (Contract.State is ContractState.Call or ContractState.Evaluation || (Contract.State == ContractState.MarketCheck && Contract.Route is not (null or ContractRoute.Direct)));

    protected override async Task<IActionResult?> LoadMore()
    {
        var id = Contract.Id;
        Proposals = await Db.Proposals.CountAsync(p => p.ContractId == id && p.State != ProposalState.Withdrawn);
        Reasons = await ReasonsOf("contract-unsuccessful");
        if (Contract.State == ContractState.MarketCheck) await LoadCustodians();
        while (Lines.Count < Offered) Lines.Add(new CriterionLine());
        return null;
    }

    // Who holds the role today and has made a key; the newest key counts.
    private async Task LoadCustodians()
    {
        var holders = await People.HoldersOf(Role.Custodian, Today);
        var ids = holders.Select(h => h.Id).ToArray();
        var keys = (await Db.CustodianKeys.AsNoTracking().Where(k => ids.Contains(k.PersonId)).Select(k => new { k.Id, k.PersonId }).ToListAsync()).GroupBy(k => k.PersonId).ToDictionary(g => g.Key, g => g.Max(k => k.Id));
        Custodians = [.. holders.Where(h => keys.ContainsKey(h.Id)).Select(h => new Custody(h.Id, keys[h.Id], h.Name))];
        if (HttpMethods.IsGet(Request.Method)) CustodianIds = [.. Custodians.Take(Contract.MostCustodians).Select(c => c.PersonId)];
    }

    public Task<IActionResult> OnPostPublishAsync() => Act(async () =>
    {
        var lines = Lines.Where(l => !string.IsNullOrWhiteSpace(l.Name) || l.Weight is not null).Select((l, i) => new ContractCriterion(i + 1, l.Name ?? "", l.Weight ?? 0, false)).ToList();
        if (PriceWeight is > 0) lines.Add(new ContractCriterion(lines.Count + 1, ContractsWords.PriceCriterion.In(Language.Fa), PriceWeight.Value, true));
        Contract.SetCriteria(lines);
        Contract.PublishCall(CallText, ClockTime.At(DeadlineDay, DeadlineTime), Least, [.. Custodians.Where(c => CustodianIds.Contains(c.PersonId))], await InvitedCompanies(), Now);
    }, () => ContractsWords.CallPublished(Contract.Deadline!.Value));

    public Task<IActionResult> OnPostAnswerAsync() => Act(() => Contract.Answer(Number, Answer, Now), ContractsWords.AnsweredDone, () => Here);
    public Task<IActionResult> OnPostExtendAsync() => Act(() => Contract.Extend(ClockTime.At(DeadlineDay, DeadlineTime), Why), () => ContractsWords.CallExtended(Contract.Deadline!.Value), () => Here);
    public Task<IActionResult> OnPostUnsuccessfulAsync() => Act(() => Contract.DeclareUnsuccessful(Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why, Now), ContractsWords.DeclaredUnsuccessful);

    private async Task<IReadOnlyList<Invited>> InvitedCompanies()
    {
        var invited = new List<Invited>();
        foreach (var text in PersianText.LatinDigits(Invited ?? "").Split([' ', '\n', '\r', ',', '،', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            BrokenRule.If(!Identifiers.IsLegalId(text, out var legal), ContractsWords.LegalIdWrong, nameof(Invited));
            var company = await suppliers.With(legal, Today);
            BrokenRule.If(company is null, ContractsWords.CompanyUnknown, nameof(Invited));
            invited.Add(new Invited(company!.Id, company.Name, company.LegalId));
        }
        return invited;
    }
}
