using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>Ends a survey: no answer is taken any more.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class CloseModel : SurveyPage
{
    public int Answered { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        var id = Survey.Id;
        Answered = await Db.SurveyReplies.CountAsync(r => r.SurveyId == id && r.State == SurveyReplyState.Answered);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Do(() => Desk.Close(Survey, Now), () => ProblemsWords.CloseSurveyDone(Answered, Survey.Units), () => Survey.Href);
}
