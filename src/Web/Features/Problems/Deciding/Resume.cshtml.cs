using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Takes a parked problem up again.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class ResumeModel : ProblemPage
{
    public Task<IActionResult> OnPostAsync() => Act(Problem.Resume, () => ProblemsWords.ResumeDone);
}
