using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum InvitationState { Sent, Accepted, Declined, Expired }

/// <summary>A captain asks a person to join; only that person answers.</summary>
public sealed class Invitation : Record
{
    private Invitation() { }

    /// <exception cref="BrokenRule">The team no longer takes people, is full, or has the person already.</exception>
    public Invitation(Team team, RuleSet rules, int personId, string personName, int byId, DateTime now)
    {
        BrokenRule.If(!team.IsPlaying, ShellWords.StateMoved(team.State));
        BrokenRule.If(team.Has(personId), LeagueWords.AlreadyInTeam(personName, team.Name), nameof(PersonId));
        BrokenRule.If(team.Present.Count() >= rules.MaxMembers, LeagueWords.TeamTooBig(rules.MaxMembers));
        (TeamId, PersonId, ById, SentAt) = (team.Id, personId, byId, now);
        Happened(LeagueWords.InviteMemberDone(personName));
    }

    public int TeamId { get; private set; }
    public int PersonId { get; private set; }
    public int ById { get; private set; }
    public DateTime SentAt { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public InvitationState State { get; private set; }

    public void Accept(DateTime now) => Answer(InvitationState.Accepted, LeagueWords.InvitationAccepted, now);
    public void Decline(DateTime now) => Answer(InvitationState.Declined, LeagueWords.InvitationDeclined, now);

    /// <summary>The team is full or out, or the person found another one.</summary>
    public void Expire(DateTime now) => Answer(InvitationState.Expired, LeagueWords.InvitationExpired, now);

    private void Answer(InvitationState state, Word what, DateTime now)
    {
        BrokenRule.If(State != InvitationState.Sent, ShellWords.AlreadyDone);
        (State, AnsweredAt) = (state, now);
        Happened(what);
    }
}
