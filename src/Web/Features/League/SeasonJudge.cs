using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>Somebody who judges in a season, how many sheets they take per round, and what they know.</summary>
public sealed class SeasonJudge : Record
{
    private SeasonJudge() { }

    /// <exception cref="BrokenRule">The load is out of range, or the words are too many.</exception>
    public SeasonJudge(int seasonId, int personId, string name, string? expertise, int? mostSheets, bool chairs = false)
    {
        (SeasonId, PersonId) = (seasonId, personId);
        Set(name, expertise, mostSheets, chairs);
    }

    public int SeasonId { get; private set; }
    public int PersonId { get; private set; }
    public string? Expertise { get; private set; }
    public int MostSheets { get; private set; }

    /// <summary>Whether this judge chairs the jury: sees its progress, reopens and reassigns sheets, seals.</summary>
    public bool Chairs { get; private set; }
    public bool IsActive { get; private set; } = true;

    /// <exception cref="BrokenRule">Stopped already.</exception>
    public void Stop(string name)
    {
        BrokenRule.If(!IsActive, ShellWords.AlreadyDone);
        (IsActive, Chairs) = (false, false);
        Happened(LeagueWords.JudgeStopped(name));
    }

    /// <summary>Changes expertise, load and chair, and takes a stopped judge back.</summary>
    /// <exception cref="BrokenRule">The load is out of range, or the words are too many.</exception>
    public void Set(string name, string? expertise, int? mostSheets, bool chairs)
    {
        new Rules()
            .Text(expertise, LeagueWords.Expertise, nameof(Expertise), 300, 0)
            .If(mostSheets is null or < 1 or > 100, ShellWords.OutOfRange(LeagueWords.MostSheets, 1, 100), nameof(MostSheets))
            .Check();
        (IsActive, Expertise, MostSheets, Chairs) = (true, expertise, mostSheets!.Value, chairs);
        Happened(chairs ? LeagueWords.ChairAdded(name) : LeagueWords.JudgeAdded(name));
    }
}
