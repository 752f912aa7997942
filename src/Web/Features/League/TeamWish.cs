using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum TeamWishState { Open, Seated, TakenBack }

/// <summary>Somebody without a team says so, with what they can do; a captain may invite them, and the secretariat may seat them in a mixed team.</summary>
public sealed class TeamWish : Record
{
    public const int LongestSkills = 200;

    private TeamWish() { }

    /// <exception cref="BrokenRule">Registration is over, or the words are too many.</exception>
    public TeamWish(Season season, int personId, string name, string? skills, DateTime now, DateOnly today)
    {
        season.MustTakeTeams(today);
        (SeasonId, PersonId, Name) = (season.Id, personId, name);
        Change(skills, now);
    }

    public int SeasonId { get; private set; }
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>In the person's own words, parted by commas or lines.</summary>
    public string Skills { get; private set; } = "";
    public TeamWishState State { get; private set; }
    public DateTime SaidAt { get; private set; }

    /// <summary>Says it again, with other words.</summary>
    public void Change(string? skills, DateTime now)
    {
        new Rules().Text(skills, LeagueWords.MySkills, nameof(Skills), LongestSkills, 0).Check();
        (Skills, State, SaidAt) = (skills ?? "", TeamWishState.Open, now);
        Happened(LeagueWords.WishSaid(Name));
    }

    public void TakeBack() => End(TeamWishState.TakenBack);

    /// <summary>The person is in a team now.</summary>
    public void Seat() => End(TeamWishState.Seated);

    private void End(TeamWishState state)
    {
        BrokenRule.If(State != TeamWishState.Open, ShellWords.AlreadyDone);
        State = state;
        Happened(state == TeamWishState.Seated ? LeagueWords.WishSeated(Name) : LeagueWords.WishTakenBack(Name));
    }
}
