using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>How figures of rewards are said.</summary>
internal static class IdeasSay
{
    private const int MostPlaces = 6;

    /// <summary>A coefficient in millionths as a number, with no more places than it needs: 300 is ۰٫۰۰۰۳.</summary>
    public static string Coefficient(int perMillion)
    {
        var places = MostPlaces;
        for (var rest = perMillion; places > 1 && rest % 10 == 0; rest /= 10) places--;
        return Say.Number(perMillion / 1_000_000.0, places);
    }
}
