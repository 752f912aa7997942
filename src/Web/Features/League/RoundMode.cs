namespace Pishran.Features.League;

/// <summary>How the teams of a round play: all for points by place, in pairs (everybody in turn, or nearest in points), pairs whose loser is out, or before voters.</summary>
public enum RoundMode { AllPlay, RoundRobin, Swiss, KnockOut, PitchDay }

internal static class RoundModes
{
    /// <summary>The teams meet in pairs.</summary>
    public static bool HasPairs(this RoundMode mode) => mode is RoundMode.RoundRobin or RoundMode.Swiss or RoundMode.KnockOut;
}
