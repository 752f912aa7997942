using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>Balanced mixed teams for people without one, as the engine proposes them; the secretariat makes them.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class ProposeModel(Matchmaker matchmaker) : SeasonPage
{
    public Proposal Proposal { get; private set; } = new([], null);
    public int Seekers { get; private set; }

    public static Word TextOf(Engine.Teams.Obstacle why) => why switch
    {
        Engine.Teams.Obstacle.UnitTooLarge => LeagueWords.ObstacleUnitTooLarge,
        Engine.Teams.Obstacle.TooFewUnits => LeagueWords.ObstacleTooFewUnits,
        Engine.Teams.Obstacle.TogetherAndApart => LeagueWords.ObstacleTogetherAndApart,
        _ => LeagueWords.ObstacleAllRulesAtOnce,
    };

    protected override async Task<IActionResult?> LoadMore()
    {
        Seekers = (await matchmaker.Seekers(Id)).Count;
        Proposal = await matchmaker.Propose(Season);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        var made = 0;
        return Do(async () => made = await matchmaker.Make(Season, Now), () => LeagueWords.ProposeTeamsDone(made), () => Href + "/teams");
    }
}
