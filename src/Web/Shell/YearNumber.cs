namespace Pishran.Shell;

/// <summary>What a number of the year counts.</summary>
public enum YearUnit { Count, Rial, Percent }

/// <summary>One number of a Jalali year, by year, each opening the list it counts; computed, never typed.</summary>
/// <param name="Notes">What else is to be said of a year; years without are missing.</param>
/// <param name="List">The address of the list behind the number of a year.</param>
public sealed record YearNumber(Word Name, YearUnit Unit, IReadOnlyDictionary<int, long> ByYear, IReadOnlyDictionary<int, Word> Notes, Func<int, string> List);

/// <summary>What a room gives to the executive's page: its numbers of every year, for who may read them all. In the order of <see cref="Order"/>.</summary>
public interface IYearNumbers
{
    int Order { get; }
    Task<IReadOnlyList<YearNumber>> All();
}
