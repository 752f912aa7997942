namespace Pishran.Engine.Numbers;

/// <summary>Shares of a team in per mille (هزارم): whole numbers that sum to exactly 1,000.</summary>
public static class Shares
{
    /// <summary>The whole, in per mille.</summary>
    public const int Whole = 1000;

    /// <summary>True when the shares are all 0–1000 and sum to exactly 1,000.</summary>
    public static bool SumToThousand(IEnumerable<int> perMille)
    {
        ArgumentNullException.ThrowIfNull(perMille);
        long sum = 0;
        foreach (var share in perMille)
        {
            if (share is < 0 or > Whole) return false;
            sum += share;
        }

        return sum == Whole;
    }

    /// <summary>Equal shares; what can't be divided goes to the first people, one ‰ each: 3 people → 334, 333, 333.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 1,000 people.</exception>
    public static IReadOnlyList<int> Equal(int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, Whole);
        return [.. Enumerable.Range(0, people).Select(i => (Whole / people) + (i < Whole % people ? 1 : 0))];
    }
}
