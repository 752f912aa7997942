namespace Pishran.Engine.Ranking;

/// <summary>
/// The ends of the mark scale. A mark at an end says "at least" or "at most" (Tobin 1958): the judge had no higher mark to give.
/// An end is taken for one when at least three sheets, and one in a hundred, stand on it; so totals without a pile at the top are left alone.
/// </summary>
/// <param name="Low">Marks up to here are "at most"; −∞ when there is no lower end.</param>
/// <param name="High">Marks from here on are "at least"; +∞ when there is no upper end.</param>
internal readonly record struct Ends(double Low, double High)
{
    /// <summary>The ends of these values, half a step inside the outermost marks.</summary>
    public static Ends Of(double[] values)
    {
        var seen = values.GroupBy(v => v).OrderBy(g => g.Key).Select(g => (Value: g.Key, Count: g.Count())).ToArray();
        if (seen.Length < 4) return new(double.NegativeInfinity, double.PositiveInfinity);
        var pile = Math.Max(3, values.Length / 100.0);
        return new(
            seen[0].Count >= pile ? (seen[0].Value + seen[1].Value) / 2 : double.NegativeInfinity,
            seen[^1].Count >= pile ? (seen[^1].Value + seen[^2].Value) / 2 : double.PositiveInfinity);
    }
}
