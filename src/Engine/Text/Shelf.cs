namespace Pishran.Engine.Text;

/// <summary>The texts of an index and their lists. Not thread-safe: <see cref="TextIndex"/> guards it.</summary>
internal sealed class Shelf
{
    public const int TitleWeight = 3;
    private const int LongestLength = 2000;

    private readonly Dictionary<int, int> _slotOf = [];
    private readonly List<int[]> _forms = [];
    private int[] _ids = new int[64];
    private ushort[] _lengths = new ushort[64];
    private ushort[] _gramCounts = new ushort[64];
    private long _length;
    private long _gramLength;

    public Vocabulary Words { get; } = new();

    public List<Postings> Terms { get; } = [];

    public Dictionary<int, GapList> Grams { get; private set; } = [];

    /// <summary>Places taken, those of removed texts included.</summary>
    public int Slots { get; private set; }

    public int Count => _slotOf.Count;

    public int Dead => Slots - Count;

    public ReadOnlySpan<ushort> Lengths => _lengths.AsSpan(0, Slots);

    public ReadOnlySpan<ushort> GramCounts => _gramCounts.AsSpan(0, Slots);

    public double MeanLength => Count == 0 ? 1 : Math.Max(1, (double)_length / Count);

    public double MeanGrams => Count == 0 ? 1 : Math.Max(1, (double)_gramLength / Count);

    /// <summary>The id in a slot, −1 when that text is gone.</summary>
    public bool IsAlive(int slot, out int id)
    {
        id = _ids[slot];
        return _forms[slot].Length > 0 || (_slotOf.TryGetValue(id, out var now) && now == slot);
    }

    public bool Has(int slot, int term)
    {
        foreach (var form in _forms[slot])
            if (Words.TermOf(form) == term) return true;
        return false;
    }

    public bool HasForm(int slot, int form) => Array.BinarySearch(_forms[slot], form) >= 0;

    public void Put(int id, Reading text)
    {
        Remove(id);
        var slot = Take(id, text);
        var weights = new Dictionary<int, int>(text.Title.Count + text.Body.Count);
        var forms = new List<int>(text.Title.Count + text.Body.Count);
        Weigh(text.Title, TitleWeight, weights, forms);
        Weigh(text.Body, 1, weights, forms);
        foreach (var (term, weight) in weights)
        {
            while (Terms.Count <= term) Terms.Add(new());
            Terms[term].Add(slot, (byte)Math.Min(weight, byte.MaxValue));
        }

        foreach (var gram in text.Grams)
        {
            if (!Grams.TryGetValue(gram, out var list)) Grams.Add(gram, list = new());
            list.Add(slot);
        }

        var distinct = forms.Distinct().ToArray();
        Array.Sort(distinct);
        _forms.Add(distinct);
        foreach (var form in distinct) Words.Use(form, 1);
    }

    public void Remove(int id)
    {
        if (!_slotOf.Remove(id, out var slot)) return;
        foreach (var form in _forms[slot]) Words.Use(form, -1);
        foreach (var term in _forms[slot].Select(Words.TermOf).Distinct()) Terms[term].Alive--;
        _forms[slot] = [];
        _length -= _lengths[slot];
        _gramLength -= _gramCounts[slot];
    }

    /// <summary>A copy without the removed texts.</summary>
    public Shelf Compacted()
    {
        var fresh = new Shelf();
        var newSlots = new int[Slots];
        for (var slot = 0; slot < Slots; slot++)
        {
            newSlots[slot] = -1;
            if (!IsAlive(slot, out var id)) continue;
            newSlots[slot] = fresh.Take(id, _lengths[slot], _gramCounts[slot]);
            var forms = Array.ConvertAll(_forms[slot], form => fresh.Words.Enter(Words.Spelling(form)));
            Array.Sort(forms);
            foreach (var form in forms) fresh.Words.Use(form, 1);
            fresh._forms.Add(forms);
        }

        for (var term = 0; term < fresh.Words.Terms; term++) fresh.Terms.Add(new());
        Refill(fresh, newSlots);
        foreach (var (gram, list) in Grams)
            if (list.Renumbered(newSlots) is { Count: > 0 } kept) fresh.Grams.Add(gram, kept);
        return fresh;
    }

    private void Refill(Shelf fresh, int[] newSlots)
    {
        foreach (var form in Enumerable.Range(0, Words.Forms).DistinctBy(Words.TermOf))
        {
            var (old, term) = (Terms[Words.TermOf(form)], fresh.Words.Term(Words.Spelling(form)));
            for (var i = 0; i < old.Count; i++)
                if (newSlots[old.Slots[i]] is >= 0 and var slot) fresh.Terms[term].Add(slot, old.Weights[i]);
        }
    }

    private int Take(int id, Reading text) =>
        Take(id, Math.Min(LongestLength, text.Title.Count(t => !t.IsPart) * TitleWeight + text.Body.Count(t => !t.IsPart)), Math.Min(ushort.MaxValue, text.Grams.Length));

    private int Take(int id, int length, int grams)
    {
        if (Slots == _ids.Length)
        {
            Array.Resize(ref _ids, Slots * 2);
            Array.Resize(ref _lengths, Slots * 2);
            Array.Resize(ref _gramCounts, Slots * 2);
        }

        _slotOf[id] = Slots;
        _ids[Slots] = id;
        _lengths[Slots] = (ushort)length;
        _gramCounts[Slots] = (ushort)grams;
        _length += length;
        _gramLength += grams;
        return Slots++;
    }

    private void Weigh(List<Token> tokens, int weight, Dictionary<int, int> weights, List<int> forms)
    {
        foreach (var token in tokens)
        {
            var form = Words.Enter(token.Form);
            forms.Add(form);
            var term = Words.TermOf(form);
            weights[term] = weights.GetValueOrDefault(term) + weight;
        }
    }
}

/// <summary>A text taken apart before it is put on the shelf.</summary>
internal sealed record Reading(List<Token> Title, List<Token> Body, int[] Grams)
{
    public static Reading Of(string title, string? body) => new(Token.Read(title), Token.Read(body), Text.Grams.Of($"{title} {body}"));
}
