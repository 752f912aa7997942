using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>The head of ideas plans a season in one page.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class NewModel(LeagueSecretariat secretariat) : SeasonForm
{
    public void OnGet()
    {
        Year = JalaliDate.From(Today).Year;
        Fill(new RuleSet(), DefaultRubric.Criteria);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Season season = null!;
        return Do(async () => season = await secretariat.Plan(Name, Year, Rules, Rubric), () => LeagueWords.SeasonPlanned(season.Name), () => LeagueLinks.Season(season.Id));
    }
}
