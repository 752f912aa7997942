using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Solving;

/// <summary>The indicator did not move: the problem looks for solutions again.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class ReopenModel : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.Reopen(Why, Now), () => ProblemsWords.ReopenDone);
}
