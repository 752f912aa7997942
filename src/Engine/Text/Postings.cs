namespace Pishran.Engine.Text;

/// <summary>In which texts a word stands and how heavily: growing arrays in the order texts came.</summary>
internal sealed class Postings
{
    private int[] _slots = new int[2];
    private byte[] _weights = new byte[2];

    /// <summary>Texts listed, dead ones included until the next compaction.</summary>
    public int Count { get; private set; }

    /// <summary>Texts that still exist.</summary>
    public int Alive { get; set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    public ReadOnlySpan<byte> Weights => _weights.AsSpan(0, Count);

    public void Add(int slot, byte weight)
    {
        if (Count == _slots.Length)
        {
            var size = Count < 64 ? Count * 2 : Count + (Count / 2);
            Array.Resize(ref _slots, size);
            Array.Resize(ref _weights, size);
        }

        _slots[Count] = slot;
        _weights[Count++] = weight;
        Alive++;
    }
}
