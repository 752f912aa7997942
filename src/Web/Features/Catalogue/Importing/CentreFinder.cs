using Pishran.Data.Sheets;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Importing;

/// <summary>Which centre a sheet's name or a cell means: its code, its name, or most of the words of its name.</summary>
internal sealed class CentreFinder(IReadOnlyList<Centre> centres)
{
    private readonly Dictionary<string, Centre?> _known = new(StringComparer.Ordinal);

    /// <summary>Null where none, or more than one, could be meant.</summary>
    public Centre? Find(string text)
    {
        if (!_known.TryGetValue(text, out var centre)) _known[text] = centre = Look(text);
        return centre;
    }

    private Centre? Look(string text)
    {
        var key = SheetMap.Squeeze(text);
        if (key.Length == 0) return null;
        var exact = centres.FirstOrDefault(c => SheetMap.Squeeze(c.NameFa) == key || SheetMap.Squeeze(c.NameEn) == key || SheetMap.Squeeze(c.Code) == key);
        if (exact is not null) return exact;
        var words = WordsOf(text);
        if (centres.Where(c => words.Contains(SheetMap.Squeeze(c.Code))).ToList() is [var coded]) return coded;
        var near = centres.Select(c => (Centre: c, Shared: Math.Max(Share(c.NameFa, words), Share(c.NameEn, words)))).OrderByDescending(c => c.Shared).ToList();
        return near.Count > 0 && near[0].Shared > 0 && (near.Count == 1 || near[0].Shared > near[1].Shared) ? near[0].Centre : null;
    }

    private static double Share(string name, HashSet<string> words)
    {
        var own = WordsOf(name);
        return own.Count == 0 ? 0 : (double)own.Count(words.Contains) / own.Count;
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. PersianText.Words(PersianText.FoldJoined(text)).Concat(PersianText.Words(PersianText.Fold(text))).Where(w => w.Length > 1).Select(PersianText.Stem)];
}
