namespace Pishran.Demo;

/// <summary>Where an idea of the city is going; how far it has come by today depends on its age.</summary>
internal enum Fate { Full, Changes, Committee, Clarified, FastLane, Deferred, Rejected, Objected, RejectedAtDesk, Merged, Withdrawn, Stopped }

/// <summary>What becomes of the ideas, by their place in the list: always the same, and every way is taken.</summary>
internal static class IdeaFates
{
    private static readonly Fate[] Ways =
    [
        Fate.Full, Fate.Rejected, Fate.Full, Fate.Clarified, Fate.Full, Fate.RejectedAtDesk, Fate.Changes, Fate.Full, Fate.Committee, Fate.Rejected,
        Fate.Full, Fate.FastLane, Fate.Deferred, Fate.Full, Fate.Objected, Fate.Full, Fate.RejectedAtDesk, Fate.Full, Fate.Stopped, Fate.Rejected, Fate.Changes, Fate.Withdrawn, Fate.Full,
    ];

    /// <summary>The newest go ways that show what waits today: an answer of the author, a meeting of the committee.</summary>
    private static readonly Dictionary<int, Fate> Newest = new() { [133] = Fate.Committee, [134] = Fate.Committee, [148] = Fate.Clarified, [149] = Fate.Clarified };

    public static Fate Of(int place, bool repeatsAnother) => repeatsAnother && place % 2 == 0 ? Fate.Merged : Newest.TryGetValue(place, out var fate) ? fate : Ways[place % Ways.Length];

    public static bool IsAccepted(Fate fate) => fate is Fate.Full or Fate.Changes or Fate.Committee or Fate.Clarified or Fate.Stopped or Fate.Objected;
}
