using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Solving;

/// <summary>The head of problem solving confirms the effect that was measured.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class VerifyModel : ProblemPage
{
    public bool IsMeasured => Problem.LastMeasuredOn is not null;
    public string From => ProblemsSay.Value(Problem.Frame.Baseline);
    public string To => ProblemsSay.Value(Problem.LastValue, Problem.Frame.UnitOfMeasure);

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.Verify(Today, Now), () => ProblemsWords.VerifyEffectDone(From, To));
}
