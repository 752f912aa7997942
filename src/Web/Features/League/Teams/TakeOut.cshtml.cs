using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The secretariat takes a member out of a team.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class TakeOutModel : TeamPage
{
    [BindProperty, Label("League", nameof(LeagueWords.Member))] public int? PersonId { get; set; }
    public IEnumerable<Membership> Others => Team.Present.Where(m => m.PersonId != Team.CaptainId);

    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => Team.TakeOut(PersonId ?? 0, Why, Now), ShellWords.SaveDone, () => Href);
}
