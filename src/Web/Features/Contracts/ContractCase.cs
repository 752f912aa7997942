using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What a unit needs, in a sentence.</summary>
public sealed record NeedFacts(string Title, ContractKind Kind, int? UnitId, string UnitName, int? ProblemId);

/// <summary>One page in plain words: for which problem, what is to come out, how it is measured, who uses it, and which money.</summary>
public sealed record BriefFacts(int? ProblemId, string? Outcome, string? Indicator, string? Users, string? BudgetLine, long? Estimate);

/// <summary>Papers that the amount asks for before a body may decide.</summary>
public enum ContractPaper { BudgetLetter, ExpertOpinion, Quotations }

/// <summary>A paper with the number it bears.</summary>
public sealed record PaperHeld(ContractPaper Paper, string Letter, DateTime At);

/// <summary>What splitting looks like: other contracts with the same company or subject in a window, and their sum with this one.</summary>
public sealed record Splitting(int Days, long Sum, long Ceiling, int Others)
{
    public bool IsOver => Others > 0 && Sum > Ceiling;
    public Word Warning => ContractsWords.SplittingWarning(Days, Say.Money(Sum), Say.Money(Ceiling));
}

/// <summary>From the need to the way it is bought: brief, market check, tier, route and papers.</summary>
public sealed partial class Contract
{
    public const int ShortestWords = 10;
    private readonly List<PaperHeld> _papers = [];

    public int? ProblemId { get; private set; }
    public string? Outcome { get; private set; }
    public string? Indicator { get; private set; }
    public string? Users { get; private set; }
    public string? BudgetLine { get; private set; }
    public int? RequestedById { get; private set; }

    /// <summary>The locked look at the market that the check rests on.</summary>
    public int? EvidenceId { get; private set; }
    public string? EvidenceHash { get; private set; }
    public ContractRoute? Route { get; private set; }
    public string? Rationale { get; private set; }

    /// <summary>What was said to the warning that the same company or subject sums over a tier.</summary>
    public string? SplittingAnswer { get; private set; }

    /// <summary>The earlier try that this one repeats.</summary>
    public int? RepeatsId { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }
    public IReadOnlyList<PaperHeld> Papers => _papers;

    /// <summary>What the tier asks for and is not there yet.</summary>
    public IReadOnlyList<ContractPaper> MissingPapers => [.. Needed.Where(p => _papers.TrueForAll(h => h.Paper != p))];
    private ContractPaper[] Needed => Tier == ContractTier.Medium ? Enum.GetValues<ContractPaper>() : [ContractPaper.BudgetLetter, ContractPaper.ExpertOpinion];

    public bool IsBeforeSignature => !IsSigned && State is not (ContractState.Cancelled or ContractState.Unsuccessful);

    /// <summary>Somebody says what a unit needs; the case begins.</summary>
    /// <exception cref="BrokenRule">The sentence or the unit is missing.</exception>
    public static Contract Record(NeedFacts facts, int byId, DateTime now)
    {
        new Rules().Text(facts.Title, ContractsWords.NeedSentence, "Title", LongestTitle).If(facts.UnitId is null, ShellWords.ChooseOne(ContractsWords.UnitLabel), "UnitId").Check();
        var contract = new Contract { RecordedAt = now, StateSince = now, RequestedKind = facts.Kind, Kind = facts.Kind, UnitId = facts.UnitId, UnitName = facts.UnitName, ProblemId = facts.ProblemId, RequestedById = byId };
        contract.SetTitle(facts.Title);
        contract.Happened(ContractsWords.NeedRecorded);
        return contract;
    }

    /// <summary>Another try at what came to nothing, with the same brief.</summary>
    public Contract TryAgain(int byId, DateTime now)
    {
        MustBe(ContractState.Unsuccessful, ContractState.Cancelled);
        var next = Record(new NeedFacts(Title, Kind, UnitId, UnitName, ProblemId), byId, now);
        (next.RepeatsId, next.Outcome, next.Indicator, next.Users, next.BudgetLine, next.Amount) = (Id, Outcome, Indicator, Users, BudgetLine, Amount);
        return next;
    }

    /// <summary>Writes the page in plain words; it may be written in parts.</summary>
    public void WriteBrief(BriefFacts facts, DateTime now)
    {
        MustBe(ContractState.Need, ContractState.Brief, ContractState.Returned);
        new Rules().Text(facts.Outcome, ContractsWords.Outcome, nameof(Outcome), LongestText, 0).Text(facts.Indicator, ContractsWords.Indicator, nameof(Indicator), 300, 0).Text(facts.Users, ContractsWords.Users, nameof(Users), 300, 0)
            .Text(facts.BudgetLine, ContractsWords.BudgetLine, nameof(BudgetLine), 120, 0).If(facts.Estimate is < 0 or > HighestAmount, ContractsWords.AmountRange, "Estimate").Check();
        (ProblemId, Outcome, Indicator, Users, BudgetLine, Amount) = (facts.ProblemId, facts.Outcome, facts.Indicator, facts.Users, facts.BudgetLine, facts.Estimate ?? Amount);
        if (State == ContractState.Need) Enter(ContractState.Brief, now);
        Happened(ContractsWords.BriefWritten);
    }

