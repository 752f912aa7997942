using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Awards;

/// <summary>Takes an award back, with the reason; its certificates are withdrawn.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class TakeBackModel(AwardDesk desk) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Award Award { get; private set; } = null!;
    public string Team { get; private set; } = "";
    public string Href => LeagueLinks.Season(Award.SeasonId) + "/awards";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Awards.AsTracking().FirstOrDefaultAsync(a => a.Id == Id) is not { } award) return NotFound();
        (Award, Team) = (award, await Db.Teams.Where(t => t.Id == award.TeamId).Select(t => t.Name).FirstAsync());
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => desk.TakeBack(Award, Team, Why, Now), () => LeagueWords.AwardTakenBack(Team, Award.Said), () => Href);
}
