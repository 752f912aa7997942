using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>Solutions are taken from now on; the clock does the same by itself.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class OpenModel(LeagueSecretariat secretariat) : RoundPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Open(Round, Season, Now), () => LeagueWords.RoundOpened(Round.Number), () => Href);
}
