namespace Pishran.Engine.Text;

/// <summary>Every word form met so far: its stem's number, how many texts it stands in, and the ways to find it
/// by exact spelling, by beginning, or by a spelling with typos.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<string> _spellings = [];
    private readonly List<int> _terms = [];
    private readonly List<int> _uses = [];
    private readonly PrefixOrder _order = new();
    private readonly NearForms _near = new();

    /// <summary>Number of different forms, numbered from 0.</summary>
    public int Forms => _spellings.Count;

    /// <summary>Number of different stems.</summary>
    public int Terms => _stems.Count;

    /// <summary>The form's number; a new one is entered.</summary>
    public int Enter(string form)
    {
        if (_forms.TryGetValue(form, out var known)) return known;

        var id = _spellings.Count;
        var stem = Stemmer.Stem(form);
        if (!_stems.TryGetValue(stem, out var term)) _stems.Add(stem, term = _stems.Count);
        _forms.Add(form, id);
        _spellings.Add(form);
        _terms.Add(term);
        _uses.Add(0);
        _order.Add(form, id);
        _near.Add(form, id);
        return id;
    }

    /// <summary>Counts a text more (or less) that has this form.</summary>
    public void Use(int form, int texts) => _uses[form] += texts;

    public int TermOf(int form) => _terms[form];

    public int UsesOf(int form) => _uses[form];

    public string Spelling(int form) => _spellings[form];

    /// <summary>The stem's number of a form that need not be known itself; −1 when no text has that stem.</summary>
    public int Term(string form) => _stems.GetValueOrDefault(Stemmer.Stem(form), -1);

    /// <summary>True when some text has this very form.</summary>
    public bool IsUsed(string form) => _forms.TryGetValue(form, out var id) && _uses[id] > 0;

    /// <summary>The most used forms that begin so, up to <paramref name="most"/>.</summary>
    public List<int> Beginning(string prefix, int most)
    {
        var found = new PriorityQueue<int, int>();
        _order.Visit(prefix, form =>
        {
            var uses = _uses[form];
            if (uses == 0) return;
            if (found.Count < most) found.Enqueue(form, uses);
            else if (found.TryPeek(out _, out var least) && uses > least) found.DequeueEnqueue(form, uses);
        });
        return [.. found.UnorderedItems.OrderByDescending(f => f.Priority).ThenBy(f => f.Element).Select(f => f.Element)];
    }

    /// <summary>Used forms within one or two typos, nearest first, with the number of typos.</summary>
    public List<(int Form, int Typos)> Near(string form, int most) =>
        [.. _near.Find(form, _spellings).Where(f => _uses[f.Form] > 0).OrderBy(f => f.Typos).ThenByDescending(f => _uses[f.Form]).ThenBy(f => f.Form).Take(most)];

    /// <summary>A form written together that is known as two: دانشبنیان → دانش, بنیان.</summary>
    public (string Left, string Right)? Split(string form)
    {
        (string, string)? best = null;
        var most = 0;
        for (var at = 2; at <= form.Length - 2; at++)
        {
            var (left, right) = (form[..at], form[at..]);
            var uses = Math.Min(Uses(left), Uses(right));
            if (uses <= most) continue;
            (most, best) = (uses, (left, right));
        }

        return best;
    }

    private int Uses(string form) => _forms.TryGetValue(form, out var id) ? _uses[id] : 0;
}
