using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

public sealed class DiceTests
{
    [Fact]
    public void Draws_have_the_moments_they_should()
    {
        var dice = new Dice(1);
        Near(0, 1, dice.Gauss);
        Near(.5, 1 / Math.Sqrt(12), dice.Unit);
        Near(3, Math.Sqrt(3), () => dice.Gamma(3));
        Near(.4, Math.Sqrt(.4), () => dice.Gamma(.4));
        Near(Math.Sqrt(2 / Math.PI), Math.Sqrt(1 - 2 / Math.PI), () => dice.PositiveGauss(0, 1));
        Near(.3732, .3516, () => dice.PositiveGauss(-2, 1)); // mean φ(2)/Φ(−2) − 2
    }

    [Theory]
    [InlineData(0, 1, -.5, .5)]
    [InlineData(0, 1, 2, 3)]
    [InlineData(1, .2, 0, 3)]
    [InlineData(.9, .1, 0, .3)]
    [InlineData(1, 1, .9, 2)]
    public void Draws_between_bounds_have_the_mean_they_should(double mean, double deviation, double low, double high)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var x = low; x < high; x += 1e-4)
        {
            var density = Math.Exp(-.5 * Math.Pow((x - mean) / deviation, 2));
            (sum, weight) = (sum + x * density, weight + density);
        }

        var dice = new Dice(3);
        var draws = Enumerable.Range(0, 20_000).Select(_ => dice.GaussBetween(mean, deviation, low, high)).ToArray();
        Assert.InRange(draws.Min(), low, high);
        Assert.InRange(draws.Max(), low, high);
        Assert.Equal(sum / weight, draws.Average(), .01);
    }

    [Fact]
    public void Every_number_below_the_end_comes_up()
    {
        var dice = new Dice(2);
        Assert.Equal([0, 1, 2, 3, 4, 5], Enumerable.Range(0, 200).Select(_ => dice.Below(6)).Distinct().Order());
    }

    [Theory]
    [InlineData(0, .5)]
    [InlineData(1.96, .9750021048517795)]
    [InlineData(-3, .0013498980316301)]
    public void The_normal_table_is_exact_to_seven_digits(double z, double p) => Assert.Equal(p, Normal.Cdf(z), 7);

    private static void Near(double mean, double deviation, Func<double> draw)
    {
        var draws = Enumerable.Range(0, 40_000).Select(_ => draw()).ToArray();
        Assert.Equal(mean, draws.Average(), .02 * Math.Max(1, deviation));
        Assert.Equal(deviation, Math.Sqrt(draws.AsSpan().Variance()), .03 * Math.Max(1, deviation));
    }
}
