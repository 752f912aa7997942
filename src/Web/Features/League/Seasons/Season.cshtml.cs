using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>A season: where it stands, the round of the day, one's own team, and the next step.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class SeasonModel(PeopleDoor people) : SeasonPage
{
    public Glance Glance { get; private set; } = null!;
    public MyTeamCard Mine { get; private set; } = null!;
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public DateTime Seen => Now;

    /// <summary>What the cost is counted on: solutions that came in, or what the active teams would send.</summary>
    public int CostBase => Glance.CurrentRow is { Sent: > 0 } row ? row.Sent : Glance.Active;
    public double CostHours => CostBase * Season.Rules.SheetsEach * Season.Rules.MinutesPerSheet / 60.0;
    public bool MayDraft => IsHead && !Season.IsOver;

    protected override async Task<IActionResult?> LoadMore()
    {
        Glance = await Glance.Of(Db, Id, Me.Id, IsHead);
        Mine = await MyTeamCard.Of(Db, people, Season, Glance.Mine, Me.Id, Today);
        if (IsHead) History = await Db.HistoryOf(Season);
        return null;
    }

    public void OnGet() { }

    public NextStep? Next => IsHead ? HeadsNext ?? TeamsNext : TeamsNext;

    private NextStep? HeadsNext => Season.State switch
    {
        SeasonState.Planned => new NextStep(LeagueWords.NextOpenRegistration, null, new Act(LeagueWords.OpenRegistration, Href + "/open-registration")),
        SeasonState.Registration or SeasonState.Running when Glance.Pending > 0 => new NextStep(LeagueWords.NextApproveTeams(Glance.Pending), null, new Act(LeagueWords.SeeTeams, Href + "/teams?state=Pending")),
        SeasonState.Registration => new NextStep(LeagueWords.NextStart, LeagueWords.RegistrationUntilDay(Season.RegistrationUntil), new Act(LeagueWords.StartSeason, Href + "/start")),
        SeasonState.Running or SeasonState.Finals => NextOfRounds,
        SeasonState.Closed => new NextStep(LeagueWords.NextArchive, null, new Act(LeagueWords.ArchiveSeason, Href + "/archive")),
        _ => null,
    };

    private NextStep? NextOfRounds =>
        Glance.Rounds.LastOrDefault(r => r.State == RoundState.SubmissionClosed) is { } closed ? new NextStep(LeagueWords.NextAdmit(closed.Number), null, new Act(LeagueWords.SeeSolutions, LeagueLinks.Round(closed.Id) + "/submissions"))
        : Glance.Rounds.LastOrDefault(r => r.State == RoundState.Draft) is { } draft ? new NextStep(LeagueWords.NextPublishCard(draft.Number), null, new Act(LeagueWords.ToRound, LeagueLinks.Round(draft.Id)))
        : Glance.Rounds.Any(r => r.State is RoundState.Published or RoundState.Open or RoundState.Judging or RoundState.Sealed) ? null
        : new NextStep(LeagueWords.NextDraftRound, null, new Act(LeagueWords.NewRound, Href + "/rounds/new"));

    private NextStep? TeamsNext => (Glance.Mine, Glance.Current) switch
    {
        (null, _) when Mine.TakesTeams => new NextStep(LeagueWords.NextFindTeam, Season.State == SeasonState.Registration ? LeagueWords.RegistrationUntilDay(Season.RegistrationUntil) : null, new Act(LeagueWords.CreateTeam, Href + "/teams/new")),
        ({ State: TeamState.Forming } team, _) when team.CaptainId == Me.Id => new NextStep(LeagueWords.NextCompleteTeam(team.Name), null, new Act(LeagueWords.ToMyTeam, LeagueLinks.Team(team.Id))),
        ({ State: TeamState.Pending } team, _) => new NextStep(LeagueWords.NextWaitApproval(team.Name)),
        ({ State: TeamState.Active }, { State: RoundState.Judging or RoundState.SubmissionClosed or RoundState.Sealed } round) => new NextStep(LeagueWords.NextWaitJudging(round.Number)),
        _ => null,
    };

    public IReadOnlyList<Act> Acts => !IsHead ? [] :
    [
        .. Season.State == SeasonState.Planned ? [new Act(LeagueWords.EditSeason, Href + "/edit")] : Array.Empty<Act>(),
        .. Season.IsOver ? Array.Empty<Act>() : [new Act(LeagueWords.JudgesOfSeason, Href + "/judges")],
        .. Season.State == SeasonState.Planned ? Array.Empty<Act>() : [new Act(LeagueWords.Appeals, Href + "/appeals")],
        new Act(LeagueWords.LeagueOfCities, Href + "/cities"),
        .. Season.State == SeasonState.Running ? [new Act(LeagueWords.ToFinals, Href + "/finals")] : Array.Empty<Act>(),
        .. Season.State is SeasonState.Running or SeasonState.Finals ? [new Act(LeagueWords.CloseSeason, Href + "/close")] : Array.Empty<Act>(),
        .. Season.IsOver ? Array.Empty<Act>() : [new Act(LeagueWords.CancelSeason, Href + "/cancel")],
    ];
}
