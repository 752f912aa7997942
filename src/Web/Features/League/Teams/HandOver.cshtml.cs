using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The captain hands the team to another member.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class HandOverModel(TeamRegistry registry) : CaptainPage
{
    [BindProperty, Label("League", nameof(LeagueWords.Member))] public int? PersonId { get; set; }
    public IEnumerable<Membership> Others => Team.Present.Where(m => m.PersonId != Team.CaptainId);

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.HandOver(Team, Season, PersonId ?? 0, Now), () => LeagueWords.CaptainChanged(Team.Captain?.Name), () => Href);
}
