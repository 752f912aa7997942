using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum GuestState { Invited, Joined, Declined, TakenBack, Lapsed }

/// <summary>
/// A guest teammate: a member of the Club who helps a team in one round, where the rules allow it. The guest writes with the team and is
/// credited with its solution; whoever was a guest judges nothing in that season.
/// </summary>
public sealed class Guest : Record
{
    private Guest() { }

    /// <param name="taken">Guests that the team has asked or has in the round already.</param>
    /// <exception cref="BrokenRule">The rules know no guests, the round takes no solutions, the team isn't approved or doesn't play in it, or it has its guests.</exception>
    public Guest(Season season, Round round, Team team, int personId, string name, int? unitId, int taken, DateTime now)
    {
        BrokenRule.If(season.Rules.Guests == 0, LeagueWords.GuestNotAllowed);
        BrokenRule.If(round.SeasonId != season.Id || !round.IsAhead, ShellWords.StateMoved(round.State));
        BrokenRule.If(team.State != TeamState.Active, LeagueWords.TeamNotActive(team.State));
        BrokenRule.If(!round.IsFor(team.Id), LeagueWords.TeamIsOutOfRound);
        BrokenRule.If(taken >= season.Rules.Guests, LeagueWords.GuestsFull(season.Rules.Guests));
        (SeasonId, RoundId, TeamId, PersonId, Name, UnitId, AskedAt) = (season.Id, round.Id, team.Id, personId, name, unitId, now);
        Happened(LeagueWords.GuestAsked(name, team.Name));
    }

    public int SeasonId { get; private set; }
    public int RoundId { get; private set; }
    public int TeamId { get; private set; }
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The unit where the guest works in the city; null for who doesn't.</summary>
    public int? UnitId { get; private set; }
    public GuestState State { get; private set; }
    public DateTime AskedAt { get; private set; }
    public bool IsOpen => State is GuestState.Invited or GuestState.Joined;

    /// <summary>The guest says yes while the round takes solutions.</summary>
    public void Accept(Round round)
    {
        BrokenRule.If(State != GuestState.Invited, ShellWords.AlreadyDone);
        BrokenRule.If(!round.IsAhead, ShellWords.StateMoved(round.State));
        State = GuestState.Joined;
        Happened(LeagueWords.GuestJoined(Name));
    }

    public void Decline()
    {
        BrokenRule.If(State != GuestState.Invited, ShellWords.AlreadyDone);
        State = GuestState.Declined;
        Happened(LeagueWords.GuestDeclined(Name));
    }

    /// <summary>The captain does without the guest, while the round takes solutions.</summary>
    /// <exception cref="BrokenRule">Answered no, the round is closed, or no words why.</exception>
    public void TakeBack(Round round, string? why)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        BrokenRule.If(!round.IsAhead, ShellWords.StateMoved(round.State));
        BecauseOf.Check(why);
        State = GuestState.TakenBack;
        Happened(LeagueWords.GuestTakenBack(Name), why);
    }

    /// <summary>The round closed before an answer.</summary>
    public void Lapse()
    {
        BrokenRule.If(State != GuestState.Invited, ShellWords.AlreadyDone);
        State = GuestState.Lapsed;
        Happened(LeagueWords.GuestLapsed(Name));
    }
}
