using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>The head of every page of a season: its name, state and tabs.</summary>
public sealed record SeasonHead(int Id, string Name, int Year, SeasonState State, DateOnly? RegistrationUntil, string Tab, NextStep? Next = null)
{
    public static SeasonHead Of(Season season, string tab, NextStep? next = null) => new(season.Id, season.Name, season.Year, season.State, season.RegistrationUntil, tab, next);
}

/// <summary>What every page of a season starts from. A season in planning is seen only by who runs it.</summary>
public abstract class SeasonPage : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Season Season { get; private set; } = null!;
    public bool IsHead => Me.Is(Role.HeadOfIdeas);
    public string Href => LeagueLinks.Season(Id);

    public SeasonHead HeadOf(string tab, NextStep? next = null) => SeasonHead.Of(Season, tab, next);

    protected sealed override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.AsTracking().FirstOrDefaultAsync(s => s.Id == Id && (IsHead || s.State != SeasonState.Planned)) is not { } season) return NotFound();
        Season = season;
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}

/// <summary>What every page of a team starts from.</summary>
public abstract class TeamPage : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Team Team { get; private set; } = null!;
    public Season Season { get; private set; } = null!;
    public bool IsHead => Me.Is(Role.HeadOfIdeas);
    public bool IsCaptain => Team.CaptainId == Me.Id;
    public bool IsMember => Team.Has(Me.Id);
    public string Href => LeagueLinks.Team(Id);

    /// <summary>The teams this page is for: those of the captain, of a member, of everybody.</summary>
    protected virtual IQueryable<Team> Among(IQueryable<Team> teams) => teams;

    protected sealed override async Task<IActionResult?> Load()
    {
        if (await Among(Db.Teams.AsTracking()).FirstOrDefaultAsync(t => t.Id == Id) is not { } team) return NotFound();
        (Team, Season) = (team, await Db.Seasons.AsNoTracking().SingleAsync(s => s.Id == team.SeasonId));
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}

/// <summary>A page for the captain of the team alone.</summary>
public abstract class CaptainPage : TeamPage
{
    protected override IQueryable<Team> Among(IQueryable<Team> teams)
    {
        var me = Me.Id;
        return teams.Where(t => t.CaptainId == me);
    }
}

/// <summary>What every page of a round starts from. A draft is seen only by who runs the season.</summary>
public abstract class RoundPage : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Round Round { get; private set; } = null!;
    public Season Season { get; private set; } = null!;
    public bool IsHead => Me.Is(Role.HeadOfIdeas);
    public string Href => LeagueLinks.Round(Id);

    protected sealed override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id && (IsHead || r.State != RoundState.Draft)) is not { } round) return NotFound();
        (Round, Season) = (round, await Db.Seasons.AsTracking().SingleAsync(s => s.Id == round.SeasonId));
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}

/// <summary>How long something still runs, in the two largest units.</summary>
internal static class TimeLeft
{
    public static Word Until(DateTime end, DateTime now) => (end - now) switch
    {
        { Ticks: <= 0 } => LeagueWords.NoTimeLeft,
        { Days: > 0 } left => LeagueWords.DaysAndHours(left.Days, left.Hours),
        { Hours: > 0 } left => LeagueWords.HoursAndMinutes(left.Hours, left.Minutes),
        var left => LeagueWords.MinutesOnly(Math.Max(1, left.Minutes)),
    };
}
