using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>A phase of a partnership with what must be reached, and what its gate decided.</summary>
public sealed record ContractPhase(int Number, string Title, string Target, DateOnly Until, bool IsRunning, int Repeats, ContractOutcome? Gate, string? Decision, DateTime? DecidedAt);

/// <summary>A partnership goes through phases; at the end of each the steering committee lets it on, repeats it once, or lets it end without fault.</summary>
public sealed partial class Contract
{
    private readonly List<ContractPhase> _phases = [];
    public IReadOnlyList<ContractPhase> Phases => _phases;
    public ContractPhase? RunningPhase => _phases.Find(p => p.IsRunning);

    /// <summary>What the exit without fault means for rights and money; agreed before the first phase.</summary>
    public string? ExitIpRule { get; private set; }
    public string? ExitPaymentRule { get; private set; }

    public void PlanPhases(IReadOnlyList<(string Title, string Target, DateOnly? Until)> phases, string? exitIp, string? exitPayment)
    {
        MustBe(ContractState.Awarded, ContractState.Drafting);
        BrokenRule.If(!IsPartnership, ContractsWords.OnlyPartnership);
        new Rules().If(phases.Count is < 2 or > 6 || phases.Any(p => string.IsNullOrWhiteSpace(p.Title) || string.IsNullOrWhiteSpace(p.Target) || p.Until is null), ContractsWords.PhaseIncomplete, "Phases")
            .Text(exitIp, ContractsWords.ExitIpRule, nameof(ExitIpRule), LongestWords, ShortestWords).Text(exitPayment, ContractsWords.ExitPaymentRule, nameof(ExitPaymentRule), LongestWords, ShortestWords).Check();
        _phases.Clear();
        _phases.AddRange(phases.Select((p, i) => new ContractPhase(i + 1, p.Title, p.Target, p.Until!.Value, false, 0, null, null, null)));
        (ExitIpRule, ExitPaymentRule) = (exitIp, exitPayment);
        Happened(ContractsWords.PhasesPlanned(phases.Count));
    }

    /// <summary>The phase is over: the steering committee is asked.</summary>
    public void ToGate(string? report, DateTime now)
    {
        MustBe(ContractState.Phase);
        new Rules().Text(report, ContractsWords.GateReport, "GateReport", LongestWords, 20).Check();
        Enter(ContractState.Gate, now);
        Happened(ContractsWords.AtGate(RunningPhase!.Number), report);
    }

    /// <summary>The steering committee decides: the next phase, the same once more, or an exit without fault.</summary>
    public void DecideGate(ContractDecision decision, DateTime now)
    {
        MustBe(ContractState.Gate);
        BrokenRule.If(decision.Outcome is not (ContractOutcome.NextPhase or ContractOutcome.RepeatPhase or ContractOutcome.Exit), ShellWords.ChooseOne(ContractsWords.DecisionLabel), "Outcome");
        var at = _phases.FindIndex(p => p.IsRunning);
        BrokenRule.If(decision.Outcome == ContractOutcome.RepeatPhase && _phases[at].Repeats >= 1, ContractsWords.GateRepeatOnce, "Outcome");
        Keep(decision);
        Happened(ContractsWords.GateDecided(_phases[at].Number, decision.Outcome, decision.DecisionNumber), decision.Text);
        if (decision.Outcome == ContractOutcome.RepeatPhase)
        {
            _phases[at] = _phases[at] with { Repeats = _phases[at].Repeats + 1, Gate = decision.Outcome, Decision = decision.DecisionNumber, DecidedAt = now };
            Enter(ContractState.Phase, now);
            return;
        }
        _phases[at] = _phases[at] with { IsRunning = false, Gate = decision.Outcome, Decision = decision.DecisionNumber, DecidedAt = now };
        if (decision.Outcome == ContractOutcome.Exit) Enter(ContractState.Exited, now);
        else if (at + 1 < _phases.Count) { BeginPhase(at + 2); Enter(ContractState.Phase, now); }
        else Enter(ContractState.Active, now);
    }

    private void BeginPhase(int number) => _phases[number - 1] = _phases[number - 1] with { IsRunning = true };
}
