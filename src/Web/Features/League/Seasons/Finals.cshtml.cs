using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>The last rounds of a season.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class FinalsModel(LeagueSecretariat secretariat) : SeasonPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.GoToFinals(Season, Now), LeagueWords.SeasonInFinals(Season.Name), () => Href);
}
