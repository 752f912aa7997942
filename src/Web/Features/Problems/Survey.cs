using System.Globalization;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems;

public enum SurveyState { Planned, Running, Closed }

/// <summary>The yearly campaign in which every unit is asked for its problems.</summary>
public sealed class Survey : Record
{
    public const int LongestLetter = 4000, FirstYear = 1390, LastYear = 1500;

    private Survey() { }

    /// <param name="year">Jalali.</param>
    /// <exception cref="BrokenRule">A day is missing or in the wrong order, the letter is missing, or no kind of unit is chosen.</exception>
    public Survey(int? year, DateOnly? opensOn, DateOnly? closesOn, string? letter, IReadOnlyCollection<UnitKind> kinds, DateOnly today)
    {
        new Rules().If(year is null, ShellWords.Required(ProblemsWords.SurveyYear), nameof(Year))
            .If(year is < FirstYear or > LastYear, ShellWords.OutOfRange(ProblemsWords.SurveyYear, FirstYear, LastYear), nameof(Year))
            .If(opensOn is null, ShellWords.Required(ProblemsWords.SurveyOpensOn), nameof(OpensOn))
            .If(opensOn < today, ProblemsWords.SurveyOpensPast, nameof(OpensOn))
            .If(closesOn is null, ShellWords.Required(ProblemsWords.SurveyClosesOn), nameof(ClosesOn))
            .If(closesOn <= opensOn, ProblemsWords.SurveyClosesFirst, nameof(ClosesOn))
            .Text(letter, ProblemsWords.SurveyLetter, nameof(Letter), LongestLetter, 10)
            .If(kinds.Count == 0, ShellWords.ChooseOne(ProblemsWords.SurveyKinds), nameof(Kinds)).Check();
        (Year, OpensOn, ClosesOn, Letter) = (year!.Value, opensOn!.Value, closesOn!.Value, letter!);
        Kinds = string.Join(',', kinds.Distinct().Order());
        Happened(ProblemsWords.SurveyPlanned(Code, OpensOn, ClosesOn));
    }

    public int Year { get; private set; }
    public DateOnly OpensOn { get; private set; }

    /// <summary>The day by which the units answer; later answers are taken until it is closed, and count as late.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>What every unit reads first.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>Which kinds of units are asked, by name; problems of the units below them are theirs to answer for.</summary>
    public string Kinds { get; private set; } = "";
    public SurveyState State { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int Units { get; private set; }
    public string Code => Year.ToString(CultureInfo.InvariantCulture);
    public string Href => "/surveys/" + Code;

    public bool Asks(UnitKind kind) => Kinds.Split(',').Contains(kind.ToString());

    public bool IsToStart(DateOnly today) => State == SurveyState.Planned && OpensOn <= today;

    /// <summary>The units are asked.</summary>
    public void Start(int units, DateTime now)
    {
        MustBe(SurveyState.Planned);
        BrokenRule.If(units == 0, ProblemsWords.SurveyNoUnits);
        (State, StartedAt, Units) = (SurveyState.Running, now, units);
        Happened(ProblemsWords.StartSurveyDone(units, ClosesOn));
    }

    /// <summary>Moves its last day.</summary>
    public void Extend(DateOnly? closesOn, DateOnly today)
    {
        BrokenRule.If(State == SurveyState.Closed, ProblemsWords.SurveyIsClosed(Code));
        new Rules().If(closesOn is null, ShellWords.Required(ProblemsWords.SurveyClosesOn), nameof(ClosesOn))
            .If(closesOn <= ClosesOn || closesOn <= today, ProblemsWords.SurveyExtendLater(ClosesOn), nameof(ClosesOn)).Check();
        ClosesOn = closesOn!.Value;
        Happened(ProblemsWords.SurveyExtended(ClosesOn));
    }

    /// <summary>No answer is taken any more.</summary>
    public void Close(int answered, DateTime now)
    {
        MustBe(SurveyState.Running);
        (State, ClosedAt) = (SurveyState.Closed, now);
        Happened(ProblemsWords.CloseSurveyDone(answered, Units));
    }

    private void MustBe(SurveyState state) => BrokenRule.If(State != state, State == SurveyState.Closed ? ProblemsWords.SurveyIsClosed(Code) : ProblemsWords.SurveyNotInState(State));
}