    /// <summary>The brief is whole: the market is looked at next.</summary>
    /// <exception cref="BrokenRule">A part of the brief is missing, or it answers no problem.</exception>
    public void ToMarketCheck(DateTime now)
    {
        MustBe(ContractState.Brief);
        new Rules().If(ProblemId is null, ContractsWords.ProblemNeeded, nameof(ProblemId)).Text(Outcome, ContractsWords.Outcome, nameof(Outcome), LongestText).Text(Indicator, ContractsWords.Indicator, nameof(Indicator), 300)
            .Text(Users, ContractsWords.Users, nameof(Users), 300).Text(BudgetLine, ContractsWords.BudgetLine, nameof(BudgetLine), 120).If(Amount <= 0, ContractsWords.AmountRange, "Estimate").Check();
        Enter(ContractState.MarketCheck, now);
        Happened(ContractsWords.ToMarketCheckDone);
    }

    /// <summary>The search of the catalogue that was locked is kept as evidence.</summary>
    public void KeepEvidence(int searchId, string hash)
    {
        MustBe(ContractState.MarketCheck);
        (EvidenceId, EvidenceHash) = (searchId, hash);
        Happened(ContractsWords.EvidenceKept);
    }

    public void HoldPaper(ContractPaper paper, string? letter, DateTime now)
    {
        BrokenRule.If(!IsBeforeSignature, ContractsWords.NotInThisState(State));
        new Rules().Text(letter, ContractsWords.PaperLetter, "Letter", 60).Check();
        _papers.RemoveAll(p => p.Paper == paper);
        _papers.Add(new PaperHeld(paper, letter!, now));
        Happened(ContractsWords.PaperHeldDone(paper));
    }

    /// <summary>The ceilings of the day give the tier, the tier the route; the row used is frozen on the case.</summary>
    /// <exception cref="BrokenRule">No evidence, no confirmed ceilings, above the medium ceiling, a splitting without an answer, or no call without a rationale.</exception>
    public void ChooseRoute(ContractRoute route, string? rationale, TierRow? row, string year, Splitting splitting, string? splittingAnswer)
    {
        MustBe(ContractState.MarketCheck);
        BrokenRule.If(EvidenceId is null, ContractsWords.SearchNotLocked);
        MustFit(row, Amount, year);
        new Rules().If(route is ContractRoute.Direct or ContractRoute.OneSupplier && (rationale?.Length ?? 0) < ShortestWords, ContractsWords.RationaleNeeded, nameof(Rationale))
            .Text(rationale, ContractsWords.Rationale, nameof(Rationale), LongestWords, 0)
            .If(splitting.IsOver && (splittingAnswer?.Length ?? 0) < ShortestWords, splitting.Warning, nameof(SplittingAnswer))
            .Text(splittingAnswer, ContractsWords.SplittingAnswer, nameof(SplittingAnswer), LongestWords, 0).Check();
        Freeze(row, Amount);
        (Route, Rationale, SplittingAnswer) = (route, rationale, splitting.IsOver ? splittingAnswer : null);
        Happened(ContractsWords.RouteChosen(route, Tier!.Value), rationale);
    }

    /// <summary>It lies above the medium ceiling: the directive doesn't cover it, and it goes to tender.</summary>
    public void LeaveDirective(TierRow row, string? why, DateTime now)
    {
        BrokenRule.If(!IsBeforeSignature || row.Of(Amount) != ContractTier.Above, ContractsWords.NotAboveMedium);
        new Rules().Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        Freeze(row, Amount);
        (AboveYear, ReasonCode, ReasonText) = (FiscalYear.Of(TehranTime.Day(now)), "above-medium", why);
        Enter(ContractState.Cancelled, now);
        Happened(ContractsWords.LeftDirective, why, "above-medium");
    }

    /// <summary>Ends the case before a signature, with a coded reason and own words.</summary>
    public void Cancel(string? code, string? why, DateTime now)
    {
        BrokenRule.If(!IsBeforeSignature, ContractsWords.NotInThisState(State));
        Reasoned(code, why).Check();
        (ReasonCode, ReasonText) = (code, why);
        Enter(ContractState.Cancelled, now);
        Happened(ContractsWords.Cancelled, why, code);
    }

    private static void MustFit(TierRow? row, long amount, string year)
    {
        BrokenRule.If(row is null, ContractsWords.NoCeilings(year));
        BrokenRule.If(row!.Of(amount) == ContractTier.Above, ContractsWords.AboveMedium(Say.Money(amount), year, Say.Money(row.MediumCeiling ?? row.SmallCeiling)), "Amount");
    }

    private static Rules Reasoned(string? code, string? why) => new Rules()
        .If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(ContractsWords.Reason), "ReasonCode").Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords);
}
