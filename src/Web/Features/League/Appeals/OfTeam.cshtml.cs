using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.League.Teams;
using Pishran.Shell;

namespace Pishran.Features.League.Appeals;

/// <summary>The captain appeals against the disqualification of the team.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class OfTeamModel(AppealDesk desk) : CaptainPage
{
    [BindProperty, Label("League", nameof(LeagueWords.AppealWords)), DataType(DataType.MultilineText)] public string? Words { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Appeal appeal = null!;
        return Do(async () => appeal = await desk.AgainstDisqualification(Team, Me.Id, Words, Now), () => LeagueWords.AppealDone(appeal.AnswerBy), () => AppealDesk.LinkOf(appeal.Id));
    }
}
