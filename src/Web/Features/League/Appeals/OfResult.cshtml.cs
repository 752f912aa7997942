using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League.Submissions;
using Pishran.Shell;

namespace Pishran.Features.League.Appeals;

/// <summary>The captain appeals against the published result of the team's solution.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class OfResultModel(AppealDesk desk) : SubmissionPage
{
    [BindProperty, Label("League", nameof(LeagueWords.AppealWords)), DataType(DataType.MultilineText)] public string? Words { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Submission.ResultIsOut && Team.CaptainId == Me.Id ? null : NotFound());

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Appeal appeal = null!;
        return Do(async () => appeal = await desk.AgainstResult(Submission, await Db.Rounds.AsTracking().SingleAsync(r => r.Id == Round.Id), Team, Me.Id, Words, Now),
            () => LeagueWords.AppealDone(appeal.AnswerBy), () => AppealDesk.LinkOf(appeal.Id));
    }
}
