using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum ContractMilestoneState { Scheduled, Submitted, Met, PartiallyMet, NotMet }

/// <summary>A stage of the work with its day, weight and rials.</summary>
public sealed record ContractMilestone(int Number, string Title, DateOnly Due, int Percent, long Amount, ContractMilestoneState State = ContractMilestoneState.Scheduled, DateTime? SubmittedAt = null, string? Delivered = null, DateTime? JudgedAt = null, string? Judgement = null)
{
    public bool IsLate(DateOnly today) => State is ContractMilestoneState.Scheduled or ContractMilestoneState.PartiallyMet or ContractMilestoneState.NotMet && Due < today;
}

/// <summary>The work: stages delivered, judged by the supervisor, and the end of it.</summary>
public sealed partial class Contract
{
    private readonly List<ContractMilestone> _milestones = [];
    public IReadOnlyList<ContractMilestone> Milestones => _milestones;

    public bool IsRunning => State is ContractState.Active or ContractState.Phase or ContractState.Gate;
    public int MetPercent => _milestones.Where(m => m.State == ContractMilestoneState.Met).Sum(m => m.Percent);

    /// <summary>The contractor says that a stage is delivered.</summary>
    public void SubmitMilestone(int number, string? what, DateTime now)
    {
        MustRun();
        var at = At(number);
        BrokenRule.If(_milestones[at].State is ContractMilestoneState.Submitted or ContractMilestoneState.Met, ShellWords.AlreadyDone);
        new Rules().Text(what, ContractsWords.WhatDelivered, "What", LongestWords, ShortestWords).Check();
        _milestones[at] = _milestones[at] with { State = ContractMilestoneState.Submitted, SubmittedAt = now, Delivered = what };
        Happened(ContractsWords.MilestoneSubmitted(_milestones[at].Title), what);
    }

    /// <summary>Whether what was submitted can still be judged: while it runs, and until the accounts are closed where it ended early.</summary>
    public bool MayBeJudged => (IsRunning || State is ContractState.Exited or ContractState.Terminated or ContractState.Closing) && _milestones.Exists(m => m.State == ContractMilestoneState.Submitted);

    /// <summary>The supervisor judges a delivered stage. What is met becomes payable.</summary>
    public void JudgeMilestone(int number, ContractMilestoneState verdict, string? words, DateOnly payBy, DateTime now)
    {
        var at = At(number);
        BrokenRule.If(_milestones[at].State != ContractMilestoneState.Submitted, ShellWords.AlreadyDone);
        BrokenRule.If(!MayBeJudged, ContractsWords.NotInThisState(State));
        new Rules().If(verdict is not (ContractMilestoneState.Met or ContractMilestoneState.PartiallyMet or ContractMilestoneState.NotMet), ShellWords.ChooseOne(ContractsWords.Verdict), "Verdict")
            .Text(words, ContractsWords.OwnWords, "Words", LongestWords, ShortestWords).Check();
        _milestones[at] = _milestones[at] with { State = verdict, JudgedAt = now, Judgement = words };
        Happened(ContractsWords.MilestoneJudged(_milestones[at].Title, verdict), words);
        if (verdict == ContractMilestoneState.Met) Owe(ContractPaymentKind.Milestone, number, _milestones[at].Amount, payBy);
    }

    /// <summary>Every stage is met: the work is handed over. A partnership comes here only through its last gate.</summary>
    public void Deliver(DateTime now)
    {
        MustBe(ContractState.Active);
        BrokenRule.If(_milestones.Exists(m => m.State != ContractMilestoneState.Met), ContractsWords.MilestonesOpen(_milestones.Count(m => m.State != ContractMilestoneState.Met)));
        Enter(ContractState.Delivered, now);
        Happened(ContractsWords.DeliveredDone);
    }

    private void MustRun() => BrokenRule.If(!IsRunning, ContractsWords.NotInThisState(State));

    private int At(int number)
    {
        var at = _milestones.FindIndex(m => m.Number == number);
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        return at;
    }
}
