using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>The deadline and its grace are over: what came in is locked under blind codes.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class CloseModel(LeagueSecretariat secretariat) : RoundPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.CloseSubmissions(Round, Season, Now), () => LeagueWords.SubmissionsClosed(Round.Number), () => Href + "/submissions");
}
