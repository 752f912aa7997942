using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What proposals are judged by; weights in percent. The price is computed, never marked.</summary>
public sealed record ContractCriterion(int Number, string Name, int Weight, bool IsPrice);

/// <summary>Who may answer a call that is not for all.</summary>
public sealed record Invited(int SupplierId, string Name, string LegalId);

/// <summary>A question of a company; question and answer are shown to all, the asker to nobody.</summary>
public sealed record CallQuestion(int Number, int SupplierId, string Question, DateTime AskedAt, string? Answer, DateTime? AnsweredAt);

/// <summary>Who holds a part of the key, with the key that proposals are sealed for.</summary>
public sealed record Custody(int PersonId, int KeyId, string Name);

public enum ProposalPart { Technical, Price }

/// <summary>A custodian gave their part of the key to a part of the proposals.</summary>
public sealed record KeyTurn(ProposalPart Part, int PersonId, string Name, DateTime At);

/// <summary>The call to companies: criteria, who may answer, questions, who opens, and when.</summary>
public sealed partial class Contract
{
    public const int OpenedBy = 2, MostCustodians = 5, MostCriteria = 12;

    private readonly List<ContractCriterion> _criteria = [];
    private readonly List<Invited> _invited = [];
    private readonly List<CallQuestion> _questions = [];
    private readonly List<Custody> _custodians = [];
    private readonly List<KeyTurn> _keyTurns = [];

    public string? CallText { get; private set; }
    public DateTime? CalledAt { get; private set; }

    /// <summary>The instant at which nothing is accepted any more, and from which two custodians may open.</summary>
    public DateTime? Deadline { get; private set; }
    public int LeastProposals { get; private set; }
    public DateTime? TechnicalOpenedAt { get; private set; }
    public DateTime? PriceOpenedAt { get; private set; }
    public IReadOnlyList<ContractCriterion> Criteria => _criteria;
    public IReadOnlyList<Invited> Invitations => _invited;
    public IReadOnlyList<CallQuestion> Questions => _questions;
    public IReadOnlyList<Custody> Custodians => _custodians;
    public IReadOnlyList<KeyTurn> KeyTurns => _keyTurns;

    public bool IsCallOpen(DateTime now) => State == ContractState.Call && now < Deadline;
    public bool IsFor(int supplierId) => Route == ContractRoute.OpenCall || _invited.Exists(i => i.SupplierId == supplierId);

    /// <summary>Which part may be opened now; null while it is too early or all is open.</summary>
    public ProposalPart? OpensNext(DateTime now) => now < Deadline || Deadline is null ? null
        : State == ContractState.Call && TechnicalOpenedAt is null ? ProposalPart.Technical
        : State == ContractState.Evaluation && PriceOpenedAt is null && IsTechnicalDone ? ProposalPart.Price : null;

    /// <summary>Sets what will be judged; the weights are frozen once the call is published.</summary>
    /// <exception cref="BrokenRule">Published already, or the weights don't sum to 100.</exception>
    public void SetCriteria(IReadOnlyList<ContractCriterion> criteria)
    {
        BrokenRule.If(CalledAt is not null, ContractsWords.WeightsFrozen);
        MustBe(ContractState.MarketCheck);
        new Rules().If(criteria.Count is 0 or > MostCriteria || criteria.Any(c => string.IsNullOrWhiteSpace(c.Name) || c.Weight is < 1 or > 100), ContractsWords.CriterionIncomplete, nameof(Criteria))
            .If(criteria.Sum(c => c.Weight) != 100, ContractsWords.EvalWeights(criteria.Sum(c => c.Weight)), nameof(Criteria))
            .If(criteria.Count(c => c.IsPrice) > 1, ContractsWords.OnePriceCriterion, nameof(Criteria)).If(criteria.All(c => c.IsPrice), ContractsWords.CriterionIncomplete, nameof(Criteria)).Check();
        _criteria.Clear();
        _criteria.AddRange(criteria.Select((c, i) => c with { Number = i + 1 }));
    }

