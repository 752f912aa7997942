using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Features.League.Awards;

/// <summary>Gives a team of a closed season a place or a title; each member gets a certificate.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class GiveModel(AwardDesk desk, SeasonTables tables) : SeasonPage
{
    private const int Offered = 100;

    [BindProperty, Label("League", nameof(LeagueWords.TeamWord))] public int? TeamId { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AwardKindLabel))] public AwardKind? Kind { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AwardTitle))] public string? Title { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AwardPrize)), Rial] public long? PrizeRial { get; set; }

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<AwardKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];

    protected override async Task<IActionResult?> LoadMore()
    {
        Teams = [.. (await tables.Teams(Id, null)).Take(Offered).Select(t => new SelectListItem(LeagueWords.TeamWithPlace(t.Team, t.Rank, t.Points).ToString(), t.TeamId.ToString(CultureInfo.InvariantCulture)))];
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var team = await Db.Teams.AsTracking().FirstOrDefaultAsync(t => t.Id == TeamId && t.SeasonId == Id);
        return await Do(async () =>
        {
            BrokenRule.If(team is null, ShellWords.ChooseOne(LeagueWords.TeamWord), nameof(TeamId));
            await desk.Give(Season, team!, Kind, Title, PrizeRial, Now);
        }, () => LeagueWords.AwardGiven(team!.Name, Award.SaidOf(Kind!.Value, Title)), () => Href + "/awards");
    }
}
