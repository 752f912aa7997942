namespace Pishran.Engine.Text;

/// <summary>Nearest texts: words and letters judged apart, each in standard deviations over the whole collection, then summed.
/// Words know the meaning, letters survive typos and spacing.</summary>
internal static class Nearness
{
    private const int MostGrams = 256;

    // Questions to passages gain a little when words weigh more; near-copies lose nothing (bench/Text retrieval).
    private const double LetterWeight = 0.7;

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

        var byWord = words.All(shelf.Slots);
        var byLetter = letters.All(shelf.Slots);
        var (word, letter) = (Spread.Of(byWord), Spread.Of(byLetter));
        var best = new Best(top);
        for (var slot = 0; slot < shelf.Slots; slot++)
        {
            if (byLetter[slot] == 0 && byWord[slot] == 0) continue;
            var score = word.Z(byWord[slot]) + (LetterWeight * letter.Z(byLetter[slot]));
            if (best.Wants(score) && shelf.IsAlive(slot, out var id) && allowed?.Invoke(id) != false) best.Add(slot, score);
        }

        return TextIndex.Hits(shelf, best, wanted);
    }

    private static List<(GapList List, double Weight)> Rarest(Shelf shelf, int[] grams)
    {
        var found = new List<(GapList List, double Weight)>(grams.Length);
        foreach (var gram in grams)
            if (shelf.Grams.TryGetValue(gram, out var list)) found.Add((list, Math.Log(1 + ((shelf.Slots - list.Count + 0.5) / (list.Count + 0.5)))));
        if (found.Count <= MostGrams) return found;
        return [.. found.OrderByDescending(f => f.Weight).Take(MostGrams)];
    }

    private readonly record struct Spread(double Mean, double Deviation)
    {
        public static Spread Of(ReadOnlySpan<float> values)
        {
            double sum = 0, squares = 0;
            foreach (var value in values)
            {
                sum += value;
                squares += (double)value * value;
            }

            var count = Math.Max(values.Length, Fewest);
            var mean = sum / count;
            return new(mean, Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))));
        }

        public double Z(double value) => Deviation == 0 ? 0 : (value - Mean) / Deviation;
    }
}
