using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum TransferState { Asked, Done, Refused, TakenBack, Lapsed }

/// <summary>
/// A member asks to play on in another team of the season, inside the window of its rules. Both captains agree, or one says why
/// not. Points stay with the team; what was locked before stays credited to the person.
/// </summary>
public sealed class Transfer : Record
{
    public const int LongestWords = 500;

    private Transfer() { }

    /// <exception cref="BrokenRule">Outside the window, not a member who may go, or no seat for them there.</exception>
    public Transfer(Season season, Team from, Team to, int personId, string? words, DateTime now, DateOnly today)
    {
        MustFit(season, from, to, personId, today);
        new Rules().Text(words, LeagueWords.TransferWords, nameof(Words), LongestWords, 0).Check();
        (SeasonId, FromTeamId, ToTeamId, PersonId, Name, Words, AskedAt) = (season.Id, from.Id, to.Id, personId, from.Present.First(m => m.PersonId == personId).Name, words, now);
        Happened(LeagueWords.TransferAsked(Name, from.Name, to.Name), words);
    }

    public int SeasonId { get; private set; }
    public int FromTeamId { get; private set; }
    public int ToTeamId { get; private set; }
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Why the member wants to go, in own words, for the two captains.</summary>
    public string? Words { get; private set; }
    public TransferState State { get; private set; }
    public DateTime AskedAt { get; private set; }

    /// <summary>When the captain of the team they leave agreed.</summary>
    public DateTime? LetGoAt { get; private set; }

    /// <summary>When the captain of the team they go to agreed.</summary>
    public DateTime? TakenInAt { get; private set; }
    public bool IsOpen => State == TransferState.Asked;
    public bool IsAgreed => LetGoAt is not null && TakenInAt is not null;

    /// <summary>Whether a captain of this team still has to answer.</summary>
    public bool WaitsFor(int teamId) => IsOpen && ((teamId == FromTeamId && LetGoAt is null) || (teamId == ToTeamId && TakenInAt is null));

    /// <summary>Whether somebody can move between two teams on a day.</summary>
    /// <exception cref="BrokenRule">Outside the window, the captain, not approved, the team left behind would lack something, or no seat.</exception>
    public static void MustFit(Season season, Team from, Team to, int personId, DateOnly today)
    {
        season.MustTakeTransfers(today);
        BrokenRule.If(to.SeasonId != season.Id || from.SeasonId != season.Id || from.Id == to.Id, LeagueWords.NoSeatThere, nameof(ToTeamId));
        from.MustLetGo(personId, season.Rules);
        to.MustHaveSeat(from.Present.First(m => m.PersonId == personId).UnitId, season.Rules);
    }

    /// <summary>The captain of one of the two teams agrees; with the second one the move can be made.</summary>
    /// <exception cref="BrokenRule">Answered already.</exception>
    public void Agree(Team team, DateTime now)
    {
        BrokenRule.If(!WaitsFor(team.Id), ShellWords.AlreadyDone);
        if (team.Id == FromTeamId) LetGoAt = now;
        else TakenInAt = now;
        if (IsAgreed) State = TransferState.Done;
        Happened(LeagueWords.TransferAgreed(team.Name));
    }

    /// <exception cref="BrokenRule">Answered already, or no words why.</exception>
    public void Refuse(Team team, string? why)
    {
        BrokenRule.If(!WaitsFor(team.Id), ShellWords.AlreadyDone);
        BecauseOf.Check(why);
        State = TransferState.Refused;
        Happened(LeagueWords.TransferRefused(team.Name), why);
    }

    public void TakeBack() => End(TransferState.TakenBack, LeagueWords.TransferTakenBack);

    /// <summary>The window closed, or one of the teams or the member is out.</summary>
    public void Lapse() => End(TransferState.Lapsed, LeagueWords.TransferLapsed);

    private void End(TransferState state, Word what)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        State = state;
        Happened(what);
    }
}
