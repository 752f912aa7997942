using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>Name, rules and rubric of a season in planning; from the opening of registration on they stand still.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class EditModel : SeasonForm
{
    private Rubric _rubric = null!;

    [FromRoute] public int Id { get; set; }
    public Season Season { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.AsTracking().FirstOrDefaultAsync(s => s.Id == Id) is not { } season) return NotFound();
        (Season, _rubric) = (season, await Db.Rubrics.AsTracking().SingleAsync(r => r.SeasonId == Id));
        return null;
    }

    public void OnGet()
    {
        (Name, Year) = (Season.Name, Season.Year);
        Fill(Season.Rules, _rubric.Criteria);
    }

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        Season.Rename(Name, Year ?? 0);
        Season.ChangeRules(Rules);
        _rubric.Change(Rubric);
    }, ShellWords.SaveDone, () => LeagueLinks.Season(Id) + "/rules");
}
