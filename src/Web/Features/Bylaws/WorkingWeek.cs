using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>Which weekdays are off, from a day on: Friday always where the city says so, Thursday if it decides.</summary>
public sealed class WorkingWeek : BylawRow
{
    /// <summary>The week as people read it, Saturday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private WorkingWeek() { }

    /// <exception cref="BrokenRule">No weekday off, or fewer than three left to work.</exception>
    public WorkingWeek(IReadOnlyCollection<DayOfWeek> daysOff, Decree decree) : base(decree)
    {
        BrokenRule.If(daysOff.Count is 0 or > 4, BylawsWords.ChooseDaysOff, "DaysOff");
        OffDays = string.Join(',', Days.Where(daysOff.Contains));
    }

    /// <summary>English names of the weekdays off, joined by commas.</summary>
    public string OffDays { get; private set; } = "";

    public IReadOnlySet<DayOfWeek> DaysOff => OffDays.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>).ToHashSet();

    public override string Series => "week";
    public override Word Name => Word.Said(Say.List(Days.Where(DaysOff.Contains).Select(d => Engine.Calendar.JalaliDate.WeekdayName(d, Say.Persian))));
    public override Word Gist => BylawsWords.DaysOff;
    public override IReadOnlyList<RowFact> Facts => [new(BylawsWords.DaysOff, Name)];
}
