using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Partnering;

/// <summary>A phase as it is filled in.</summary>
public sealed class PhaseLine
{
    [Label("Contracts", nameof(ContractsWords.PhaseTitle))] public string? Title { get; set; }
    [Label("Contracts", nameof(ContractsWords.PhaseTarget))] public string? Target { get; set; }
    [Label("Contracts", nameof(ContractsWords.PhaseUntil))] public DateOnly? Until { get; set; }
}

/// <summary>The phases of a partnership: planned before the signature, reported to the gate by the supervisor or the desk.</summary>
[Authorize]
public sealed class PhasesModel : ContractPage
{
    private const int Offered = 4;

    [BindProperty] public List<PhaseLine> Lines { get; set; } = [];
    [BindProperty, Label("Contracts", nameof(ContractsWords.ExitIpRule)), DataType(DataType.MultilineText)] public string? ExitIp { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.ExitPaymentRule)), DataType(DataType.MultilineText)] public string? ExitPayment { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.GateReport)), DataType(DataType.MultilineText)] public string? GateReport { get; set; }

    public bool MayPlan => Who.IsKeeper && Contract.State is ContractState.Awarded or ContractState.Drafting;
    public bool MayReport => Contract.State == ContractState.Phase && (Who.IsKeeper || Who.IsSupervisor);

    protected override bool IsMine => Contract.IsPartnership && (Who.IsInside || Who.IsCompany);

    protected override Task<IActionResult?> LoadMore()
    {
        if (HttpMethods.IsGet(Request.Method)) (Lines, ExitIp, ExitPayment) = ([.. Contract.Phases.Select(p => new PhaseLine { Title = p.Title, Target = p.Target, Until = p.Until })], Contract.ExitIpRule, Contract.ExitPaymentRule);
        while (Lines.Count < Offered) Lines.Add(new PhaseLine());
        return Task.FromResult<IActionResult?>(null);
    }

    public Task<IActionResult> OnPostPlanAsync() => Act(() =>
    {
        BrokenRule.If(!MayPlan, ContractsWords.NotYourAct);
        Contract.PlanPhases([.. Lines.Where(l => !string.IsNullOrWhiteSpace(l.Title) || l.Until is not null).Select(l => (l.Title ?? "", l.Target ?? "", l.Until))], ExitIp, ExitPayment);
    }, () => ContractsWords.PhasesPlanned(Contract.Phases.Count), () => Contract.Href + "/phases");

    public Task<IActionResult> OnPostGateAsync() => Act(() => { BrokenRule.If(!MayReport, ContractsWords.NotYourAct); Contract.ToGate(GateReport, Now); }, ContractsWords.AtGateDone);
}
