using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Merging;

/// <summary>Says that this problem is what another one says: both are seen side by side first.</summary>
[Authorize(Roles = Role.HeadOfProblems + "," + Role.Secretary)]
public sealed class MergeModel(ThreadsDoor threads, PeopleDoor people) : ReasonedPage("problem-merged")
{
    private const int Nearest = 5;

    [BindProperty(SupportsGet = true), Label("Problems", nameof(ProblemsWords.MergeTarget))] public string? Into { get; set; }

    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];
    public Problem? Other { get; private set; }
    public IReadOnlyList<Side> Sides { get; private set; } = [];

    /// <summary>One of the two, with what a person compares.</summary>
    public sealed record Side(Problem Problem, Word Fate, Word Unit, string? Author);

    protected override async Task<IActionResult?> LoadMore()
    {
        Similar = [.. (await threads.Similar(Problem.Title, [ProblemCards.Kind], Nearest + 1)).Where(c => c.RecordId != Problem.Id).Take(Nearest)];
        Other = string.IsNullOrWhiteSpace(Into) ? null : await Desk.Find(Into);
        if (Other is not null) Sides = [await SideOf(Problem, ProblemsWords.ThisGoes), await SideOf(Other, ProblemsWords.ThatStays)];
        return await base.LoadMore();
    }

    public void OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Into) && Other is null) ModelState.AddModelError(nameof(Into), ProblemsWords.MergeTargetMissing.ToString());
    }

    public Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(Other is null, ProblemsWords.MergeTargetMissing, nameof(Into));
        return Act(Merge, () => ProblemsWords.MergeDone(Other!.Code, Pishran.Engine.Calendar.TehranTime.Day(Problem.UndoUntil!.Value)));
    }

    private async Task Merge()
    {
        Problem.MergeInto(Other!, KnownReason, Why, Now);
        await threads.Join((ProblemCards.Kind, Problem.Id), Relation.DuplicateOf, (ProblemCards.Kind, Other!.Id), Now);
    }

    private async Task<Side> SideOf(Problem problem, Word fate) => new(problem, fate,
        await Desk.Unit(problem.OwnerUnitId) is { } unit ? Word.Said(unit.Name) : ShellWords.None,
        problem.SubmittedById is { } author ? (await people.Person(author))?.Name : null);
}
