using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>The head of problem solving asks the owner unit to take the problem on.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class AskModel : ProblemPage
{
    public DateOnly Due { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        Due = await Desk.DueOf(ProblemClock.Consent, Today);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.AskConsent(UnitName, Due), () => ProblemsWords.AskConsentDone(UnitName, Due));
}
