using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Asking;

/// <summary>The brief: one page in plain words. It is written by whoever's need it is, or by the desk.</summary>
[Authorize(Roles = ContractDesk.Keepers + "," + Role.UnitRepresentative)]
public sealed class BriefModel : ContractPage
{
    [BindProperty, Label("Contracts", nameof(ContractsWords.ProblemLabel))] public int? ProblemId { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Outcome)), DataType(DataType.MultilineText)] public string? Outcome { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Indicator))] public string? Indicator { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Users))] public string? Users { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.BudgetLine))] public string? BudgetLine { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.Estimate))] public long? Estimate { get; set; }
    [BindProperty] public string? Next { get; set; }

    public IReadOnlyList<SelectListItem> Problems { get; private set; } = [];

    protected override bool IsMine => (Who.IsKeeper || Who.IsUnit) && Contract.State is ContractState.Need or ContractState.Brief or ContractState.Returned;

    protected override async Task<IActionResult?> LoadMore()
    {
        if (HttpMethods.IsGet(Request.Method))
            (ProblemId, Outcome, Indicator, Users, BudgetLine, Estimate) = (Contract.ProblemId, Contract.Outcome, Contract.Indicator, Contract.Users, Contract.BudgetLine, Contract.Amount > 0 ? Contract.Amount : null);
        Problems = [.. (await Case.ReadyProblems(Contract.ProblemId)).Values.Select(p => new SelectListItem($"{p.Number} {p.Title}", Text(p.Id)))];
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        var known = ProblemId is { } id && Problems.Any(p => p.Value == Text(id)) ? ProblemId : null;
        Contract.WriteBrief(new BriefFacts(known, Outcome, Indicator, Users, BudgetLine, Estimate), Now);
        if (Next == "market" && Contract.State == ContractState.Brief) Contract.ToMarketCheck(Now);
    }, () => Contract.State == ContractState.MarketCheck ? ContractsWords.BriefSent : ContractsWords.BriefSaved);
}
