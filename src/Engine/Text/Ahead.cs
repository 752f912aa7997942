namespace Pishran.Engine.Text;

/// <summary>Type-ahead: the most used words that begin as typed, newest texts first among equals, title words above body words.</summary>
internal static class Ahead
{
    private const int MostForms = 16;
    private const int NewestTexts = 2000;
    private const double PerWord = 2;

    public static List<Hit> Find(Shelf shelf, string typed, int top, Func<int, bool>? allowed, Scores scores)
    {
        var (before, prefix) = Split(typed);
        if (prefix.Length == 0) return [];

        var forms = shelf.Words.Beginning(prefix, MostForms);
        scores.Reset(shelf.Slots);
        foreach (var term in forms.Select(shelf.Words.TermOf).Distinct()) scores.Add(shelf.Terms[term], 1, shelf, newest: NewestTexts);
        var wanted = Query.Of(shelf, Token.Read(before));
        foreach (var (term, weight, _) in wanted) scores.Add(shelf.Terms[term], weight + PerWord, shelf, discover: false);

        var best = new Best(top);
        var all = scores.All(shelf.Slots);
        foreach (var slot in scores.Touched)
            if (best.Wants(all[slot]) && shelf.IsAlive(slot, out var id) && allowed?.Invoke(id) != false) best.Add(slot, all[slot]);
        return Hits(shelf, best, wanted, forms);
    }

    // «مخزن پسم» → whole words «مخزن», prefix «پسم»; a half-space before the prefix doesn't matter.
    private static (string Before, string Prefix) Split(string typed)
    {
        var clean = PersianText.Clean(typed);
        var at = clean.LastIndexOf(' ') + 1;
        var prefix = PersianText.Words(PersianText.FoldJoined(clean[at..])).LastOrDefault("");
        return (clean[..at], prefix);
    }

    private static List<Hit> Hits(Shelf shelf, Best best, List<Query.Wanted> wanted, List<int> forms)
    {
        var hits = TextIndex.Hits(shelf, best, wanted);
        var ranked = best.Ranked();
        for (var i = 0; i < hits.Count; i++)
        {
            var completed = forms.Where(f => shelf.HasForm(ranked[i].Slot, f)).Select(shelf.Words.Spelling);
            hits[i] = hits[i] with { Words = [.. hits[i].Words, .. completed] };
        }

        return hits;
    }
}
