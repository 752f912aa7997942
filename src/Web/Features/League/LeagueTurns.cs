using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>Whose turn it is in the league: the acts of the room give turns and close them, in the same write.</summary>
public sealed class LeagueTurns(AppDb db, InboxDoor inbox, PeopleDoor people, BylawsDoor bylaws)
{
    private const string InvitationKind = "League.Invitation", TeamKind = "League.Team", RoundKind = LeagueSecretariat.RoundKind, SubmissionKind = LeagueSecretariat.SubmissionKind;
    public const string TransferKind = "League.Transfer";
    private const int DaysToAnswer = 5, DaysToDecide = 3, DaysToCorrect = 2;

    /// <summary>The invited person answers, at the latest on the last day of registration.</summary>
    public async Task AskAnswer(Invitation invitation, Team team, Season season, DateTime now)
    {
        var due = await In(DaysToAnswer, now);
        if (season.State == SeasonState.Registration && season.RegistrationUntil < due) due = season.RegistrationUntil.Value;
        await inbox.Ask(new TurnAsk(invitation.PersonId, InvitationKind, invitation.Id, LeagueWords.TurnInvitation(team.Name), LeagueLinks.Invitation(invitation.Id), season.Name, due), now);
    }

    public Task Answered(Invitation invitation, DateTime now) => inbox.Close(InvitationKind, invitation.Id, now);

    /// <summary>The captain of one of the two teams answers, at the latest on the last day of the window.</summary>
    public async Task AskTransfer(Transfer transfer, Team team, Season season, DateTime now)
    {
        var due = await In(DaysToAnswer, now);
        if (season.Rules.TransferUntil < due) due = season.Rules.TransferUntil.Value;
        await inbox.Ask(new TurnAsk(team.CaptainId, TransferKind, transfer.Id, LeagueWords.TurnTransfer(transfer.Name), LeagueLinks.Transfer(transfer.Id), season.Name, due, WaiterId: transfer.PersonId), now);
    }

    /// <summary>The secretariat looks at a team.</summary>
    public async Task AskApproval(Team team, Season season, DateTime now)
    {
        await inbox.Close(TeamKind, team.Id, now);
        await AskHeads(TeamKind, team.Id, LeagueWords.TurnTeam(team.Name), LeagueLinks.Team(team.Id), season.Name, now);
    }

    /// <summary>The team came back: its captain completes it.</summary>
    public async Task AskCompletion(Team team, Season season, DateTime now)
    {
        await inbox.Close(TeamKind, team.Id, now);
        await inbox.Ask(new TurnAsk(team.CaptainId, TeamKind, team.Id, LeagueWords.TurnCompleteTeam(team.Name), LeagueLinks.Team(team.Id), season.Name, await In(DaysToDecide, now)), now);
    }

    /// <summary>The team is decided on: its captain hears of it, and writes to the rounds that are open.</summary>
    public async Task Approved(Team team, Season season, DateTime now)
    {
        await inbox.Close(TeamKind, team.Id, now);
        inbox.Tell(team.CaptainId, LeagueWords.ApproveTeamDone(team.Name), LeagueLinks.Team(team.Id), now);
        foreach (var round in await OpenRounds(season.Id)) await AskSolution(round, team, season, now);
    }

    /// <summary>The team is out: nobody waits for it any more.</summary>
    public async Task Gone(Team team, Word? told, DateTime now)
    {
        await inbox.Close(TeamKind, team.Id, now);
        foreach (var round in await OpenRounds(team.SeasonId)) await inbox.Close(RoundKind, round.Id, now, team.CaptainId);
        if (told is not null) inbox.Tell(team.CaptainId, told, LeagueLinks.Team(team.Id), now);
    }

