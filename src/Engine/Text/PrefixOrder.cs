namespace Pishran.Engine.Text;

/// <summary>Forms in ordinal order, so that those with one beginning stand together; new ones wait in a short tail.</summary>
internal sealed class PrefixOrder
{
    private const int ShortestTail = 256;

    private (string Form, int Id)[] _sorted = [];
    private readonly List<(string Form, int Id)> _tail = [];

    public void Add(string form, int id)
    {
        _tail.Add((form, id));
        if (_tail.Count >= Math.Max(ShortestTail, _sorted.Length / 8)) Merge();
    }

    /// <summary>Calls back with each form that begins so, in no order.</summary>
    public void Visit(string prefix, Action<int> found)
    {
        for (var i = First(prefix); i < _sorted.Length && _sorted[i].Form.StartsWith(prefix, StringComparison.Ordinal); i++) found(_sorted[i].Id);
        foreach (var (form, id) in _tail)
            if (form.StartsWith(prefix, StringComparison.Ordinal)) found(id);
    }

    private int First(string prefix)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_sorted[middle].Form, prefix) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Merge()
    {
        _tail.Sort((a, b) => string.CompareOrdinal(a.Form, b.Form));
        var merged = new (string Form, int Id)[_sorted.Length + _tail.Count];
        int i = 0, j = 0;
        for (var k = 0; k < merged.Length; k++)
            merged[k] = j == _tail.Count || (i < _sorted.Length && string.CompareOrdinal(_sorted[i].Form, _tail[j].Form) < 0) ? _sorted[i++] : _tail[j++];
        _sorted = merged;
        _tail.Clear();
    }
}
