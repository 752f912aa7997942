using System.Globalization;
using CsCheck;
using Pishran.Engine.Calendar;
using Pishran.EngineTests.Text;

namespace Pishran.EngineTests.Calendar;

public class JalaliDateTests
{
    [Fact]
    public void Every_day_from_1206_to_1498_equals_the_framework_calendar()
    {
        var framework = new PersianCalendar();
        var last = new JalaliDate(1498, 12, 30).ToDateOnly();
        var days = 0;
        var (year, month, day) = (1206, 1, 1);
        for (var date = new JalaliDate(1206, 1, 1).ToDateOnly(); date <= last; date = date.AddDays(1), days++)
        {
            var jalali = JalaliDate.From(date);
            Assert.Equal((year, month, day), (jalali.Year, jalali.Month, jalali.Day));
            Assert.Equal(date, jalali.ToDateOnly());
            if (day == 1 || days % 7 == 0)
            {
                var time = date.ToDateTime(default);
                Assert.Equal((framework.GetYear(time), framework.GetMonth(time), framework.GetDayOfMonth(time)), (year, month, day));
            }

            if (++day > framework.GetDaysInMonth(year, month)) (day, month) = (1, month + 1);
            if (month > 12) (month, year) = (1, year + 1);
        }

        Assert.Equal(107_016, days);
    }

    [Fact]
    public void Leap_years_are_the_official_ones()
    {
        var leap = Vector.Read("jalali-leap-years.json").GetProperty("leap_years").EnumerateArray().Select(e => e.GetInt32()).ToHashSet();
        Assert.NotEmpty(leap);
        for (var year = 1206; year <= 1498; year++) Assert.Equal(leap.Contains(year), JalaliDate.IsLeap(year));
    }

    [Fact]
    public void Known_pairs_convert_both_ways()
    {
        var pairs = Vector.Read("jalali-pairs.json").GetProperty("pairs").EnumerateArray().ToList();
        Assert.Equal(11, pairs.Count);
        foreach (var pair in pairs)
        {
            var g = pair.GetProperty("g").EnumerateArray().Select(e => e.GetInt32()).ToArray();
            var j = pair.GetProperty("j").EnumerateArray().Select(e => e.GetInt32()).ToArray();
            Assert.Equal(new JalaliDate(j[0], j[1], j[2]), JalaliDate.From(new DateOnly(g[0], g[1], g[2])));
        }
    }

    [Theory]
    [InlineData("۱۴۰۵/۹/۲")]
    [InlineData("1405-09-02")]
    [InlineData("1405.9.2")]
    [InlineData("14050902")]
    [InlineData("١٤٠٥/٠٩/٠٢")]
    [InlineData("۲ آذر ۱۴۰۵")]
    [InlineData("۲ آذرماه ۱۴۰۵")]
    [InlineData("2 Azar 1405")]
    [InlineData("دوشنبه ۲ آذر ۱۴۰۵")]
    [InlineData("دوشنبه، ۲ آذر ۱۴۰۵")]
    [InlineData("Monday 2 Azar 1405")]
    [InlineData("۰۲/۰۹/۱۴۰۵")]
    [InlineData("05/9/2")]
    [InlineData("  ۱۴۰۵ / ۹ / ۲ ")]
    [InlineData("1405 9 2")]
    [InlineData("\u2066۱۴۰۵/۰۹/۰۲\u2069")]
    [InlineData("۲‌آذر‌۱۴۰۵")]
    public void A_day_is_read_as_people_type_it(string text)
    {
        Assert.True(JalaliDate.TryParse(text, out var date));
        Assert.Equal(new JalaliDate(1405, 9, 2), date);
    }

    [Theory]
    [InlineData("۱ ارديبهشت ۱۴۰۵", "1405/02/01")]
    [InlineData("۱ شهريور ۱۴۰۵", "1405/06/01")]
    [InlineData("پنج شنبه ۱ مرداد ۱۴۰۵", "1405/05/01")]
    [InlineData("پنج‌شنبه ۱ امرداد ۱۴۰۵", "1405/05/01")]
    [InlineData("1403/12/30", "1403/12/30")]
    [InlineData("98/1/5", "1398/01/05")]
    public void Spellings_of_months_and_weekdays_are_read(string text, string expected)
    {
        Assert.True(JalaliDate.TryParse(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1404/12/30")]
    [InlineData("1403/07/31")]
    [InlineData("1403/13/01")]
    [InlineData("1403/00/01")]
    [InlineData("0/0/0")]
    [InlineData("2025-03-20")]
    [InlineData("2025-03-21T00:00:00+03:30")]
    [InlineData("-0001-01-01")]
    [InlineData("10000/1/1")]
    [InlineData("سه‌شنبه ۲ آذر ۱۴۰۵")]
    [InlineData("1405//9/2")]
    [InlineData("1405/9/2/1")]
    [InlineData("1405/9-2")]
    [InlineData("آذر ۱۴۰۵")]
    [InlineData("۲ آذر")]
    [InlineData("آذر آذر ۲ ۱۴۰۵")]
    [InlineData("23:59:60")]
    [InlineData("140509021405090214050902140509021405090214050902140509021405090214050902")]
    public void What_is_no_day_is_refused(string? text)
    {
        Assert.False(JalaliDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Fact]
    public void Every_day_reads_back_from_each_of_its_spellings() =>
        Gen.Int[0, 146_000].Sample(n =>
        {
            var date = JalaliDate.From(new JalaliDate(1200, 1, 1).ToDateOnly().AddDays(n));
            string[] spellings = [date.ToString(), date.Long(persian: true), date.Long(persian: true, weekday: true), date.Long(persian: false, weekday: true), $"{date.Day}/{date.Month}/{date.Year}"];
            return spellings.All(s => JalaliDate.TryParse(s, out var read) && read == date);
        });

    [Fact]
    public void Texts_are_the_house_style()
    {
        var date = new JalaliDate(1405, 9, 2);
        Assert.Equal("1405/09/02", date.ToString());
        Assert.Equal("۲ آذر ۱۴۰۵", date.Long(persian: true));
        Assert.Equal("دوشنبه ۲ آذر ۱۴۰۵", date.Long(persian: true, weekday: true));
        Assert.Equal("2 Azar 1405", date.Long(persian: false));
        Assert.Equal(new DateOnly(2026, 11, 23), date.ToDateOnly());
    }

    [Fact]
    public void Months_and_years_are_added_by_name()
    {
        Assert.Equal(new JalaliDate(1405, 7, 30), new JalaliDate(1405, 6, 31).AddMonths(1));
        Assert.Equal(new JalaliDate(1404, 12, 29), new JalaliDate(1403, 12, 30).AddYears(1));
        Assert.Equal(new JalaliDate(1404, 12, 1), new JalaliDate(1405, 1, 1).AddMonths(-1));
    }

    [Fact]
    public void A_day_that_does_not_exist_has_no_Gregorian_day() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JalaliDate(1404, 12, 30).ToDateOnly());

    [Fact]
    public void Days_outside_the_table_come_from_the_framework()
    {
        var framework = new PersianCalendar();
        foreach (var date in new[] { new DateOnly(622, 3, 22), new DateOnly(1500, 1, 1), new DateOnly(2500, 6, 6), new DateOnly(9000, 1, 1) })
        {
            var time = date.ToDateTime(default);
            var jalali = JalaliDate.From(date);
            Assert.Equal((framework.GetYear(time), framework.GetMonth(time), framework.GetDayOfMonth(time)), (jalali.Year, jalali.Month, jalali.Day));
            Assert.Equal(date, jalali.ToDateOnly());
        }
    }
}
