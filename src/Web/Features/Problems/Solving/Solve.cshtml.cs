using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Solving;

/// <summary>The owner begins to carry out what was accepted; an answer that nobody has tied yet is tied by its number.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class SolveModel(ThreadsDoor threads, Solutions solutions) : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.SolutionNumber))] public string? Answer { get; set; }

    public IReadOnlyList<Solution> Linked { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!await Desk.SpeaksFor(Problem.OwnerUnitId)) return NotFound();
        Linked = await solutions.Of(Problem.Id);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(Start, () => ProblemsWords.StartSolvingDone);

    private async Task Start()
    {
        var chosen = Linked;
        if (!string.IsNullOrWhiteSpace(Answer))
        {
            var found = await solutions.Find(Answer);
            BrokenRule.If(found is null, ProblemsWords.SolutionNotFound(Answer), nameof(Answer));
            chosen = [found!, .. Linked];
            await threads.Join((found!.Kind, found.Id), Relation.Answers, (ProblemCards.Kind, Problem.Id), Now);
        }
        Problem.StartSolving(chosen, Now);
    }
}
