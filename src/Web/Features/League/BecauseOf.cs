using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>No return, refusal, cancellation or exit without a reason: a code of the catalogue and the decider's own words.</summary>
internal static class BecauseOf
{
    public const string Code = "Code", Why = "Why";
    private const int Shortest = 10, Longest = 1000;

    /// <exception cref="BrokenRule">The code or the words are missing, or the words are too few or too many.</exception>
    public static void Check(string? code, string? why) =>
        new Rules().If(string.IsNullOrWhiteSpace(code), ShellWords.ReasonNeeded, Code).Text(why, ShellWords.Why, Why, Longest, Shortest).Check();

    /// <summary>Where there is no catalogue: the person's own words alone.</summary>
    /// <exception cref="BrokenRule">The words are missing, too few or too many.</exception>
    public static void Check(string? why) => new Rules().Text(why, ShellWords.Why, Why, Longest, Shortest).Check();
}
