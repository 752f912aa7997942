using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>The head of ideas drafts the next round of a season.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class NewModel(LeagueSecretariat secretariat, ProblemsDoor problems) : RoundForm(problems)
{
    [FromRoute] public int Id { get; set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.AsTracking().FirstOrDefaultAsync(s => s.Id == Id) is not { } season) return NotFound();
        Season = season;
        await LookUp();
        return null;
    }

    public void OnGet()
    {
        Mode = RoundMode.AllPlay;
        (OpensOn, OpensTime) = (Today.AddDays(1), Say.Digits("08:00"));
        Fill(TehranTime.ToUtc(Today.AddDays(8).ToDateTime(new TimeOnly(14, 0))), TehranTime.ToUtc(Today.AddDays(15).ToDateTime(new TimeOnly(14, 0))));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Find is not null) return Page();
        Round round = null!;
        return await Do(async () => round = await secretariat.Draft(Season, Title, Brief, Window(), Problems, Mode ?? RoundMode.AllPlay), () => LeagueWords.RoundDrafted(round.Number), () => LeagueLinks.Round(round.Id));
    }
}
