using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

[Authorize(Roles = Role.Judge)]
public sealed class AnswerModel(JudgeDesk desk, Jury jury, ProblemsDoor problems) : SheetPage(jury, problems)
{
    [BindProperty, Label("League", nameof(LeagueWords.ConflictGround))] public RecusalGround? Ground { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IEnumerable<SelectListItem> Grounds => JudgeDesk.Grounds.Select(g => new SelectListItem(Word.Of(g).ToString(), g.ToString()));

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } instead) return instead;
        return Sheet.IsOpen ? null : LocalRedirect($"/league/judging/{SheetId}");
    }

    public Task<IActionResult> OnPostAccept() => Do(() => desk.Accept(Me.PersonId, [SheetId], Now), LeagueWords.AcceptSheetDone(Pace.Left, Pace.MinutesLeft), () => $"/league/judging/{SheetId}");

    public Task<IActionResult> OnPostConflict() => Do(() => desk.DeclareConflict(Me.PersonId, SheetId, Ground, Why, Now), LeagueWords.DeclareConflictDone, () => NextOpen);

    public Task<IActionResult> OnPostDecline() => Do(() => desk.Decline(Me.PersonId, SheetId, Why, Now), LeagueWords.DeclineSheetDone, () => NextOpen);
}
