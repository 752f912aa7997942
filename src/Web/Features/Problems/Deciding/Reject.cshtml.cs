using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Does not accept the problem, with a reason that teaches.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class RejectModel() : ReasonedPage("problem-rejected")
{
    public Task<IActionResult> OnPostAsync() => Act(() => Problem.Reject(KnownReason, Why), () => ProblemsWords.RefuseDone);
}
