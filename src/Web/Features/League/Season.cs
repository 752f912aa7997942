using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum SeasonState { Planned, Registration, Running, Finals, Closed, Archived, Cancelled }

/// <summary>A season of the Creativity League, from planning to the archive.</summary>
public sealed class Season : Record
{
    private Season() { }

    /// <exception cref="BrokenRule">No name, or rules that contradict each other.</exception>
    public Season(string? name, int year, RuleSet rules)
    {
        CheckName(name, year);
        rules.Check();
        (Name, Year, Rules) = (name!, year, rules);
        Happened(LeagueWords.SeasonPlanned(Name));
    }

    public string Name { get; private set; } = "";

    /// <summary>Jalali year in which it runs.</summary>
    public int Year { get; private set; }
    public SeasonState State { get; private set; }
    public RuleSet Rules { get; private set; } = new();

    /// <summary>Grows with each change of the rules; from the opening of registration on it stands still.</summary>
    public int RulesVersion { get; private set; } = 1;
    public DateTime? FrozenAt { get; private set; }

    /// <summary>The last day on which teams may be formed.</summary>
    public DateOnly? RegistrationUntil { get; private set; }

    public bool TakesTeams => State is SeasonState.Registration or SeasonState.Running;
    public bool IsOver => State is SeasonState.Closed or SeasonState.Archived or SeasonState.Cancelled;

    /// <exception cref="BrokenRule">Registration has opened, or no name.</exception>
    public void Rename(string? name, int year)
    {
        MustBe(SeasonState.Planned);
        CheckName(name, year);
        if ((Name, Year) == (name, year)) return;
        (Name, Year) = (name!, year);
        Happened(LeagueWords.SeasonRenamed(Name));
    }

    /// <exception cref="BrokenRule">Registration has opened: the rules are frozen.</exception>
    public void ChangeRules(RuleSet rules)
    {
        BrokenRule.If(State != SeasonState.Planned, LeagueWords.RulesFrozen);
        rules.Check();
        if (rules == Rules) return;
        Rules = rules;
        RulesVersion++;
        Happened(LeagueWords.RulesChanged(RulesVersion));
    }

    /// <summary>Freezes the rules and lets teams form until a day (included).</summary>
    /// <exception cref="BrokenRule">Not planned, the day has passed, or the rubric isn't whole.</exception>
    public void OpenRegistration(DateOnly until, Rubric? rubric, DateTime now, DateOnly today)
    {
        MustBe(SeasonState.Planned);
        BrokenRule.If(until < today, LeagueWords.DayHasPassed, "Until");
        BrokenRule.If(rubric is null, LeagueWords.RubricNeeded);
        rubric!.CheckWhole();
        (State, RegistrationUntil, FrozenAt) = (SeasonState.Registration, until, now);
        Happened(LeagueWords.OpenRegistrationDone(until, RulesVersion));
    }

    /// <exception cref="BrokenRule">Not in registration.</exception>
    public void Start()
    {
        MustBe(SeasonState.Registration);
        State = SeasonState.Running;
        Happened(LeagueWords.SeasonStarted(Name));
    }

    public void GoToFinals()
    {
        MustBe(SeasonState.Running);
        State = SeasonState.Finals;
        Happened(LeagueWords.SeasonInFinals(Name));
    }

    /// <exception cref="BrokenRule">It isn't running, or a round is still in play.</exception>
    public void Close(bool everyRoundIsOut)
    {
        BrokenRule.If(State is not (SeasonState.Running or SeasonState.Finals), Moved);
        BrokenRule.If(!everyRoundIsOut, LeagueWords.RoundsStillInPlay);
        State = SeasonState.Closed;
        Happened(LeagueWords.SeasonClosed(Name));
    }

    /// <exception cref="BrokenRule">It isn't closed.</exception>
    public void Archive()
    {
        MustBe(SeasonState.Closed);
        State = SeasonState.Archived;
        Happened(LeagueWords.SeasonArchived(Name));
    }

    /// <exception cref="BrokenRule">It is over already, or no coded reason with own words was given.</exception>
    public void Cancel(string? reasonCode, string? why)
    {
        BrokenRule.If(IsOver, Moved);
        BecauseOf.Check(reasonCode, why);
        State = SeasonState.Cancelled;
        Happened(LeagueWords.SeasonCancelled(Name), why, reasonCode);
    }

    /// <exception cref="BrokenRule">Registration isn't open, or its last day has passed.</exception>
    public void MustTakeTeams(DateOnly today)
    {
        BrokenRule.If(!TakesTeams, Moved);
        BrokenRule.If(State == SeasonState.Registration && today > RegistrationUntil, LeagueWords.RegistrationClosed(RegistrationUntil));
    }

    /// <summary>Whether members may change teams on a day.</summary>
    public bool TakesTransfers(DateOnly today) => TakesTeams && Rules.TransferFrom <= today && today <= Rules.TransferUntil;

    /// <exception cref="BrokenRule">The rules know no transfers, or not on this day.</exception>
    public void MustTakeTransfers(DateOnly today)
    {
        BrokenRule.If(Rules.TransferFrom is null, LeagueWords.NoTransfers);
        BrokenRule.If(!TakesTeams, Moved);
        BrokenRule.If(!TakesTransfers(today), LeagueWords.TransferWindowClosed(Rules.TransferFrom, Rules.TransferUntil));
    }

    private static void CheckName(string? name, int year) =>
        new Rules().Text(name, LeagueWords.SeasonName, nameof(Name), 120)
            .If(year is < 1395 or > 1500, ShellWords.OutOfRange(ShellWords.Year, 1395, 1500), nameof(Year)).Check();

    private Word Moved => ShellWords.StateMoved(State);
    private void MustBe(SeasonState state) => BrokenRule.If(State != state, Moved);
}
