namespace Pishran.Engine.Ranking;

/// <summary>
/// What a mark says about the judgement behind it. On a coarse scale a mark means "nearest to" and stands for the interval halfway to its
/// neighbours; a mark at an end of the scale means "at least" or "at most", because the judge had no further one to give (Tobin 1958).
/// An end is taken for one when three sheets or more, and one in a hundred, stand on it; so totals without a pile at the top are left alone.
/// </summary>
internal sealed class MarkScale
{
    private const int CoarsestMarks = 25;
    private const int MostSheets = 20_000;

    private readonly double[] _marks;
    private readonly bool _coarse;
    private readonly bool _lowEnd;
    private readonly bool _highEnd;

    public MarkScale(double[] values)
    {
        var seen = values.GroupBy(v => v).OrderBy(g => g.Key).Select(g => (Mark: g.Key, Count: g.Count())).ToArray();
        _marks = [.. seen.Select(s => s.Mark)];
        var pile = Math.Max(3, values.Length / 100.0);
        (_lowEnd, _highEnd) = (seen.Length > 3 && seen[0].Count >= pile, seen.Length > 3 && seen[^1].Count >= pile);
        _coarse = seen.Length is > 3 and <= CoarsestMarks && values.Length >= 3 * seen.Length && values.Length <= MostSheets;
    }

    /// <summary>The interval a mark stands for; null when the mark is to be taken as it is.</summary>
    public (double Low, double High)? Interval(double mark)
    {
        var at = Array.BinarySearch(_marks, mark);
        var (first, last) = (at == 0, at == _marks.Length - 1);
        if (!_coarse && !(first && _lowEnd) && !(last && _highEnd)) return null;
        var low = first ? double.NegativeInfinity : (_marks[at - 1] + mark) / 2;
        var high = last ? double.PositiveInfinity : (mark + _marks[at + 1]) / 2;
        if (first && !_lowEnd) low = 2 * mark - high;
        if (last && !_highEnd) high = 2 * mark - low;
        return (low, high);
    }
}
