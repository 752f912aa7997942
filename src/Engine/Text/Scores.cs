using System.Numerics;
using System.Runtime.InteropServices;

namespace Pishran.Engine.Text;

/// <summary>Scratch of one search: a score for each slot, and which slots have one.</summary>
internal sealed class Scores
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private float[] _scores = [];
    private int[] _touched = [];
    private int _count;

    public Span<float> All(int slots) => _scores.AsSpan(0, slots);

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>Zero for every slot of a shelf.</summary>
    public void Reset(int slots)
    {
        _count = 0;
        if (_scores.Length < slots) (_scores, _touched) = (new float[slots + (slots / 4)], new int[slots + (slots / 4)]);
        else Array.Clear(_scores, 0, slots);
    }

    /// <summary>Adds the BM25 part of one word to the texts that have it. Without <paramref name="discover"/> only texts that
    /// already have a score get more: a common word alone is no reason to be found.</summary>
    public void Add(Postings postings, double weight, Shelf shelf, bool discover = true, int newest = int.MaxValue)
    {
        var slots = postings.Slots;
        var weights = postings.Weights;
        var lengths = shelf.Lengths;
        var gain = (float)(weight * (K1 + 1));
        var (flat, perLength) = ((float)(K1 * (1 - B)), (float)(K1 * B / shelf.MeanLength));
        var scores = _scores;
        for (var i = Math.Max(0, slots.Length - newest); i < slots.Length; i++)
        {
            var slot = slots[i];
            ref var score = ref scores[slot];
            if (score == 0)
            {
                if (!discover) continue;
                _touched[_count++] = slot;
            }

            float times = weights[i];
            score += gain * times / (times + flat + (perLength * lengths[slot]));
        }
    }

    /// <summary>Adds the shared letter grams, as BM25 with each gram counted once.</summary>
    public void Add(IReadOnlyList<(GapList List, double Weight)> grams, Shelf shelf)
    {
        var scores = All(shelf.Slots);
        foreach (var (list, weight) in grams) list.AddTo(scores, (float)weight);
        Temper(scores, shelf.GramCounts, (float)(1 + (K1 * (1 - B))), (float)(K1 * B / shelf.MeanGrams));
    }

    // A long text has more grams to share: eight texts at a time.
    private static void Temper(Span<float> scores, ReadOnlySpan<ushort> counts, float flat, float perGram)
    {
        var gain = (float)(K1 + 1);
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var (width, done) = (Vector<float>.Count, 0);
        for (; (done + 2) * width <= scores.Length; done += 2)
        {
            Vector.Widen(new Vector<ushort>(counts[(done * width)..]), out var first, out var second);
            blocks[done] *= new Vector<float>(gain) / (new Vector<float>(flat) + (Vector.ConvertToSingle(first) * perGram));
            blocks[done + 1] *= new Vector<float>(gain) / (new Vector<float>(flat) + (Vector.ConvertToSingle(second) * perGram));
        }

        for (var i = done * width; i < scores.Length; i++) scores[i] *= gain / (flat + (perGram * counts[i]));
    }
}
