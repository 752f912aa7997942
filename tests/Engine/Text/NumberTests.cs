using CsCheck;
using Pishran.Engine.Text;

namespace Pishran.EngineTests.Text;

public class NumberTests
{
    [Theory]
    [InlineData("۱۲۳٬۴۵۶", 123456)]
    [InlineData("١٢٣٬٤٥٦", 123456)]
    [InlineData("１２３", 123)]
    [InlineData("1,000", 1000)]
    [InlineData("1.000.000", 1000000)]
    [InlineData("12 000 000", 12000000)]
    [InlineData("−5", -5)]
    [InlineData("-5", -5)]
    [InlineData("﹣5", -5)]
    [InlineData("+5", 5)]
    [InlineData("5 ", 5)]
    [InlineData("\u200f۵", 5)]
    [InlineData("٪۵", 5)]
    [InlineData("۲۵٪", 25)]
    [InlineData("00012", 12)]
    [InlineData("-0", 0)]
    [InlineData("12.0", 12)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Whole_numbers_are_read_in_any_spelling(string text, long expected)
    {
        Assert.True(NumberText.TryParseLong(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9223372036854775808")]
    [InlineData("1e308")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1.000")]
    [InlineData("1.000,00")]
    [InlineData("1,00")]
    [InlineData("12/0")]
    [InlineData("½")]
    [InlineData("Ⅻ")]
    [InlineData("一")]
    [InlineData("1.5")]
    [InlineData("--5")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111111111111111111")]
    public void What_is_no_whole_number_is_refused(string? text) => Assert.False(NumberText.TryParseLong(text, out _));

    [Theory]
    [InlineData("۱٫۵", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("۱۲/۵", "12.5")]
    [InlineData("۱۲٬۵۰۰٫۲۵", "12500.25")]
    [InlineData("−0٫5", "-0.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Fractions_are_read(string text, string expected)
    {
        Assert.True(NumberText.TryParseDecimal(text, out var value));
        Assert.Equal(expected, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_fraction_beyond_decimal_is_refused() => Assert.False(NumberText.TryParseDecimal("79228162514264337593543950336", out _));

    [Fact]
    public void Every_long_reads_back_from_its_groups_and_words() =>
        Gen.OneOf(Gen.Long, Gen.Long[-2_000_000, 2_000_000], Gen.Const(long.MinValue), Gen.Const(0L)).Sample(n =>
        {
            foreach (var persian in new[] { true, false })
            {
                Assert.True(NumberText.TryParseLong(NumberText.Group(n, persian), out var grouped) && grouped == n);
                Assert.True(NumberText.TryParseWords(NumberText.InWords(n, persian), out var said) && said == n, NumberText.InWords(n, persian));
            }
        });

    [Fact]
    public void Numbers_are_shown_in_the_house_style()
    {
        Assert.Equal("۱۹٬۵۰۰٬۰۰۰", NumberText.Group(19_500_000, persian: true));
        Assert.Equal("19,500,000", NumberText.Group(19_500_000, persian: false));
        Assert.Equal("۱٬۲۳۴٫۵۰", NumberText.Decimal(1234.5, 2, persian: true));
        Assert.Equal("0.0", NumberText.Decimal(-0.04, 1, persian: false));
        Assert.Equal("–", NumberText.Decimal(double.NaN, 1, persian: true));
        Assert.Equal("نوزده میلیون و پانصد هزار", NumberText.InWords(19_500_000, persian: true));
        Assert.Equal("هزار و دویست و پنج", NumberText.InWords(1205, persian: true));
        Assert.Equal("one thousand two hundred and five", NumberText.InWords(1205, persian: false));
    }

    [Theory]
    [InlineData("دوازده میلیون و پانصد هزار", 12_500_000)]
    [InlineData("۱۲ میلیون", 12_000_000)]
    [InlineData("دو هزار میلیارد", 2_000_000_000_000)]
    [InlineData("یک هزار", 1000)]
    [InlineData("بیست و پنج", 25)]
    [InlineData("two hundred and five", 205)]
    [InlineData("منفی سه", -3)]
    public void Words_are_read(string text, long expected)
    {
        Assert.True(NumberText.TryParseWords(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("بیست سی")]
    [InlineData("پنج بیست")]
    [InlineData("سلام")]
    [InlineData("۱۲ ۱۳")]
    [InlineData("هزار میلیون میلیارد تریلیون تریلیون")]
    public void Words_that_make_no_number_are_refused(string text) => Assert.False(NumberText.TryParseWords(text, out _));

    [Theory]
    [InlineData("۱۲ میلیون تومان", MoneyUnit.Rial, 120_000_000)]
    [InlineData("۱۲٫۵ میلیون تومان", MoneyUnit.Rial, 125_000_000)]
    [InlineData("۴۲۰ م.ت", MoneyUnit.Rial, 4_200_000_000)]
    [InlineData("420 م. ت.", MoneyUnit.Rial, 4_200_000_000)]
    [InlineData("12,000,000 ریال", MoneyUnit.Toman, 12_000_000)]
    [InlineData("12,000,000 ﷼", MoneyUnit.Toman, 12_000_000)]
    [InlineData("ریال 12,000,000", MoneyUnit.Toman, 12_000_000)]
    [InlineData("۵۰۰ هزار تومان", MoneyUnit.Rial, 5_000_000)]
    [InlineData("هزار تومان", MoneyUnit.Rial, 10_000)]
    [InlineData("میلیارد ریال", MoneyUnit.Toman, 1_000_000_000)]
    [InlineData("۳ میلیارد و ۲۰۰ میلیون ریال", MoneyUnit.Toman, 3_200_000_000)]
    [InlineData("دوازده هزار تومان", MoneyUnit.Rial, 120_000)]
    [InlineData("۲ همت", MoneyUnit.Rial, 20_000_000_000_000)]
    [InlineData("۴۲۰", MoneyUnit.MillionToman, 4_200_000_000)]
    [InlineData("۱۲ میلیون", MoneyUnit.MillionToman, 120_000_000)]
    [InlineData("۴۲۰۰", MoneyUnit.MillionRial, 4_200_000_000)]
    [InlineData("۱۲٬۰۰۰٬۰۰۰تومان", MoneyUnit.Rial, 120_000_000)]
    [InlineData("1.5 million toman", MoneyUnit.Rial, 15_000_000)]
    [InlineData("١٠٠٠ ریال", MoneyUnit.Toman, 1000)]
    [InlineData("۱۰۰۰ تومن", MoneyUnit.Rial, 10_000)]
    public void Money_is_read_to_whole_rials(string text, MoneyUnit unit, long expected)
    {
        Assert.True(MoneyText.TryParseRial(text, unit, out var rial));
        Assert.Equal(expected, rial);
    }

    [Theory]
    [InlineData("")]
    [InlineData("تومان")]
    [InlineData("۱۲ سکه")]
    [InlineData("۱۲ ریال تومان")]
    [InlineData("۰٫۵ ریال")]
    [InlineData("99999999 همت")]
    public void What_is_no_amount_is_refused(string text) => Assert.False(MoneyText.TryParseRial(text, MoneyUnit.Rial, out _));
}
