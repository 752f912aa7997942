using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League.Teams;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Transfers;

/// <summary>A member of a team asks to go to another one that has a seat.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class AskModel(TransferDesk desk, Matchmaker matchmaker, PeopleDoor people) : TeamPage
{
    private Dictionary<int, string> _units = [];

    [BindProperty, Label("League", nameof(LeagueWords.TransferTo))] public int? ToTeamId { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.TransferWords)), DataType(DataType.MultilineText)] public string? Words { get; set; }

    public Transfer? Open { get; private set; }
    public IReadOnlyList<OpenTeam> Teams { get; private set; } = [];
    public bool IsWindowOpen => Season.TakesTransfers(Today);
    public string NamesOf(IReadOnlyList<int> units) => Say.List(units.Select(u => _units.GetValueOrDefault(u)));

    /// <summary>What keeps this member from going at all; null when nothing does.</summary>
    public Word? Hindrance { get; private set; }

    protected override IQueryable<Team> Among(IQueryable<Team> teams)
    {
        var me = Me.Id;
        return teams.Where(t => t.Members.Any(m => m.PersonId == me && m.LeftAt == null));
    }

    protected override async Task<IActionResult?> LoadMore()
    {
        var me = Me.Id;
        Open = await Db.Transfers.AsNoTracking().FirstOrDefaultAsync(t => t.SeasonId == Season.Id && t.PersonId == me && t.State == TransferState.Asked);
        Hindrance = Team.KeepsBecause(me, Season.Rules);
        var skills = (await people.Skills([me])).GetValueOrDefault(me, "");
        if (IsWindowOpen && Open is null && Hindrance is null) Teams = [.. (await matchmaker.Openings(Season, skills, Team.Present.First(m => m.PersonId == me).UnitId)).Where(t => t.Id != Id)];
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Transfer asked = null!;
        return Do(async () => asked = await desk.Ask(Season, Team, ToTeamId ?? 0, Me.Id, Words, Now), LeagueWords.TransferDone, () => LeagueLinks.Transfer(asked.Id));
    }
}
