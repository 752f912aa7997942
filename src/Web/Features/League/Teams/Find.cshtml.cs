using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>Somebody without a team sees the open seats that fit, asks a captain, or says that they would like one.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class FindModel(Matchmaker matchmaker, PeopleDoor people) : SeasonPage
{
    private Dictionary<int, string> _units = [];

    [BindProperty, Label("League", nameof(LeagueWords.MySkills)), DataType(DataType.MultilineText)] public string? Skills { get; set; }
    [BindProperty] public int? TeamId { get; set; }
    public IReadOnlyList<OpenTeam> Teams { get; private set; } = [];
    public TeamWish? Wish { get; private set; }

    /// <summary>Neither in a team nor a judge of the season.</summary>
    public bool IsFree { get; private set; }
    public string NamesOf(IReadOnlyList<int> units) => Say.List(units.Select(u => _units.GetValueOrDefault(u)));

    protected override async Task<IActionResult?> LoadMore()
    {
        var me = Me.Id;
        Wish = await Db.TeamWishes.AsTracking().FirstOrDefaultAsync(w => w.SeasonId == Id && w.PersonId == me);
        IsFree = Season.TakesTeams && !await Db.Teams.AnyAsync(t => t.SeasonId == Id && t.Members.Any(m => m.PersonId == me && m.LeftAt == null)) && !await Db.SeasonJudges.AnyAsync(j => j.SeasonId == Id && j.PersonId == me && j.IsActive);
        var mine = Wish?.Skills ?? (await people.Skills([me])).GetValueOrDefault(me, "");
        Teams = await matchmaker.Openings(Season, mine, Me.UnitId);
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public async Task OnGetAsync() => Skills = Wish?.Skills ?? (await people.Skills([Me.Id])).GetValueOrDefault(Me.Id, "");

    public Task<IActionResult> OnPostSayAsync() => Do(() => matchmaker.Say(Season, Me.Id, Skills, Now), LeagueWords.WishIsOpen, () => Href + "/find-team");

    public async Task<IActionResult> OnPostBackAsync() => Wish is null ? NotFound() : await Do(Wish.TakeBack, LeagueWords.WishIsBack, () => Href + "/find-team");

    public Task<IActionResult> OnPostAskAsync()
    {
        Team asked = null!;
        return Do(async () => asked = await matchmaker.AskCaptain(Season, TeamId ?? 0, Me.Id, Now), () => LeagueWords.FindTeamDone(asked.Name), () => Href + "/find-team");
    }
}
