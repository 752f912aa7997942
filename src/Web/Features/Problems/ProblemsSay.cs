using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>How measured values of a problem are said.</summary>
internal static class ProblemsSay
{
    private const int Places = 2;

    /// <summary>A number with its unit of measure: ۳۲ درصد; a dash where there is none.</summary>
    public static string Value(double? value, string? unit = null)
    {
        if (value is not { } number) return ShellWords.None.ToString();
        var said = Math.Abs(number) < long.MaxValue && number == Math.Floor(number) ? Say.Number((long)number) : Say.Number(number, number * 10 == Math.Floor(number * 10) ? 1 : Places);
        return string.IsNullOrEmpty(unit) ? said : $"{said} {unit}";
    }

    /// <summary>What a channel is called where it stands alone.</summary>
    public static Word Name(Channel channel) => new("Problems", $"ChannelName.{channel}");

    /// <summary>The same for the history: kept as a number, shown in the digits of who reads it.</summary>
    public static Word Said(double value, string? unit) => ProblemsWords.Amount(
        Math.Abs(value) < long.MaxValue && value == Math.Floor(value) ? (long)value : value * 10 == Math.Floor(value * 10) ? value : value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture), unit ?? "");
}
