using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>Changes a round while it is a draft.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class EditModel(LeagueSecretariat secretariat, ProblemsDoor problems) : RoundForm(problems)
{
    [FromRoute] public int Id { get; set; }
    public Round Round { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } round) return NotFound();
        (Round, Season) = (round, await Db.Seasons.AsNoTracking().SingleAsync(s => s.Id == round.SeasonId));
        if (HttpMethods.IsGet(Request.Method)) Problems = [.. round.Problems.Select(p => p.ProblemId)];
        await LookUp();
        return null;
    }

    public void OnGet()
    {
        (Title, Brief, Mode) = (Round.Title, Round.Brief, Round.Mode);
        (OpensOn, OpensTime) = (TehranTime.Day(Round.OpensAt), ClockTime.Show(Round.OpensAt));
        Fill(Round.ClosesAt, Round.JudgingEndsAt);
    }

    public async Task<IActionResult> OnPostAsync() => Find is not null
        ? Page()
        : await Do(() => secretariat.Change(Round, Title, Brief, Window(), Problems, Mode ?? RoundMode.AllPlay), ShellWords.SaveDone, () => LeagueLinks.Round(Id));
}
