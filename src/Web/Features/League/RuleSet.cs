using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>How the sheets of a round become its table; the plain mean always stands beside it. A pitch day counts votes, whatever the season's rules say of sheets.</summary>
public enum ScoringMethod { Additive, Full, Mean, Votes }

/// <summary>
/// The rules of a season. They are frozen, with their version, when registration opens; every round and table keeps to them.
/// </summary>
/// <param name="MinMembers">Fewest members of a team.</param>
/// <param name="MaxMembers">Most members of a team.</param>
/// <param name="MinUnits">From how many different units the members must come.</param>
/// <param name="MaxFromUnit">Most members from one unit.</param>
/// <param name="SheetsEach">Score sheets that every submission gets.</param>
/// <param name="MinutesPerSheet">Estimated minutes of a judge per sheet, for the cost of judging.</param>
/// <param name="GraceMinutes">Minutes after the deadline in which a new version is still taken.</param>
/// <param name="AppealDays">Working days for an appeal after publication.</param>
/// <param name="Method">How the sheets become the table.</param>
/// <param name="TransferFrom">The first day on which members may change teams; null where nobody may.</param>
/// <param name="TransferUntil">The last such day (included).</param>
/// <param name="Guests">Most guest teammates from the Club that a team has in one round; 0: none.</param>
public sealed record RuleSet(int MinMembers = 3, int MaxMembers = 6, int MinUnits = 2, int MaxFromUnit = 2, int SheetsEach = 3, int MinutesPerSheet = 4, int GraceMinutes = 10, int AppealDays = 5, ScoringMethod Method = ScoringMethod.Additive,
    DateOnly? TransferFrom = null, DateOnly? TransferUntil = null, int Guests = 0)
{
    /// <exception cref="BrokenRule">A number out of its range, or numbers that contradict each other.</exception>
    public void Check()
    {
        new Rules()
            .If(MinMembers is < 1 or > 20, ShellWords.OutOfRange(LeagueWords.MinMembers, 1, 20), nameof(MinMembers))
            .If(MaxMembers < MinMembers || MaxMembers > 20, ShellWords.OutOfRange(LeagueWords.MaxMembers, MinMembers, 20), nameof(MaxMembers))
            .If(MinUnits < 1 || MinUnits > MinMembers, ShellWords.OutOfRange(LeagueWords.MinUnits, 1, MinMembers), nameof(MinUnits))
            .If(MaxFromUnit < 1 || MaxFromUnit > MaxMembers, ShellWords.OutOfRange(LeagueWords.MaxFromUnit, 1, MaxMembers), nameof(MaxFromUnit))
            .If(SheetsEach is < 1 or > 9, ShellWords.OutOfRange(LeagueWords.SheetsEach, 1, 9), nameof(SheetsEach))
            .If(MinutesPerSheet is < 1 or > 120, ShellWords.OutOfRange(LeagueWords.MinutesPerSheet, 1, 120), nameof(MinutesPerSheet))
            .If(Method == ScoringMethod.Votes, ShellWords.ChooseOne(LeagueWords.ScoringMethod), nameof(Method))
            .If(GraceMinutes is < 0 or > 1440, ShellWords.OutOfRange(LeagueWords.GraceMinutes, 0, 1440), nameof(GraceMinutes))
            .If(TransferFrom is null != TransferUntil is null, LeagueWords.TransferWindowHalf, TransferFrom is null ? nameof(TransferFrom) : nameof(TransferUntil))
            .If(TransferUntil < TransferFrom, LeagueWords.WindowReversed, nameof(TransferUntil))
            .If(Guests is < 0 or > 5, ShellWords.OutOfRange(LeagueWords.GuestsLabel, 0, 5), nameof(Guests))
            .If(AppealDays is < 0 or > 60, ShellWords.OutOfRange(LeagueWords.AppealDays, 0, 60), nameof(AppealDays))
            .Check();
    }
}