    /// <summary>The armband goes to somebody else, and with it what the captain had to do.</summary>
    public async Task HandedOver(Team team, Season season, int from, DateTime now)
    {
        inbox.Tell(team.CaptainId, LeagueWords.YouAreCaptain(team.Name), LeagueLinks.Team(team.Id), now);
        foreach (var transfer in (await db.Set<Transfer>().AsNoTracking().Where(t => t.State == TransferState.Asked && (t.FromTeamId == team.Id || t.ToTeamId == team.Id)).ToListAsync()).Where(t => t.WaitsFor(team.Id)))
        {
            await inbox.Close(TransferKind, transfer.Id, now, from);
            await AskTransfer(transfer, team, season, now);
        }
        if (team.State != TeamState.Active) return;
        foreach (var round in await OpenRounds(season.Id))
        {
            await inbox.Close(RoundKind, round.Id, now, from);
            if (!await db.Submissions.AnyAsync(s => s.RoundId == round.Id && s.TeamId == team.Id && s.State != SubmissionState.Draft)) await AskSolution(round, team, season, now);
        }
    }

    public void TellCaptain(Team team, Word what, DateTime now) => inbox.Tell(team.CaptainId, what, LeagueLinks.Team(team.Id), now);

    /// <summary>A round is open, or its deadline moved: every captain whose team hasn't sent yet has until the deadline.</summary>
    public async Task AskSolutions(Round round, Season season, DateTime now)
    {
        var sent = db.Set<Submission>();
        foreach (var team in await db.Teams.AsNoTracking().Where(t => t.SeasonId == season.Id && t.State == TeamState.Active && !sent.Any(s => s.RoundId == round.Id && s.TeamId == t.Id && s.State != SubmissionState.Draft)).ToListAsync())
            await AskSolution(round, team, season, now);
    }

    public async Task Sent(Round round, Submission submission, int captainId, DateTime now)
    {
        await inbox.Close(RoundKind, round.Id, now, captainId);
        await inbox.Close(SubmissionKind, submission.Id, now);
    }

    /// <summary>The deadline is over: the secretariat looks at what came in.</summary>
    public async Task AskAdmission(Round round, Season season, DateTime now)
    {
        await inbox.Close(RoundKind, round.Id, now);
        await AskHeads(RoundKind, round.Id, LeagueWords.TurnAdmit(round.Number), LeagueLinks.Round(round.Id) + "/submissions", season.Name, now);
    }

    public Task Admitted(int roundId, DateTime now) => inbox.Close(RoundKind, roundId, now);

    /// <summary>A solution came back: its captain corrects it before judging begins.</summary>
    public async Task AskCorrection(Submission submission, Round round, Season season, DateTime now) =>
        await inbox.Ask(new TurnAsk(await CaptainOf(submission), SubmissionKind, submission.Id, LeagueWords.TurnCorrect(round.Number), LeagueLinks.Submission(submission.Id), season.Name, await In(DaysToCorrect, now)), now);

    public async Task Refused(Submission submission, DateTime now) =>
        inbox.Tell(await CaptainOf(submission), LeagueWords.SubmissionRefused, LeagueLinks.Submission(submission.Id), now);

    /// <summary>Somebody else made an idea of the team's solution: the captain, who sends it off, hears of it.</summary>
    public void BecameIdea(Team team, IdeaCard idea, int byId, DateTime now)
    {
        if (byId != team.CaptainId) inbox.Tell(team.CaptainId, LeagueWords.SolutionBecameIdea(idea.Title, idea.Code), idea.Href, now);
    }

    private Task AskSolution(Round round, Team team, Season season, DateTime now) =>
        inbox.Ask(new TurnAsk(team.CaptainId, RoundKind, round.Id, LeagueWords.TurnSolution(team.Name, round.Number), LeagueLinks.Round(round.Id), season.Name, TehranTime.Day(round.ClosesAt)), now);

    private async Task AskHeads(string kind, int id, Word what, string href, string about, DateTime now)
    {
        var due = await In(DaysToDecide, now);
        foreach (var head in await people.HoldersOf(Role.HeadOfIdeas, TehranTime.Day(now))) await inbox.Ask(new TurnAsk(head.Id, kind, id, what, href, about, due), now);
    }

    private async Task<DateOnly> In(int workingDays, DateTime now) => (await bylaws.Calendar()).Add(TehranTime.Day(now), workingDays);
    private Task<List<Round>> OpenRounds(int seasonId) => db.Rounds.AsNoTracking().Where(r => r.SeasonId == seasonId && r.State == RoundState.Open).ToListAsync();
    private Task<int> CaptainOf(Submission submission) => db.Teams.Where(t => t.Id == submission.TeamId).Select(t => t.CaptainId).SingleAsync();
}
