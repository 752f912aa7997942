using CsCheck;
using Pishran.Engine.Numbers;

namespace Pishran.EngineTests.Numbers;

public class SplitTests
{
    [Fact]
    public void Parts_sum_exactly_and_stay_within_one_of_their_share() =>
        Gen.Select(Gen.Long, Gen.Long[0, 1L << 40].Array[1, 12]).Where(x => x.Item2.Any(w => w > 0)).Sample((total, weights) =>
        {
            var parts = LargestRemainder.Split(total, weights);
            var sum = weights.Aggregate((Int128)0, (s, w) => s + w);
            Assert.Equal((Int128)total, parts.Aggregate((Int128)0, (s, p) => s + p));
            for (var i = 0; i < parts.Length; i++) Assert.True(Int128.Abs(((Int128)parts[i] * sum) - ((Int128)total * weights[i])) < sum);
        });

    [Fact]
    public void Equal_remainders_favour_the_earlier_part()
    {
        Assert.Equal([34, 33, 33], LargestRemainder.Split(100, [1, 1, 1]));
        Assert.Equal([-34, -33, -33], LargestRemainder.Split(-100, [1, 1, 1]));
        Assert.Equal([0, 7, 3], LargestRemainder.Split(10, [0, 2, 1]));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, [0, 0]));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, [2, -1]));
    }

    [Fact]
    public void Equal_shares_always_make_the_whole()
    {
        for (var people = 1; people <= 1000; people++)
        {
            var shares = Shares.Equal(people);
            Assert.Equal(people, shares.Count);
            Assert.True(Shares.SumToThousand(shares));
            Assert.True(shares.Max() - shares.Min() <= 1);
        }

        Assert.False(Shares.SumToThousand([500, 499]));
        Assert.False(Shares.SumToThousand([1500, -500]));
    }

    [Fact]
    public void Rials_are_split_to_the_last_rial()
    {
        Assert.Equal([new(334), new(333), new(333)], new Rial(1000).Split(Shares.Equal(3)));
        Gen.Select(Gen.Long[0, 1L << 60], Gen.Int[1, 40]).Sample((amount, people) =>
            Rial.Sum(new Rial(amount).Split(Shares.Equal(people))) == new Rial(amount));
        Assert.Throws<ArgumentException>(() => new Rial(10).Split([999]));
    }

    [Fact]
    public void Rial_arithmetic_throws_rather_than_wraps()
    {
        Assert.Throws<OverflowException>(() => new Rial(long.MaxValue) + new Rial(1));
        Assert.Throws<OverflowException>(() => new Rial(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => Rial.FromToman(long.MaxValue));
        Assert.Equal(new Rial(13), new Rial(125).Percent(10));
    }

    [Fact]
    public void Amounts_are_shown_with_their_unit_and_a_toman_hint()
    {
        var amount = new Rial(19_500_000);
        Assert.Equal("۱۹٬۵۰۰٬۰۰۰ ریال", amount.ToString(persian: true));
        Assert.Equal("19,500,000 rials", amount.ToString());
        Assert.Equal("۱ میلیون و ۹۵۰ هزار تومان", amount.InToman(persian: true));
        Assert.Equal("۱ تومان و ۵ ریال", new Rial(15).InToman(persian: true));
    }
}
