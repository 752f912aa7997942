using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

public sealed record MemberRow(int PersonId, string Name, string Unit);
public sealed record InvitationRow(string Name, DateTime SentAt, InvitationState State);
public sealed record GuestRound(int Id, int Number, IReadOnlyList<string> Names);
public sealed record SolutionRow(int Id, int RoundId, int RoundNumber, string? Title, SubmissionState State, int Versions);

/// <summary>A team. Names and units are known inside the city; the code and drafts are the members' alone.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class TeamModel(PeopleDoor people) : TeamPage
{
    private const int MostShown = 40;

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];
    public IReadOnlyList<InvitationRow> Invitations { get; private set; } = [];
    public IReadOnlyList<SolutionRow> Solutions { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    /// <summary>Rounds in which the team may have guests, with those it asked.</summary>
    public IReadOnlyList<GuestRound> GuestRounds { get; private set; } = [];
    public int OpenSeats => Season.Rules.MaxMembers - Team.Present.Count();
    public bool TakesTeams => Season.TakesTeams && (Season.State != SeasonState.Registration || Today <= Season.RegistrationUntil);
    public bool MayInvite => IsCaptain && Team.IsPlaying && TakesTeams && OpenSeats > 0;
    public bool SeesCode => IsMember && Team.IsPlaying && TakesTeams;

    protected override async Task<IActionResult?> LoadMore()
    {
        var units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        Members = [.. (Team.IsPlaying ? Team.Present : Team.Members.DistinctBy(m => m.PersonId)).OrderBy(m => m.PersonId != Team.CaptainId).ThenBy(m => m.JoinedAt).ThenBy(m => m.PersonId)
            .Select(m => new MemberRow(m.PersonId, m.Name, units.GetValueOrDefault(m.UnitId ?? 0, "")))];
        Solutions = await SolutionsSeen();
        if (IsMember && Season.Rules.Guests > 0) GuestRounds = await Db.Rounds.AsNoTracking().Where(r => r.SeasonId == Season.Id && (r.State == RoundState.Published || r.State == RoundState.Open)).OrderBy(r => r.Number).Take(MostShown)
            .Select(r => new GuestRound(r.Id, r.Number, Db.Set<Guest>().Where(g => g.RoundId == r.Id && g.TeamId == Id && (g.State == GuestState.Invited || g.State == GuestState.Joined)).Select(g => g.Name).ToList())).ToListAsync();
        if (!IsMember && !IsHead) return null;
        Invitations = await InvitationsSent();
        History = await Db.HistoryOf(Team);
        return null;
    }

    public void OnGet() { }

    public NextStep? Next => (Team.State, IsCaptain) switch
    {
        (TeamState.Forming, true) when Team.Lacks(Season.Rules) is { Count: > 0 } lacks => new NextStep(LeagueWords.NextInvite, lacks[0].Word, MayInvite ? new Act(LeagueWords.InviteMember, Href + "/invite") : null),
        (TeamState.Forming, false) => new NextStep(LeagueWords.NextCaptainCompletes(Team.Captain?.Name)),
        (TeamState.Disqualified, true) when Today <= Team.AppealUntil => new NextStep(LeagueWords.TurnAwaitsAppeal(Team.AppealUntil), null, new Act(LeagueWords.Appeal, Href + "/appeal")),
        (TeamState.Pending, _) when !IsHead => new NextStep(LeagueWords.NextWaitApproval(Team.Name)),
        _ => null,
    };

    public IReadOnlyList<Act> Acts =>
    [
        .. IsCaptain && Team.IsPlaying ? [new Act(LeagueWords.ChangeMotto, Href + "/motto"), new Act(LeagueWords.HandOverTeam, Href + "/hand-over"), new Act(LeagueWords.WithdrawTeam, Href + "/withdraw")] : Array.Empty<Act>(),
        .. IsMember && !IsCaptain && Team.State is TeamState.Forming or TeamState.Pending && IsMember && !IsCaptain ? [new Act(LeagueWords.LeaveTeam, Href + "/leave")] : Array.Empty<Act>(),
        .. IsMember && !IsCaptain && Team.State == TeamState.Active && Season.TakesTransfers(Today) ? [new Act(LeagueWords.Transfer, Href + "/transfer")] : Array.Empty<Act>(),
        .. IsHead && Team.IsPlaying ? [new Act(LeagueWords.SeatPerson, Href + "/seat"), new Act(LeagueWords.TakeOutMember, Href + "/take-out"), new Act(LeagueWords.Disqualify, Href + "/disqualify")] : Array.Empty<Act>(),
    ];

    // Members see all of theirs, the head what was sent, everybody what is published.
    private async Task<List<SolutionRow>> SolutionsSeen()
    {
        var (member, head) = (IsMember, IsHead);
        return await (from s in Db.Submissions.AsNoTracking()
                      where s.TeamId == Id && (member || (head && s.State != SubmissionState.Draft) || s.State == SubmissionState.ResultPublished || s.State == SubmissionState.SentToIdeas)
                      join r in Db.Rounds on s.RoundId equals r.Id
                      orderby r.Number descending
                      select new SolutionRow(s.Id, r.Id, r.Number, s.Versions.OrderByDescending(v => v.Number).Select(v => v.Title).FirstOrDefault() ?? s.DraftTitle, s.State, s.Versions.Count)).Take(MostShown).ToListAsync();
    }

    private async Task<List<InvitationRow>> InvitationsSent()
    {
        var sent = await Db.Invitations.AsNoTracking().Where(i => i.TeamId == Id).OrderByDescending(i => i.Id).Take(MostShown).ToListAsync();
        var names = await people.Persons([.. sent.Select(i => i.PersonId).Distinct()]);
        return [.. sent.Select(i => new InvitationRow(names.GetValueOrDefault(i.PersonId)?.Name ?? "", i.SentAt, i.State))];
    }
}
