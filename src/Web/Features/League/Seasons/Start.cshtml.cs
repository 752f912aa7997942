using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>Teams play: solutions are taken from now on.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class StartModel(LeagueSecretariat secretariat) : SeasonPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Start(Season, Now), LeagueWords.SeasonStarted(Season.Name), () => Href);
}
