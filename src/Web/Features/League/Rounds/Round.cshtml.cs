using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>A round: its challenge, its window, and one's own team's solution.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class RoundModel(ProblemsDoor problems) : RoundPage
{
    public IReadOnlyList<ProblemCard> Problems { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public Team? Team { get; private set; }
    public Submission? Solution { get; private set; }
    public Word? MyMatch { get; private set; }
    public int Sent { get; private set; }
    public int ActiveTeams { get; private set; }

    /// <summary>Locked solutions that the secretariat hasn't decided on.</summary>
    public int Waiting { get; private set; }
    public DateTime Seen => Now;
    public SeasonHead Head => new(Season.Id, Season.Name, Season.Year, Season.State, Season.RegistrationUntil, "");
    public DateTime GraceEnds => Round.ClosesAt.AddMinutes(Season.Rules.GraceMinutes);

    protected override async Task<IActionResult?> LoadMore()
    {
        var me = Me.Id;
        var cards = await problems.Of([.. Round.Problems.Select(p => p.ProblemId)]);
        Problems = [.. Round.Problems.Select(p => cards.GetValueOrDefault(p.ProblemId)).OfType<ProblemCard>()];
        Team = await Db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.SeasonId == Season.Id && t.Members.Any(m => m.PersonId == me && m.LeftAt == null));
        Solution = Team is null ? null : await Db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.RoundId == Id && s.TeamId == Team.Id);
        if (Team is not null && Round.Fixtures.FirstOrDefault(f => f.TeamA == Team.Id || f.TeamB == Team.Id) is { } fixture)
        {
            var other = fixture.TeamA == Team.Id ? fixture.TeamB : fixture.TeamA;
            MyMatch = other is null ? LeagueWords.YouHaveBye : LeagueWords.YouMeet(await Db.Teams.Where(t => t.Id == other).Select(t => t.Name).SingleAsync());
        }
        Sent = await Db.Submissions.CountAsync(s => s.RoundId == Id && s.State != SubmissionState.Draft);
        ActiveTeams = await Db.Teams.CountAsync(t => t.SeasonId == Season.Id && t.State == TeamState.Active);
        if (IsHead) Waiting = await Db.Submissions.CountAsync(s => s.RoundId == Id && s.State == SubmissionState.Locked);
        if (IsHead) History = await Db.HistoryOf(Round);
        return null;
    }

    public void OnGet() { }

    public Act? Act => Team is null || !(Round.IsAhead || Solution?.State == SubmissionState.Returned) || !Team.IsPlaying ? null
        : new Act(Solution is null ? LeagueWords.WriteSolutionOf(Team.Name) : LeagueWords.ContinueSolutionOf(Team.Name), Href + "/write");

    public NextStep? Next => Round.ResultsAreOut ? new NextStep(LeagueWords.ResultsAreOut, null, new Act(LeagueWords.SeeTable, Href + "/standings"))
        : IsHead ? HeadsNext
        : Round.State == RoundState.Judging && Me.Holds(Role.JuryChair, "season", Season.Id) ? Judging
        : null;

    private NextStep Judging => new(LeagueWords.NextJudging, LeagueWords.DeadlineIs(Round.JudgingEndsAt), new Act(LeagueWords.SeeJudging, Href + "/judging"));

    private NextStep? HeadsNext => Round.State switch
    {
        RoundState.Draft => new NextStep(LeagueWords.NextPublishCard(Round.Number), null, new Act(LeagueWords.PublishCard, Href + "/publish-card")),
        RoundState.Published when Now >= Round.OpensAt => new NextStep(LeagueWords.NextOpen, null, new Act(LeagueWords.OpenRound, Href + "/open")),
        RoundState.Published => new NextStep(LeagueWords.OpensByItself(Round.OpensAt)),
        RoundState.Open when Now >= GraceEnds => new NextStep(LeagueWords.NextClose, null, new Act(LeagueWords.CloseSubmissions, Href + "/close")),
        RoundState.Open => new NextStep(LeagueWords.TeamsAreWriting(Sent, ActiveTeams), LeagueWords.ClosesByItself(GraceEnds)),
        RoundState.SubmissionClosed when Waiting == 0 && Round.Mode == RoundMode.PitchDay => new NextStep(LeagueWords.NextPitch, null, new Act(LeagueWords.OpenPitch, Href + "/pitch")),
        RoundState.SubmissionClosed when Waiting == 0 => new NextStep(LeagueWords.NextAssign, null, new Act(LeagueWords.AssignJudges, Href + "/assign")),
        RoundState.Judging when Round.Mode == RoundMode.PitchDay => new NextStep(LeagueWords.PitchOpened, null, new Act(LeagueWords.LiveBoardLink, Href + "/pitch")),
        RoundState.Judging => Judging,
        RoundState.Sealed => new NextStep(LeagueWords.NextPublishResults, null, new Act(LeagueWords.PublishResults, Href + "/publish")),
        RoundState.SubmissionClosed => new NextStep(LeagueWords.NextAdmit(Round.Number), null, new Act(LeagueWords.SeeSolutions, Href + "/submissions")),
        _ => null,
    };

    public IReadOnlyList<Act> Acts => !IsHead ? [] :
    [
        .. Round.State == RoundState.Draft ? [new Act(LeagueWords.EditRound, Href + "/edit")] : Array.Empty<Act>(),
        .. Round.IsAhead ? [new Act(LeagueWords.ExtendRound, Href + "/extend")] : Array.Empty<Act>(),
        .. Round.State is RoundState.Draft or RoundState.Published ? Array.Empty<Act>() : [new Act(LeagueWords.SeeSolutions, Href + "/submissions")],
    ];

    public IReadOnlyList<Knot> Dates =>
    [
        Date(LeagueWords.OpensOn, LeagueWords.TakesSolutions, Round.OpensAt, RoundState.Published),
        Date(LeagueWords.ClosesOn, LeagueWords.GraceIs(Season.Rules.GraceMinutes), Round.ClosesAt, RoundState.Open),
        Date(LeagueWords.JudgingEndsOn, LeagueWords.SheetsPerSolution(Season.Rules.SheetsEach), Round.JudgingEndsAt, RoundState.Judging),
        new Knot(LeagueWords.AppealWindow, LeagueWords.WorkingDays(Season.Rules.AppealDays).ToString(), null, null, null, Round.State is RoundState.ResultsPublished or RoundState.UnderAppeal, Round.State < RoundState.ResultsPublished),
    ];

    private Knot Date(Word kind, Word title, DateTime at, RoundState before) =>
        new(kind, title.ToString(), null, at, Say.Moment(at), Round.State == before, Round.State < before);
}
