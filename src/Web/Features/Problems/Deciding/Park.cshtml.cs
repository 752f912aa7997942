using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Puts the problem aside until a day.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class ParkModel() : ReasonedPage("problem-parked")
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.ReviewOn))] public DateOnly? ReviewOn { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.Park(KnownReason, Why, ReviewOn, Today), () => ProblemsWords.ParkDone(ReviewOn));
}
