using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>A closed season goes into the archive.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class ArchiveModel(LeagueSecretariat secretariat) : SeasonPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Archive(Season, Now), LeagueWords.ArchiveSeasonDone, () => Href);
}
