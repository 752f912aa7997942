using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>Somebody who judges in a season, how many sheets they take per round, and what they know.</summary>
public sealed class SeasonJudge : Record
{
    private SeasonJudge() { }

    /// <exception cref="BrokenRule">The load is out of range.</exception>
    public SeasonJudge(int seasonId, int personId, string name, string? expertise, int mostSheets)
    {
        BrokenRule.If(mostSheets is < 1 or > 100, ShellWords.OutOfRange(LeagueWords.MostSheets, 1, 100), nameof(MostSheets));
        (SeasonId, PersonId, Expertise, MostSheets) = (seasonId, personId, expertise, mostSheets);
        Happened(LeagueWords.JudgeAdded(name));
    }

    public int SeasonId { get; private set; }
    public int PersonId { get; private set; }
    public string? Expertise { get; private set; }
    public int MostSheets { get; private set; }
    public bool IsActive { get; private set; } = true;

    public void Stop(string name)
    {
        BrokenRule.If(!IsActive, ShellWords.AlreadyDone);
        IsActive = false;
        Happened(LeagueWords.JudgeStopped(name));
    }

    public void Resume(string name, string? expertise, int mostSheets)
    {
        BrokenRule.If(mostSheets is < 1 or > 100, ShellWords.OutOfRange(LeagueWords.MostSheets, 1, 100), nameof(MostSheets));
        (IsActive, Expertise, MostSheets) = (true, expertise, mostSheets);
        Happened(LeagueWords.JudgeAdded(name));
    }
}
