using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>Ways to run a season that need only a first day: a card each week, three rounds and a final, or one day.</summary>
public enum SeasonTemplate { WeeklyCards, ThreeAndFinal, OneDay }

/// <summary>A round as the template lays it into the calendar.</summary>
public sealed record PlannedRound(int Number, Word Title, RoundMode Mode, RoundWindow Window);

/// <summary>
/// The calendar of a template: openings and deadlines fall on working days of the city, at usual hours of Tehran. It is a plan: each
/// round is a draft whose days can still be moved.
/// </summary>
public static class SeasonCalendar
{
    public const int MostRounds = 20;
    private const int Morning = 8, Afternoon = 14, Evening = 18;

    public static IReadOnlyList<PlannedRound> Of(SeasonTemplate template, DateOnly first, int rounds, WorkingCalendar calendar) => template switch
    {
        SeasonTemplate.WeeklyCards => [.. Enumerable.Range(0, rounds).Select(i => Round(i + 1, LeagueWords.WeekCard(i + 1), RoundMode.AllPlay, Working(first.AddDays(7 * i), calendar), 4, 5, calendar))],
        SeasonTemplate.ThreeAndFinal =>
        [
            .. Enumerable.Range(0, 3).Select(i => Round(i + 1, LeagueWords.RoundNumber(i + 1), i == 2 ? RoundMode.Swiss : RoundMode.AllPlay, Working(first.AddDays(21 * i), calendar), 8, 5, calendar)),
            Round(4, LeagueWords.FinalRound, RoundMode.PitchDay, Working(first.AddDays(63), calendar), 8, 2, calendar),
        ],
        _ => [Day(Working(first, calendar))],
    };

    private static PlannedRound Round(int number, Word title, RoundMode mode, DateOnly opens, int writing, int judging, WorkingCalendar calendar)
    {
        var closes = calendar.Add(opens, writing);
        return new PlannedRound(number, title, mode, new RoundWindow(At(opens, Morning), At(closes, Afternoon), At(calendar.Add(closes, judging), Afternoon)));
    }

    private static PlannedRound Day(DateOnly day) => new(1, LeagueWords.OneDayRound, RoundMode.PitchDay, new RoundWindow(At(day, Morning), At(day, Afternoon), At(day, Evening)));

    private static DateOnly Working(DateOnly day, WorkingCalendar calendar) => calendar.IsWorking(day) ? day : calendar.Add(day, 1);
    private static DateTime At(DateOnly day, int hour) => TehranTime.ToUtc(day.ToDateTime(new TimeOnly(hour, 0)));
}

/// <summary>What judging a season is about to cost: sheets and hours, and how much of it each judge has.</summary>
public sealed record JudgingCost(int Sheets, double Hours, int Judges)
{
    public double SheetsPerJudge => Judges == 0 ? 0 : (double)Sheets / Judges;
    public double HoursPerJudge => Judges == 0 ? 0 : Hours / Judges;

    /// <summary>A pitch day is voted on and asks for no sheets.</summary>
    public static JudgingCost Of(IReadOnlyList<PlannedRound> rounds, int teams, RuleSet rules, int judges)
    {
        var sheets = rounds.Count(r => r.Mode != RoundMode.PitchDay) * teams * rules.SheetsEach;
        return new JudgingCost(sheets, sheets * rules.MinutesPerSheet / 60.0, judges);
    }
}
