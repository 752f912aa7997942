namespace Pishran.Engine.Text;

/// <summary>What a text asks of a shelf: stems that exist there, each with a weight and the words as they were written.</summary>
internal sealed class Query
{
    private const int MostTerms = 64;
    private const int MostNear = 4;
    private const double SplitWeight = 0.8;
    private const double JoinWeight = 1;
    private const double TypoWeight = 0.6;

    private readonly Shelf _shelf;
    private readonly Dictionary<int, (double Weight, string Surface)> _terms = [];

    private Query(Shelf shelf) => _shelf = shelf;

    /// <summary>A wanted stem: its list, its weight times the rarity, and the word to show when it matches.</summary>
    public readonly record struct Wanted(int Term, double Weight, string Surface);

    /// <summary>The wanted stems, rarest first; of long texts only the rarest 64.</summary>
    public static List<Wanted> Of(Shelf shelf, List<Token> tokens)
    {
        var query = new Query(shelf);
        for (var i = 0; i < tokens.Count; i++) query.Want(tokens[i]);
        for (var i = 1; i < tokens.Count; i++) query.WantJoined(tokens[i - 1], tokens[i]);
        return [.. query._terms.Select(t => new Wanted(t.Key, t.Value.Weight * query.Rarity(t.Key), t.Value.Surface))
            .OrderByDescending(w => w.Weight).ThenBy(w => w.Term).Take(MostTerms)];
    }

    private void Want(Token token)
    {
        if (Exists(token.Form, out var term)) Add(term, 1, token.Surface);
        else if (token.IsPart) return;
        else if (_shelf.Words.Split(token.Form) is var (left, right))
        {
            Add(_shelf.Words.Term(left), SplitWeight, token.Surface);
            Add(_shelf.Words.Term(right), SplitWeight, token.Surface);
        }
        else
        {
            foreach (var (form, typos) in _shelf.Words.Near(token.Form, MostNear))
                Add(_shelf.Words.TermOf(form), Math.Pow(TypoWeight, typos), token.Surface);
        }
    }

    // «دانش بنیان» also means «دانشبنیان» where a text has it so.
    private void WantJoined(Token left, Token right)
    {
        if (left.IsPart || right.IsPart) return;
        var joined = left.Form + right.Form;
        if (_shelf.Words.IsUsed(joined)) Add(_shelf.Words.Term(joined), JoinWeight, $"{left.Surface} {right.Surface}");
    }

    private bool Exists(string form, out int term)
    {
        term = _shelf.Words.Term(form);
        return term >= 0 && term < _shelf.Terms.Count && _shelf.Terms[term].Alive > 0;
    }

    private void Add(int term, double weight, string surface)
    {
        if (!_terms.TryGetValue(term, out var known) || known.Weight < weight) _terms[term] = (weight, surface);
    }

    // BM25's idf, Robertson & Spärck Jones, kept above 0.
    private double Rarity(int term)
    {
        var texts = _shelf.Terms[term].Alive;
        return Math.Log(1 + ((_shelf.Count - texts + 0.5) / (texts + 0.5)));
    }
}
