using System.Buffers;
using System.Runtime.InteropServices;

namespace Pishran.Engine.Text;

/// <summary>Finds known spellings near a wrong one: forms that share most letter pairs, then checked by edit distance
/// (insert, delete, replace, swap neighbours: Damerau 1964, restricted).</summary>
internal sealed class NearForms
{
    private const int Longest = 24;
    private readonly Dictionary<int, List<int>> _pairs = [];

    public void Add(string form, int id)
    {
        if (form.Length > Longest) return;
        foreach (var pair in Pairs(form))
        {
            if (!_pairs.TryGetValue(pair, out var forms)) _pairs.Add(pair, forms = []);
            forms.Add(id);
        }
    }

    /// <summary>Forms within the typos a word of this length may have: none up to 3 letters, one up to 5, else two.</summary>
    public List<(int Form, int Typos)> Find(string form, List<string> spellings)
    {
        var most = form.Length switch { <= 3 or > Longest => 0, <= 5 => 1, _ => 2 };
        var near = new List<(int Form, int Typos)>();
        if (most == 0) return near;

        var shared = ArrayPool<byte>.Shared.Rent(spellings.Count);
        Array.Clear(shared, 0, spellings.Count);
        var lists = Pairs(form).Select(pair => _pairs.GetValueOrDefault(pair)).OfType<List<int>>().ToList();
        foreach (var list in lists)
            foreach (var id in CollectionsMarshal.AsSpan(list)) shared[id]++;

        foreach (var list in lists)
            foreach (var id in CollectionsMarshal.AsSpan(list))
            {
                var (other, count) = (spellings[id], shared[id]);
                shared[id] = 0; // judged once, though it stands in several lists
                if (count == 0 || Math.Abs(other.Length - form.Length) > most || count < Math.Max(form.Length, other.Length) + 1 - (3 * most)) continue;
                if (Distance(form, other, most) is var typos && typos <= most) near.Add((id, typos));
            }

        ArrayPool<byte>.Shared.Return(shared);
        return near;
    }

    /// <summary>Number of typos between two words, or more than <paramref name="most"/>.</summary>
    internal static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most) return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    // The word between boundary marks, two letters at a time, each pair once.
    private static HashSet<int> Pairs(string form)
    {
        var pairs = new HashSet<int>(form.Length + 1);
        var left = '^';
        foreach (var c in form + '$')
        {
            pairs.Add((left << 16) | c);
            left = c;
        }

        return pairs;
    }
}
