using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Says that this problem is what another one says.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class MergeModel(ThreadsDoor threads) : ReasonedPage("problem-merged")
{
    private const int Nearest = 5;

    [BindProperty, Label("Problems", nameof(ProblemsWords.MergeTarget))] public string? Into { get; set; }

    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Similar = [.. (await threads.Similar(Problem.Title, [ProblemCards.Kind], Nearest + 1)).Where(c => c.RecordId != Problem.Id).Take(Nearest)];
        return await base.LoadMore();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var other = await Desk.Find(Into);
        BrokenRule.If(other is null, ProblemsWords.MergeTargetMissing, nameof(Into));
        return await Act(() => Merge(other!), () => ProblemsWords.MergedInto(other!.Code));
    }

    private async Task Merge(Problem other)
    {
        Problem.MergeInto(other, KnownReason, Why);
        await threads.Join((ProblemCards.Kind, Problem.Id), Relation.DuplicateOf, (ProblemCards.Kind, other.Id), Now);
    }
}
