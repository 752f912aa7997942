using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>Gives the units more days.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class ExtendModel : SurveyPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyClosesOn))] public DateOnly? ClosesOn { get; set; }

    public void OnGet() => ClosesOn = Survey.ClosesOn;

    public Task<IActionResult> OnPostAsync() => Do(() => Desk.Extend(Survey, ClosesOn, Now), () => ProblemsWords.SurveyExtended(Survey.ClosesOn), () => Survey.Href);
}
