using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>A new join code; the earlier one is void.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class ChangeCodeModel(TeamRegistry registry) : CaptainPage
{
    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.ChangeJoinCode(Team), LeagueWords.JoinCodeChanged, () => Href);
}
