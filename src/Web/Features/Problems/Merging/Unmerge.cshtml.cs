using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Merging;

/// <summary>Takes a merged problem out of the other one again, within its days.</summary>
[Authorize(Roles = Role.HeadOfProblems + "," + Role.Secretary)]
public sealed class UnmergeModel(ThreadsDoor threads) : ProblemPage
{
    public Problem Other { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Problem.MergedIntoId is not { } into) return Redirect(Problem.Href);
        Other = await Db.Problems.AsTracking().SingleAsync(p => p.Id == into);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Problem.UndoMerge(Other, Now);
        await threads.Untie((ProblemCards.Kind, Problem.Id), Relation.DuplicateOf, (ProblemCards.Kind, Other.Id));
    }, () => ProblemsWords.MergeUndone(Other.Code));
}
