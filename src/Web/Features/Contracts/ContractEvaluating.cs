using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Somebody who marks the proposals of a call.</summary>
public sealed record Evaluator(int PersonId, string Name, DateTime? DoneAt);

public enum ContractOutcome { Award, Return, Cancel, NextPhase, RepeatPhase, Exit }

/// <summary>What a body decided on the case.</summary>
public sealed record ContractDecision(int Number, string DecisionNumber, DateOnly On, ContractOutcome Outcome, string Text, int? BodyId, int? DecisionId);

/// <summary>Marks, the report to the body, and its decision.</summary>
public sealed partial class Contract
{
    private readonly List<Evaluator> _evaluators = [];
    private readonly List<ContractDecision> _decisions = [];

    public int? ChosenProposalId { get; private set; }
    public string? Report { get; private set; }
    public IReadOnlyList<Evaluator> Evaluators => _evaluators;
    public IReadOnlyList<ContractDecision> Decisions => _decisions;

    /// <summary>Everybody who was asked has marked everything: only then the prices are opened.</summary>
    public bool IsTechnicalDone => _evaluators.Count > 0 && _evaluators.TrueForAll(e => e.DoneAt is not null);

    /// <summary>Names who marks; nobody in conflict with a bidder. Changed only before the first has finished.</summary>
    public void Appoint(IReadOnlyList<Evaluator> evaluators)
    {
        MustBe(ContractState.Call, ContractState.Evaluation);
        new Rules().If(_evaluators.Exists(e => e.DoneAt is not null), ContractsWords.EvaluationBegan).If(evaluators.Count is 0 or > 9, ContractsWords.EvaluatorsNeeded, "EvaluatorIds").Check();
        _evaluators.Clear();
        _evaluators.AddRange(evaluators.DistinctBy(e => e.PersonId));
        Happened(ContractsWords.EvaluatorsNamed(Say.List(evaluators.Select(e => e.Name))));
    }

    /// <summary>An evaluator has marked every proposal.</summary>
    public void EvaluatorDone(int personId, DateTime now)
    {
        MustBe(ContractState.Evaluation);
        var at = _evaluators.FindIndex(e => e.PersonId == personId && e.DoneAt is null);
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        _evaluators[at] = _evaluators[at] with { DoneAt = now };
        Happened(ContractsWords.EvaluationIn(_evaluators[at].Name));
    }

    /// <summary>The report goes to the body with the proposal that it recommends.</summary>
    /// <exception cref="BrokenRule">Prices are not open, papers are missing, the company is not eligible, or the price lies above the tier.</exception>
    public void ToCommittee(int proposalId, SupplierFacts supplier, long price, string? report, TierRow? row, string year, Word? ineligible, DateTime now)
    {
        MustBe(ContractState.Evaluation, ContractState.Returned);
        BrokenRule.If(PriceOpenedAt is null, ContractsWords.PricesNotOpen);
        Send(supplier, price, report, row, year, ineligible, now);
        ChosenProposalId = proposalId;
    }

    /// <summary>Without a call, where the route permits it: a company, a price and the written rationale.</summary>
    /// <exception cref="BrokenRule">The route isn't direct, papers are missing, or with this company and price it looks like splitting and nobody answered for it.</exception>
    public void ToCommitteeDirectly(SupplierFacts supplier, long price, string? report, TierRow? row, string year, Splitting splitting, string? splittingAnswer, Word? ineligible, DateTime now)
    {
        MustBe(ContractState.MarketCheck, ContractState.Returned);
        BrokenRule.If(Route != ContractRoute.Direct, ContractsWords.RationaleNeeded);
        splittingAnswer ??= SplittingAnswer;
        new Rules().If(splitting.IsOver && (splittingAnswer?.Length ?? 0) < ShortestWords, splitting.Warning, nameof(SplittingAnswer))
            .Text(splittingAnswer, ContractsWords.SplittingAnswer, nameof(SplittingAnswer), LongestWords, 0).Check();
        SplittingAnswer = splittingAnswer;
        Send(supplier, price, report, row, year, ineligible, now);
    }

    private void Send(SupplierFacts supplier, long price, string? report, TierRow? row, string year, Word? ineligible, DateTime now)
    {
        BrokenRule.If(MissingPapers.Count > 0, ContractsWords.PapersMissing(Word.Said(Say.List(MissingPapers.Select(p => Word.Of(p).ToString())))));
        MustFit(row, price, year);
        new Rules().If(price is <= 0 or > HighestAmount, ContractsWords.AmountRange, "Price").If(ineligible is not null, ineligible ?? ContractsWords.AmountRange, "Supplier").Text(report, ContractsWords.Report, nameof(Report), LongestText, 20).Check();
        SetSupplier(supplier);
        (Amount, Report) = (price, report);
        Freeze(row, price);
        Enter(ContractState.Committee, now);
        Happened(ContractsWords.SentToCommittee(supplier.Name));
    }

    /// <summary>The body awards: its number, its words, and the kind that it confirms.</summary>
    public void Award(ContractDecision decision, ContractKind kind, DateTime now)
    {
        MustBe(ContractState.Committee);
        Keep(decision with { Outcome = ContractOutcome.Award });
        if (kind != Kind) Happened(ContractsWords.Reclassified(Kind, kind));
        Kind = kind;
        OriginalAmount = Amount;
        Enter(ContractState.Awarded, now);
        Happened(ContractsWords.AwardedTo(SupplierName, decision.DecisionNumber), decision.Text);
    }

    /// <summary>The body wants more: the unit completes it and sends it again.</summary>
    public void Return(ContractDecision decision, string? code, DateTime now)
    {
        MustBe(ContractState.Committee);
        Reasoned(code, decision.Text).Check();
        Keep(decision with { Outcome = ContractOutcome.Return });
        (ReasonCode, ReasonText) = (code, decision.Text);
        Enter(ContractState.Returned, now);
        Happened(ContractsWords.ReturnedByBody(decision.DecisionNumber), decision.Text, code);
    }

    /// <summary>The body ends the case.</summary>
    public void CancelByBody(ContractDecision decision, string? code, DateTime now)
    {
        MustBe(ContractState.Committee);
        Reasoned(code, decision.Text).Check();
        Keep(decision with { Outcome = ContractOutcome.Cancel });
        (ReasonCode, ReasonText) = (code, decision.Text);
        Enter(ContractState.Cancelled, now);
        Happened(ContractsWords.Cancelled, decision.Text, code);
    }

    private void Keep(ContractDecision decision)
    {
        new Rules().Text(decision.DecisionNumber, ContractsWords.DecisionNumber, "Decision", 60).Text(decision.Text, ContractsWords.DecisionText, "Text", LongestWords, ShortestWords).Check();
        _decisions.Add(decision with { Number = _decisions.Count + 1 });
    }
}