    /// <summary>Publishes the call: from now on weights, custodians and audience stand.</summary>
    /// <exception cref="BrokenRule">No route of a call, no criteria, fewer than two custodians, nobody invited, or a deadline in the past.</exception>
    public void PublishCall(string? text, DateTime? deadline, int? least, IReadOnlyList<Custody> custodians, IReadOnlyList<Invited> invited, DateTime now)
    {
        MustBe(ContractState.MarketCheck);
        BrokenRule.If(Route is null or ContractRoute.Direct, ContractsWords.NoCallRoute);
        new Rules().Text(text, ContractsWords.CallText, "CallText", LongestText, 20).If(_criteria.Count == 0, ContractsWords.EvalWeights(0), nameof(Criteria)).If(deadline is null || deadline <= now, ContractsWords.DeadlinePast, nameof(Deadline))
            .If(custodians.Count is < OpenedBy or > MostCustodians, ContractsWords.CustodiansNeeded(OpenedBy, MostCustodians), nameof(Custodians))
            .If(Route != ContractRoute.OpenCall && invited.Count == 0, ContractsWords.InviteSomebody, "Invited").If(Route == ContractRoute.OneSupplier && invited.Count > 1, ContractsWords.InviteOne, "Invited").If(least is < 1 or > 20, ContractsWords.LeastRange, "Least").Check();
        (CallText, Deadline, LeastProposals, CalledAt) = (text, deadline, least ?? 1, now);
        _custodians.AddRange(custodians);
        if (Route != ContractRoute.OpenCall) _invited.AddRange(invited);
        Enter(ContractState.Call, now);
        Happened(ContractsWords.CallPublished(deadline!.Value));
    }

    /// <summary>More time for all; said before anything is opened.</summary>
    public void Extend(DateTime? deadline, string? why)
    {
        MustBe(ContractState.Call);
        new Rules().If(deadline is null || deadline <= Deadline, ContractsWords.DeadlineNotLater, nameof(Deadline)).If(_keyTurns.Count > 0, ContractsWords.OpeningBegan).Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        Deadline = deadline;
        Happened(ContractsWords.CallExtended(deadline!.Value), why);
    }

    public void Ask(int supplierId, string? question, DateTime now)
    {
        BrokenRule.If(!IsCallOpen(now) || !IsFor(supplierId), ContractsWords.CallIsOver);
        new Rules().Text(question, ContractsWords.Question, "Question", LongestWords, ShortestWords).Check();
        _questions.Add(new CallQuestion(_questions.Count + 1, supplierId, question!, now, null, null));
        Happened(ContractsWords.QuestionAsked);
    }

    /// <summary>The answer is published to all companies.</summary>
    public void Answer(int number, string? answer, DateTime now)
    {
        MustBe(ContractState.Call);
        var at = _questions.FindIndex(q => q.Number == number && q.Answer is null);
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        new Rules().Text(answer, ContractsWords.Answer, "Answer", LongestWords, 3).Check();
        _questions[at] = _questions[at] with { Answer = answer, AnsweredAt = now };
        Happened(ContractsWords.QuestionAnswered);
    }

    /// <summary>A custodian turns their key; true when the second one did and the part is open.</summary>
    /// <exception cref="BrokenRule">Too early, too few proposals, not a custodian of this call, or turned already.</exception>
    public bool TurnKey(ProposalPart part, int personId, int proposals, DateTime now)
    {
        BrokenRule.If(OpensNext(now) != part, ContractsWords.ProposalSealed(Deadline ?? now));
        BrokenRule.If(part == ProposalPart.Technical && proposals < Math.Max(1, LeastProposals), ContractsWords.TooFewProposals(proposals, LeastProposals));
        var custodian = _custodians.Find(c => c.PersonId == personId);
        BrokenRule.If(custodian is null, ContractsWords.NotCustodian);
        BrokenRule.If(_keyTurns.Exists(t => t.Part == part && t.PersonId == personId), ContractsWords.TwoCustodians(Word.Said(OtherThan(personId))));
        _keyTurns.Add(new KeyTurn(part, personId, custodian!.Name, now));
        var turned = _keyTurns.Where(t => t.Part == part).ToList();
        Happened(ContractsWords.KeyTurned(custodian.Name, part));
        if (turned.Count < OpenedBy) return false;
        if (part == ProposalPart.Technical) TechnicalOpenedAt = now; else PriceOpenedAt = now;
        if (part == ProposalPart.Technical) Enter(ContractState.Evaluation, now);
        Happened(ContractsWords.PartOpened(part, proposals, turned[0].Name, turned[1].Name));
        return true;
    }

    /// <summary>Nothing usable came: said with a reason; another try may follow.</summary>
    public void DeclareUnsuccessful(string? code, string? why, DateTime now)
    {
        MustBe(ContractState.Call, ContractState.Evaluation, ContractState.Committee);
        BrokenRule.If(IsCallOpen(now), ContractsWords.ProposalSealed(Deadline ?? now));
        Reasoned(code, why).Check();
        (ReasonCode, ReasonText) = (code, why);
        Enter(ContractState.Unsuccessful, now);
        Happened(ContractsWords.DeclaredUnsuccessful, why, code);
    }

    private string OtherThan(int personId) => Say.List(_custodians.Where(c => c.PersonId != personId).Select(c => c.Name));
}
