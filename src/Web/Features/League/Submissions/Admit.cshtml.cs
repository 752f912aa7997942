using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>The solution goes to judging.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class AdmitModel(LeagueSecretariat secretariat) : SubmissionPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Admit(Submission, Now), LeagueWords.AdmitSolutionDone, () => LeagueLinks.Round(Round.Id) + "/submissions");
}
