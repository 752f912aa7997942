using CsCheck;
using Pishran.Engine.Calendar;
using Pishran.EngineTests.Text;

namespace Pishran.EngineTests.Calendar;

public class WorkingDayTests
{
    private static readonly WorkingCalendar Office = new(Holidays(), new HashSet<DayOfWeek> { DayOfWeek.Thursday, DayOfWeek.Friday });

    private static HashSet<DateOnly> Holidays() =>
        [.. Vector.Read("iran-holidays-1395-1405.json").GetProperty("holidays").EnumerateArray().Select(h => Day(h.GetProperty("jalali").GetString()!))];

    private static DateOnly Day(string text) => JalaliDate.TryParse(text, out var date) ? date.ToDateOnly() : throw new FormatException(text);

    [Fact]
    public void Nowruz_holidays_and_weekends_are_skipped()
    {
        Assert.False(Office.IsWorking(Day("1404/01/01")));
        Assert.Equal(Day("1404/01/05"), Office.Add(Day("1403/12/28"), 1)); // 29 and 30 Esfand, 1-4 Farvardin are closed
        Assert.Equal(Day("1403/12/28"), Office.Add(Day("1404/01/05"), -1));
    }

    [Fact]
    public void Counting_undoes_adding() =>
        Gen.Select(Gen.Int[0, 3600], Gen.Int[1, 200]).Sample((start, n) =>
        {
            var from = Day("1395/01/01").AddDays(start);
            var to = Office.Add(from, n);
            return Office.IsWorking(to) && Office.Between(from, to) == n && Office.Between(to, from) == -n;
        });

    [Fact]
    public void Zero_working_days_is_the_day_itself() => Assert.Equal(Day("1404/01/01"), Office.Add(Day("1404/01/01"), 0));

    [Fact]
    public void A_week_without_work_is_refused() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(new HashSet<DateOnly>(), Enum.GetValues<DayOfWeek>().ToHashSet()));

    [Fact]
    public void The_fiscal_year_ends_on_the_last_of_Esfand()
    {
        Assert.Equal((new DateOnly(2024, 3, 20), new DateOnly(2025, 3, 20)), FiscalYear.Range(1403));
        Assert.Equal((new DateOnly(2025, 3, 21), new DateOnly(2026, 3, 20)), FiscalYear.Range(1404));
        Assert.Equal(1403, FiscalYear.Of(new DateOnly(2025, 3, 20)));
    }

    [Theory]
    [InlineData(0, "امروز", "today")]
    [InlineData(1, "فردا", "tomorrow")]
    [InlineData(-1, "دیروز", "yesterday")]
    [InlineData(3, "۳ روز دیگر", "in 3 days")]
    [InlineData(-2, "۲ روز پیش", "2 days ago")]
    [InlineData(62, "۲ ماه دیگر", "in 2 months")]
    [InlineData(-1100, "۳ سال پیش", "3 years ago")]
    public void Distance_is_said_in_words(int days, string persian, string english)
    {
        var today = new JalaliDate(1405, 2, 2).ToDateOnly();
        Assert.Equal(persian, Relative.Words(today.AddDays(days), today, persian: true));
        Assert.Equal(english, Relative.Words(today.AddDays(days), today, persian: false));
    }

    [Fact]
    public void Tehran_has_no_summer_time_since_1402()
    {
        Assert.Equal(new DateTime(2026, 7, 1, 3, 30, 0), TehranTime.ToLocal(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2022, 7, 1, 4, 30, 0), TehranTime.ToLocal(new DateTime(2022, 7, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 7, 2), TehranTime.Day(new DateTime(2026, 7, 1, 20, 30, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 7, 1), TehranTime.Day(new DateTime(2026, 7, 1, 20, 29, 59, DateTimeKind.Utc)));
    }

    [Fact]
    public void Local_time_goes_back_to_the_same_instant()
    {
        for (var utc = new DateTime(2021, 1, 1, 0, 7, 0, DateTimeKind.Utc); utc.Year < 2025; utc = utc.AddHours(5))
            if (utc is not { Month: 9, Day: 21 }) Assert.Equal(utc, TehranTime.ToUtc(TehranTime.ToLocal(utc)));
        var skipped = TehranTime.ToUtc(new DateTime(2022, 3, 22, 0, 30, 0));
        Assert.Equal(new DateTime(2022, 3, 22, 1, 30, 0), TehranTime.ToLocal(skipped));
        Assert.Equal(DateTimeKind.Utc, skipped.Kind);
    }
}
