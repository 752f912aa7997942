using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>A day off. Lunar holidays are announced yearly and sometimes moved: a correction calls the day off or back, and both stay in the history.</summary>
public sealed class Holiday : Record
{
    private Holiday() { }

    /// <exception cref="BrokenRule">No day or no title.</exception>
    public Holiday(DateOnly? day, string? title, int? enteredById)
    {
        new Rules().If(day is null, ShellWords.Required(ShellWords.Day), nameof(Day)).Text(title, ShellWords.Title, nameof(Title), 200).Check();
        (Day, Title, EnteredById) = (day!.Value, title!, enteredById);
        Happened(BylawsWords.AddHolidayDone(Day));
    }

    public DateOnly Day { get; private set; }
    public string Title { get; private set; } = "";
    public int? EnteredById { get; private set; }

    /// <summary>True after a correction: people work on this day after all.</summary>
    public bool IsCalledOff { get; private set; }

    /// <summary>People work on this day after all.</summary>
    /// <exception cref="BrokenRule">Called off already, or no reason given.</exception>
    public void CallOff(string? why)
    {
        BrokenRule.If(IsCalledOff, ShellWords.AlreadyDone);
        new Rules().Text(why, ShellWords.Why, "Why", 1000).Check();
        IsCalledOff = true;
        Happened(BylawsWords.HolidayCalledOff(Day), why);
    }

    /// <summary>A day off again, under this title.</summary>
    /// <exception cref="BrokenRule">It is a holiday already.</exception>
    public void CallBack(string? title)
    {
        BrokenRule.If(!IsCalledOff, BylawsWords.AlreadyHoliday(Day, Title), nameof(Day));
        new Rules().Text(title, ShellWords.Title, nameof(Title), 200).Check();
        (IsCalledOff, Title) = (false, title!);
        Happened(BylawsWords.AddHolidayDone(Day));
    }
}
