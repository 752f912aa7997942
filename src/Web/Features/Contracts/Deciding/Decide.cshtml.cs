using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Deciding;

/// <summary>The secretary records what the commission or the steering committee decided, with number and date.</summary>
[Authorize(Roles = Role.Secretary)]
public sealed class DecideModel(DecisionDesk decisions) : ContractPage
{
    [BindProperty, Label("Contracts", nameof(ContractsWords.DecisionLabel))] public ContractOutcome? Outcome { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.ConfirmedKind))] public ContractKind? Kind { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.DecisionNumber))] public string? Decision { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.DecidedOn))] public DateOnly? On { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.DecisionText)), DataType(DataType.MultilineText)] public string? Words { get; set; }

    public IReadOnlyList<SelectListItem> Outcomes => Contract.State == ContractState.Gate ? ChoicesOf(ContractOutcome.NextPhase, ContractOutcome.RepeatPhase, ContractOutcome.Exit) : ChoicesOf(ContractOutcome.Award, ContractOutcome.Return, ContractOutcome.Cancel);
    public IReadOnlyList<SelectListItem> Kinds => ChoicesOf(Enum.GetValues<ContractKind>());
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override bool IsMine => Who.IsSecretary && Contract.State is ContractState.Committee or ContractState.Gate;

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = await ReasonsOf("contract-not-awarded");
        if (HttpMethods.IsGet(Request.Method)) (Kind, On) = (Contract.Kind, Today);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        new Rules().If(Outcome is null || Outcomes.All(o => o.Value != Outcome.ToString()), ShellWords.ChooseOne(ContractsWords.DecisionLabel), nameof(Outcome)).If(On is null || On > Today, ContractsWords.DayPastOrToday, nameof(On)).Check();
        return decisions.Decide(Contract, new ContractDecision(0, Decision ?? "", On!.Value, Outcome!.Value, Words ?? "", null, null), Kind ?? Contract.Kind, Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Now);
    }, () => ContractsWords.DecisionKept);
}
