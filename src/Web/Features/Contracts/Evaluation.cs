using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>A mark for one criterion, 0–100.</summary>
public sealed record ContractMark(int Criterion, int Points);

/// <summary>One evaluator's marks for one proposal, given alone. It doesn't change once sent.</summary>
public sealed class Evaluation : Record
{
    private readonly List<ContractMark> _marks = [];

    private Evaluation() { }

    /// <exception cref="BrokenRule">A criterion has no mark, or a mark is out of range.</exception>
    public Evaluation(Contract contract, int proposalId, int evaluatorId, IReadOnlyDictionary<int, int?> marks, string? note, DateTime now)
    {
        var asked = contract.Criteria.Where(c => !c.IsPrice).ToList();
        var rules = new Rules();
        foreach (var criterion in asked) rules.If(!marks.TryGetValue(criterion.Number, out var points) || points is not (>= 0 and <= 100), ContractsWords.MarkEvery(criterion.Name), $"Marks_{proposalId}_{criterion.Number}");
        rules.Text(note, ContractsWords.EvaluationNote, $"Notes_{proposalId}", Contract.LongestWords, 5).Check();
        (ContractId, ProposalId, EvaluatorId, Note, At) = (contract.Id, proposalId, evaluatorId, note!, now);
        _marks.AddRange(asked.Select(c => new ContractMark(c.Number, marks[c.Number]!.Value)));
        Happened(ContractsWords.EvaluationSent);
    }

    public int ContractId { get; private set; }
    public int ProposalId { get; private set; }
    public int EvaluatorId { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime At { get; private set; }
    public IReadOnlyList<ContractMark> Marks => _marks;
}
