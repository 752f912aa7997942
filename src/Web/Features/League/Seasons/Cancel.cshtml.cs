using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>The season ends before its time, with a coded reason and the head's own words.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class CancelModel(LeagueSecretariat secretariat, BylawsDoor bylaws) : SeasonPage
{
    [BindProperty, Label("League", nameof(LeagueWords.ReasonLabel))] public string? Code { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public IEnumerable<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = await bylaws.Choices("season-cancelled", Today);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Cancel(Season, Reasons.Known(Code), Why, Now), () => LeagueWords.SeasonCancelled(Season.Name), () => Href);
}
