using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>Every round has its result.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class CloseModel(LeagueSecretariat secretariat) : SeasonPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Close(Season, Now), LeagueWords.SeasonClosed(Season.Name), () => Href);
}
