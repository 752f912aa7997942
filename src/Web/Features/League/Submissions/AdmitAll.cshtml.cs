using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>Every locked solution of the round goes to judging.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class AdmitAllModel(LeagueSecretariat secretariat) : RoundPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        var admitted = 0;
        return Do(async () => admitted = await secretariat.AdmitAll(Round, Now), () => LeagueWords.AdmittedAll(admitted), () => Href + "/submissions");
    }
}
