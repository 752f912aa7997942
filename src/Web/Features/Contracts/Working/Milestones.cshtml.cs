using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Working;

/// <summary>The contractor says that a stage is delivered; the supervisor, and nobody else, judges it.</summary>
[Authorize]
public sealed class MilestonesModel(InboxDoor inbox) : ContractPage
{
    [BindProperty] public int Number { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.WhatDelivered)), DataType(DataType.MultilineText)] public string? What { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Verdict))] public ContractMilestoneState? Verdict { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Words { get; set; }

    public IReadOnlyList<SelectListItem> Verdicts => ChoicesOf(ContractMilestoneState.Met, ContractMilestoneState.PartiallyMet, ContractMilestoneState.NotMet);
    public bool MaySubmit => Contract.IsRunning && (Who.IsCompany || Who.IsKeeper);
    public bool MayJudge => Contract.MayBeJudged && Who.IsSupervisor;
    private string Here => Contract.Href + "/milestones";

    protected override bool IsMine => Contract.Milestones.Count > 0 && (Who.IsInside || Who.IsCompany);

    public Task<IActionResult> OnPostSubmitAsync() => Act(() => { MayOnly(MaySubmit); Contract.SubmitMilestone(Number, What, Now); }, ContractsWords.MilestoneSent, () => Here);

    public Task<IActionResult> OnPostJudgeAsync() => Act(async () =>
    {
        MayOnly(MayJudge);
        var payBy = (await inbox.DeadlineOf("payment", "approved", Today, new SuperiorOf(Me.Id, Contract.UnitId, null))).Due;
        Contract.JudgeMilestone(Number, Verdict ?? ContractMilestoneState.Scheduled, Words, payBy, Now);
    }, () => ContractsWords.MilestoneJudgedDone, () => Here);

    private static void MayOnly(bool may) => BrokenRule.If(!may, ContractsWords.NotYourAct);
}
