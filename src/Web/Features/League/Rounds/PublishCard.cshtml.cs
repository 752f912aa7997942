using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>The teams see the challenge card.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class PublishCardModel(LeagueSecretariat secretariat) : RoundPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.PublishCard(Round, Season, Now), () => LeagueWords.PublishCardDone(Round.Number), () => Href);
}
