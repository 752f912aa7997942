using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Bylaws;

public sealed class BylawRows
{
    private static DateOnly Day(int year, int month, int day) => new JalaliDate(year, month, day).ToDateOnly();
    private static AnswerClock Clock(int days, DateOnly from) => new("problem", "consent", days, 80, "unit-deputy", new Decree(from));

    [Fact]
    public void A_new_row_closes_the_one_before_it_the_day_before()
    {
        var (old, now) = (Clock(10, Day(1404, 1, 1)), Clock(7, Day(1405, 1, 1)));
        now.TakeOver([old]);
        Assert.Equal(Day(1404, 12, 29), old.ValidTo);
        Assert.Null(now.ValidTo);
        Assert.True(old.IsInForceOn(Day(1404, 12, 29)) && !now.IsInForceOn(Day(1404, 12, 29)));
        Assert.True(now.IsInForceOn(Day(1405, 1, 1)) && !old.IsInForceOn(Day(1405, 1, 1)));
    }

    [Fact]
    public void The_last_day_before_Nowruz_of_a_leap_year_is_30_Esfand()
    {
        var (old, now) = (Clock(10, Day(1403, 1, 1)), Clock(7, Day(1404, 1, 1)));
        now.TakeOver([old]);
        Assert.Equal(Day(1403, 12, 30), old.ValidTo);
    }

    [Fact]
    public void A_row_in_between_ends_before_the_later_one()
    {
        var (later, between) = (Clock(7, Day(1406, 1, 1)), Clock(8, Day(1405, 1, 1)));
        between.TakeOver([later]);
        Assert.Equal(Day(1405, 12, 29), between.ValidTo);
        Assert.Null(later.ValidTo);
    }

    [Fact]
    public void Two_rows_of_a_series_never_begin_on_one_day()
    {
        var old = Clock(10, Day(1405, 1, 1));
        Assert.Throws<BrokenRule>(() => Clock(7, Day(1405, 1, 1)).TakeOver([old]));
        Assert.Null(old.ValidTo);
    }

    [Fact]
    public void Rows_of_another_series_are_left_alone()
    {
        var other = new AnswerClock("problem", "framing", 5, 80, "head-of-problems", new Decree(Day(1404, 1, 1)));
        Clock(7, Day(1405, 1, 1)).TakeOver([other]);
        Assert.Null(other.ValidTo);
    }

    [Fact]
    public void A_decree_has_a_number_and_a_date_or_neither() =>
        Assert.Throws<BrokenRule>(() => new AnswerClock("problem", "consent", 10, 80, "chair", new Decree(Day(1405, 1, 1), "12/3")));

    [Fact]
    public void The_small_ceiling_is_below_the_medium_one() =>
        Assert.Throws<BrokenRule>(() => new TransactionThreshold("national", 2_000, 2_000, true, new Decree(Day(1405, 1, 1))));

    [Fact]
    public void A_threshold_is_confirmed_once_and_with_its_source()
    {
        var threshold = new TransactionThreshold("national", 2_700_000_000, 27_000_000_000, false, new Decree(Day(1404, 1, 1)));
        Assert.Throws<BrokenRule>(() => threshold.Confirm(null));
        threshold.Confirm("Official gazette");
        Assert.True(threshold.IsConfirmed);
        Assert.Throws<BrokenRule>(() => threshold.Confirm("Again"));
    }

    [Fact]
    public void A_hundred_points_of_1400_are_worth_19_500_000_rials() =>
        Assert.Equal(19_500_000, new RewardRule("staff", 300, new Decree(Day(1400, 1, 1))).Reward(100, 650_000_000));

    [Theory]
    [InlineData("M-{year}-{number:4}", "M-1405-0012")]
    [InlineData("N-{year}-{number:3}", "N-1405-012")]
    [InlineData("{number}", "12")]
    public void A_number_is_written_by_its_pattern(string pattern, string written) =>
        Assert.Equal(written, new LetterNumberFormat("Problems.Problem", pattern, new Decree(Day(1399, 1, 1))).Write(1405, 12));

    [Theory]
    [InlineData("M-{year}")]
    [InlineData("")]
    [InlineData("شماره {number}")]
    [InlineData("{number} {number}")]
    public void A_pattern_without_one_number_in_Latin_is_refused(string pattern) =>
        Assert.Throws<BrokenRule>(() => new LetterNumberFormat("Problems.Problem", pattern, new Decree(Day(1399, 1, 1))));

    [Fact]
    public void A_holiday_is_called_off_and_back_but_never_lost()
    {
        var holiday = new Holiday(Day(1405, 12, 19), "Fitr", null);
        Assert.Throws<BrokenRule>(() => holiday.CallOff(null));
        holiday.CallOff("The moon was seen a day later.");
        Assert.True(holiday.IsCalledOff);
        holiday.CallBack("Fitr");
        Assert.False(holiday.IsCalledOff);
        Assert.Throws<BrokenRule>(() => holiday.CallBack("Fitr"));
    }
}
