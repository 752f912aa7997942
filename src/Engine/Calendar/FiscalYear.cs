namespace Pishran.Engine.Calendar;

/// <summary>The municipality's budget year: 1 Farvardin to the last day of Esfand.</summary>
public static class FiscalYear
{
    /// <summary>The Jalali year a day is budgeted in.</summary>
    public static int Of(DateOnly date) => JalaliDate.From(date).Year;

    /// <summary>First and last day, both included.</summary>
    public static (DateOnly Start, DateOnly End) Range(int jalaliYear) =>
        (new JalaliDate(jalaliYear, 1, 1).ToDateOnly(), new JalaliDate(jalaliYear, 12, JalaliDate.DaysInMonth(jalaliYear, 12)).ToDateOnly());
}
