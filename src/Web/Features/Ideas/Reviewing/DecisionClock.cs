namespace Pishran.Features.Ideas.Reviewing;

/// <summary>The stages of deciding that have a clock in the bylaws.</summary>
internal static class DecisionClock
{
    public const string Review = "review", Settle = "settle", Objection = "objection", Committee = "committee", FastLane = "fast-lane";

    /// <summary>Working days where the office has laid down no clock.</summary>
    public static int UsualDays(string stage) => stage switch { Settle => 3, Objection => 15, Committee => 20, FastLane => 5, _ => 10 };
}
