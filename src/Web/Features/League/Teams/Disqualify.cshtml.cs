using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The secretariat takes a team out of the season, with a coded reason and its own words.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class DisqualifyModel(TeamRegistry registry, BylawsDoor bylaws) : TeamPage
{
    [BindProperty, Label("League", nameof(LeagueWords.ReasonLabel))] public string? Code { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public IEnumerable<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = await bylaws.Choices("team-disqualified", Today);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.Disqualify(Team, Reasons.Known(Code), Why, Now), () => LeagueWords.DisqualifyDone(Team.AppealUntil), () => Href);
}
