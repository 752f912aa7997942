using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>A place of the season's table, or a title for something else that was outstanding.</summary>
public enum AwardKind { First, Second, Third, Title }
public enum AwardState { Given, TakenBack }

/// <summary>What a team gets for a season: a place or a title, and a prize in whole rials where there is one.</summary>
public sealed class Award : Record
{
    public const long HighestPrize = 1_000_000_000_000;

    private Award() { }

    /// <exception cref="BrokenRule">The season still runs, the team is out, a title has no name, or the prize is out of range.</exception>
    public Award(Season season, Team team, AwardKind? kind, string? title, long? prizeRial, DateTime now)
    {
        BrokenRule.If(season.State is not (SeasonState.Closed or SeasonState.Archived), LeagueWords.AwardsAfterClosing);
        BrokenRule.If(team.SeasonId != season.Id || team.State != TeamState.Active, LeagueWords.AwardNeedsTeam, nameof(TeamId));
        new Rules().If(kind is null, ShellWords.ChooseOne(LeagueWords.AwardKindLabel), nameof(Kind))
            .Text(title, LeagueWords.AwardTitle, nameof(Title), 120, kind == AwardKind.Title ? 3 : 0)
            .If(prizeRial is < 0 or > HighestPrize, ShellWords.OutOfRange(LeagueWords.AwardPrize, 0, HighestPrize), nameof(PrizeRial)).Check();
        (SeasonId, TeamId, Kind, Title, PrizeRial, GivenAt) = (season.Id, team.Id, kind!.Value, title, prizeRial ?? 0, now);
        // One of each place; any number of titles.
        PlaceKey = kind == AwardKind.Title ? null : $"{season.Id}-{kind}";
        Happened(LeagueWords.AwardGiven(team.Name, Said));
    }

    public int SeasonId { get; private set; }
    public int TeamId { get; private set; }
    public AwardKind Kind { get; private set; }
    public AwardState State { get; private set; }

    /// <summary>The name of a title, or a word beside the place.</summary>
    public string? Title { get; private set; }

    /// <summary>0 where there is none.</summary>
    public long PrizeRial { get; private set; }
    public DateTime GivenAt { get; private set; }

    /// <summary>Unique while given: a place is given once in a season.</summary>
    public string? PlaceKey { get; private set; }

    /// <summary>What it is called.</summary>
    public Word Said => SaidOf(Kind, Title);
    public static Word SaidOf(AwardKind kind, string? title) => kind == AwardKind.Title ? Word.Said(title ?? "") : Word.Of(kind);

    /// <exception cref="BrokenRule">Taken back already, or no words why.</exception>
    public void TakeBack(string teamName, string? why)
    {
        BrokenRule.If(State == AwardState.TakenBack, ShellWords.AlreadyDone);
        BecauseOf.Check(why);
        (State, PlaceKey) = (AwardState.TakenBack, null);
        Happened(LeagueWords.AwardTakenBack(teamName, Said), why);
    }
}
