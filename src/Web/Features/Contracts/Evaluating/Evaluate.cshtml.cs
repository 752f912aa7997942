using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Files;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Evaluating;

/// <summary>An evaluator marks every proposal alone; nobody's marks are shown before one's own are in. Prices are not open yet.</summary>
[Authorize]
public sealed class EvaluateModel(FileShelf shelf) : ContractPage
{
    [BindProperty] public Dictionary<string, string?> Marks { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Notes { get; set; } = [];

    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];
    public IReadOnlyList<ContractCriterion> Criteria => [.. Contract.Criteria.Where(c => !c.IsPrice)];
    public bool IsDone => Contract.Evaluators.Any(e => e.PersonId == Me.Id && e.DoneAt is not null);
    private Dictionary<int, IReadOnlyList<FileRow>> _files = [];

    protected override bool IsMine => Who.IsEvaluator && Contract.TechnicalOpenedAt is not null;

    protected override async Task<IActionResult?> LoadMore()
    {
        var id = Contract.Id;
        Proposals = await Db.Proposals.AsNoTracking().Where(p => p.ContractId == id && p.State != ProposalState.Withdrawn).OrderBy(p => p.Id).ToListAsync();
        foreach (var proposal in Proposals) _files[proposal.Id] = await shelf.Of(SealDesk.FilesOf, proposal.Id);
        return null;
    }

    public IReadOnlyList<FileRow> FilesOf(Proposal proposal) => _files.GetValueOrDefault(proposal.Id, []);
    public string KeyOf(Proposal proposal, ContractCriterion criterion) => string.Create(CultureInfo.InvariantCulture, $"{proposal.Id}-{criterion.Number}");
    public string TypedOf(string key) => ModelState.TryGetValue(key, out var entry) ? entry.AttemptedValue ?? "" : "";
    public string? Said(string key, Proposal proposal, ContractCriterion criterion) => ModelState.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"Marks_{proposal.Id}_{criterion.Number}"), out var entry) && entry.Errors.Count > 0 ? key : null;

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        BrokenRule.If(IsDone, ShellWords.AlreadyDone);
        foreach (var proposal in Proposals)
        {
            var marks = Criteria.ToDictionary(c => c.Number, c => NumberText.TryParseInt(Marks.GetValueOrDefault(KeyOf(proposal, c)), out var points) ? points : (int?)null);
            Db.Add(new Evaluation(Contract, proposal.Id, Me.Id, marks, PersianText.CleanLines(Notes.GetValueOrDefault(Text(proposal.Id))).Trim(), Now));
        }
        Contract.EvaluatorDone(Me.Id, Now);
    }, () => ContractsWords.EvaluationInDone, () => Contract.Href + "/evaluate");
}
