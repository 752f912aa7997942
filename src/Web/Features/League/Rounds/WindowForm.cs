using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>The end of a round's window as it is typed: Jalali days and Tehran times.</summary>
public abstract class WindowForm : RoomPage
{
    [BindProperty, Label("League", nameof(LeagueWords.ClosesOn))] public DateOnly? ClosesOn { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AtTime))] public string? ClosesTime { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.JudgingEndsOn))] public DateOnly? JudgingEndsOn { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AtTime))] public string? JudgingEndsTime { get; set; }

    protected void Fill(DateTime closes, DateTime judgingEnds)
    {
        (ClosesOn, ClosesTime) = (TehranTime.Day(closes), ClockTime.Show(closes));
        (JudgingEndsOn, JudgingEndsTime) = (TehranTime.Day(judgingEnds), ClockTime.Show(judgingEnds));
    }

    /// <summary>The instant of a typed day and time; complains beside the field that can't be read.</summary>
    protected static DateTime Moment(Rules rules, DateOnly? day, string? time, Word label, string field)
    {
        var read = ClockTime.TryParse(time, out var at);
        rules.If(day is null, ShellWords.Required(label), field + "On").If(!read, LeagueWords.NotATime, field + "Time");
        return day is null || !read ? default : TehranTime.ToUtc(day.Value.ToDateTime(at));
    }

    protected DateTime Closes(Rules rules) => Moment(rules, ClosesOn, ClosesTime, LeagueWords.ClosesOn, "Closes");
    protected DateTime JudgingEnds(Rules rules) => Moment(rules, JudgingEndsOn, JudgingEndsTime, LeagueWords.JudgingEndsOn, "JudgingEnds");
}
