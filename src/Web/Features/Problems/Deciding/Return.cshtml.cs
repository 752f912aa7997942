using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Gives the problem back to its author with advice.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class ReturnModel() : ReasonedPage("problem-returned")
{
    public Task<IActionResult> OnPostAsync() => Act(() => Problem.Return(KnownReason, Why), () => ProblemsWords.ReturnDone);
}
