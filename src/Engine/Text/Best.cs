namespace Pishran.Engine.Text;

/// <summary>Keeps the best few of many: higher score first, of equal scores the newer text.</summary>
internal sealed class Best(int most)
{
    private readonly PriorityQueue<int, (double Score, int Slot)> _heap = new(Math.Min(most, 1024) + 1);
    private double _least = double.NegativeInfinity;

    /// <summary>True when such a score would be kept.</summary>
    public bool Wants(double score) => _heap.Count < most || score > _least;

    /// <summary>What a sum that still lacks <paramref name="missing"/> must pass, a little lower than exact because sums of floats are not.</summary>
    public float Least(double missing) => (float)(_least - missing - (1e-4 * Math.Abs(_least)) - 1e-4);

    public void Add(int slot, double score)
    {
        _heap.Enqueue(slot, (score, slot));
        if (_heap.Count > most) _heap.Dequeue();
        if (_heap.Count == most && _heap.TryPeek(out _, out var least)) _least = least.Score;
    }

    /// <summary>The kept ones, best first.</summary>
    public List<(int Slot, double Score)> Ranked() =>
        [.. _heap.UnorderedItems.OrderByDescending(kept => kept.Priority).Select(kept => (kept.Element, kept.Priority.Score))];
}
