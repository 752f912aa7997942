using System.Numerics;
using System.Runtime.InteropServices;

namespace Pishran.Engine.Text;

/// <summary>Nearest texts: words and letters judged apart, each in standard deviations over the whole collection, then summed.
/// Words know the meaning, letters survive typos and spacing.</summary>
internal static class Nearness
{
    private const int MostGrams = 256;

    // In a large collection letters that so many share say next to nothing and cost the most.
    private const int Large = 10_000, CommonShare = 5;

    // A mean over a handful of texts says nothing, and over one that text itself is the mean: as if so many were there, the rest foreign.
    private const int Fewest = 64;

    public static List<Hit> Find(Shelf shelf, List<Token> tokens, int[] grams, int top, Func<int, bool>? allowed, Scores words, Scores letters)
    {
        if (shelf.Count == 0) return [];
        var wanted = Query.Of(shelf, tokens);
        words.Reset(shelf.Slots);
        foreach (var (term, weight, _) in wanted) words.Add(shelf.Terms[term], weight, shelf);
        letters.Reset(shelf.Slots);
        letters.Add(Rarest(shelf, grams), shelf);

        ReadOnlySpan<float> byWord = words.All(shelf.Slots), byLetter = letters.All(shelf.Slots);
        var (word, letter) = (Spread.Of(byWord), Spread.Of(byLetter));
        var best = new Best(top);
        Choose(byWord, byLetter, word, letter, best, slot => shelf.IsAlive(slot, out var id) && allowed?.Invoke(id) != false);
        return TextIndex.Hits(shelf, best, wanted);
    }

    // Nearly all texts share a letter or two with any other: eight at a time are passed over when none can be among the best.
    private static void Choose(ReadOnlySpan<float> byWord, ReadOnlySpan<float> byLetter, Spread word, Spread letter, Best best, Func<int, bool> may)
    {
        var (perWord, perLetter) = ((float)word.PerDeviation, (float)letter.PerDeviation);
        var zero = word.Z(0) + letter.Z(0);
        var words = MemoryMarshal.Cast<float, Vector<float>>(byWord);
        var letters = MemoryMarshal.Cast<float, Vector<float>>(byLetter);
        for (var block = 0; block < words.Length; block++)
            if (Vector.GreaterThanAny((words[block] * perWord) + (letters[block] * perLetter), new Vector<float>(best.Least(zero))))
                for (var slot = block * Vector<float>.Count; slot < (block + 1) * Vector<float>.Count; slot++) Weigh(slot, byWord, byLetter);
        for (var slot = words.Length * Vector<float>.Count; slot < byWord.Length; slot++) Weigh(slot, byWord, byLetter);

        void Weigh(int slot, ReadOnlySpan<float> byWord, ReadOnlySpan<float> byLetter)
        {
            if (byLetter[slot] == 0 && byWord[slot] == 0) return;
            var score = word.Z(byWord[slot]) + letter.Z(byLetter[slot]);
            if (best.Wants(score) && may(slot)) best.Add(slot, score);
        }
    }

    private static List<(GapList List, double Weight)> Rarest(Shelf shelf, int[] grams)
    {
        var found = new List<(GapList List, double Weight)>(grams.Length);
        var common = shelf.Slots > Large ? shelf.Slots / CommonShare : int.MaxValue;
        foreach (var gram in grams)
            if (shelf.Grams.TryGetValue(gram, out var list) && list.Count < common) found.Add((list, Math.Log(1 + ((shelf.Slots - list.Count + 0.5) / (list.Count + 0.5)))));
        if (found.Count <= MostGrams) return found;
        return [.. found.OrderByDescending(f => f.Weight).Take(MostGrams)];
    }

    /// <summary>Mean and deviation of all values, the many zeros among them.</summary>
    private readonly record struct Spread(double Mean, double PerDeviation)
    {
        public static Spread Of(ReadOnlySpan<float> values)
        {
            var (sums, squareSums) = (Vector<float>.Zero, Vector<float>.Zero);
            var blocks = MemoryMarshal.Cast<float, Vector<float>>(values);
            foreach (var block in blocks) (sums, squareSums) = (sums + block, squareSums + (block * block));
            double sum = Vector.Sum(sums), squares = Vector.Sum(squareSums);
            foreach (var value in values[(blocks.Length * Vector<float>.Count)..]) (sum, squares) = (sum + value, squares + ((double)value * value));

            var count = Math.Max(values.Length, Fewest);
            var mean = sum / count;
            var variance = Math.Max(0, (squares / count) - (mean * mean));
            return new(mean, variance == 0 ? 0 : 1 / Math.Sqrt(variance));
        }

        public double Z(double value) => (value - Mean) * PerDeviation;
    }
}
