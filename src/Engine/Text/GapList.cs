namespace Pishran.Engine.Text;

/// <summary>An ascending list of slots kept as gaps, one byte each while they are small: a third of the memory of an array.</summary>
internal sealed class GapList
{
    private byte[] _bytes = new byte[4];
    private int _length;
    private int _last = -1;

    public int Count { get; private set; }

    public void Add(int slot)
    {
        if (_length + 5 > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length + 8, _bytes.Length + (_bytes.Length / 2)));
        var gap = (uint)(slot - _last);
        for (; gap >= 0x80; gap >>= 7) _bytes[_length++] = (byte)(gap | 0x80);
        _bytes[_length++] = (byte)gap;
        _last = slot;
        Count++;
    }

    /// <summary>Adds a weight to the score of every listed slot.</summary>
    public void AddTo(Span<float> scores, float weight)
    {
        var bytes = _bytes.AsSpan(0, _length);
        var slot = -1;
        for (var i = 0; i < bytes.Length;)
        {
            slot += Gap(bytes, ref i);
            scores[slot] += weight;
        }
    }

    /// <summary>The list with slots renumbered by <paramref name="newSlots"/>; those that are −1 there fall out.</summary>
    public GapList Renumbered(ReadOnlySpan<int> newSlots)
    {
        var list = new GapList();
        var slot = -1;
        for (var i = 0; i < _length;)
        {
            slot += Gap(_bytes, ref i);
            if (newSlots[slot] >= 0) list.Add(newSlots[slot]);
        }

        return list;
    }

    private static int Gap(ReadOnlySpan<byte> bytes, ref int i)
    {
        int b = bytes[i++];
        if (b < 0x80) return b;
        var gap = b & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            b = bytes[i++];
            gap |= (b & 0x7F) << shift;
            if (b < 0x80) return gap;
        }
    }
}
