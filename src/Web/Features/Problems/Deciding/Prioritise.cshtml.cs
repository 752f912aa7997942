using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Four marks whose product orders the list.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class PrioritiseModel : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.Severity))] public int? Severity { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Reach))] public int? Reach { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Urgency))] public int? Urgency { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Inaction))] public int? Inaction { get; set; }

    public void OnGet()
    {
        if (!Problem.Priority.IsSet) return;
        (Severity, Reach, Urgency, Inaction) = (Problem.Priority.Severity, Problem.Priority.Reach, Problem.Priority.Urgency, Problem.Priority.Inaction);
    }

    public Task<IActionResult> OnPostAsync()
    {
        var priority = new Priority(Severity ?? 0, Reach ?? 0, Urgency ?? 0, Inaction ?? 0, Priority.CurrentMethod);
        return Act(() => Problem.Prioritise(priority), () => priority.Said);
    }
}
