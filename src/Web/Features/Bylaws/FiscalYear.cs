using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>A budget year of the city, 1 Farvardin to the last day of Esfand.</summary>
public sealed class FiscalYear : BylawRow
{
    private FiscalYear() { }

    /// <exception cref="BrokenRule">No year between 1380 and 1480.</exception>
    public FiscalYear(int year, string? decreeNumber = null, DateOnly? decreeDate = null, int? enteredById = null)
        : base(new Decree(FirstDay(year), decreeNumber, decreeDate, enteredById))
    {
        Year = year;
        LastUntil(Engine.Calendar.FiscalYear.Range(year).End);
    }

    public int Year { get; private set; }
    public override string Series => "year";
    public override Word Name => BylawsWords.FiscalYearName(Year.ToString());
    public override Word Gist => BylawsWords.UntilDay(ValidTo);
    public override IReadOnlyList<RowFact> Facts => [new(BylawsWords.FiscalYearLabel, Year.ToString()), new(BylawsWords.LastDay, ValidTo)];

    private static DateOnly FirstDay(int year)
    {
        BrokenRule.If(year is < 1380 or > 1480, ShellWords.OutOfRange(BylawsWords.FiscalYearLabel, "1380", "1480"), nameof(Year));
        return Engine.Calendar.FiscalYear.Range(year).Start;
    }
}
