using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Text;

namespace Pishran.Features.People.Import;

/// <summary>
/// Finds the unit that an office's list means: by code or by any of its names, whatever became of letters, half-spaces and
/// digits; «منطقه ۱۰» is «شهرداری منطقه ۱۰» as long as no other unit could be meant.
/// </summary>
public sealed class UnitFinder
{
    private readonly Dictionary<string, int> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _short = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Code, string Name)> _units = [];
    private readonly List<string> _roots = [];

    /// <summary>Whether the city has no units yet.</summary>
    public bool IsEmpty => _units.Count == 0;

    public static async Task<UnitFinder> Load(AppDb db)
    {
        var finder = new UnitFinder();
        foreach (var unit in await db.Units.AsNoTracking().OrderBy(u => u.Id).ToListAsync()) finder.Know(unit.Id, unit.Code, unit.Name, unit.ParentId is null, unit.Names.SelectMany(n => new[] { n.Fa, n.En }));
        return finder;
    }

    internal void Know(int id, string code, string name, bool isRoot, IEnumerable<string> names)
    {
        _units[id] = (code, name);
        _whole.TryAdd(SheetMap.Squeeze(code), id);
        foreach (var one in names.Where(n => n.Length > 0))
        {
            var key = SheetMap.Squeeze(one);
            _whole.TryAdd(key, id);
            if (WithoutFirstWord(one) is { } rest) _short[rest] = _short.TryGetValue(rest, out var other) && other != id ? null : id;
            if (!isRoot) continue;
            _roots.Add(key);
            if (one.Contains(' ', StringComparison.Ordinal)) _roots.Add(SheetMap.Squeeze(one[(one.LastIndexOf(' ') + 1)..]));
        }
    }

    public int? Find(string text)
    {
        var key = SheetMap.Squeeze(text);
        if (key.Length == 0) return null;
        return Exactly(key, text) ?? _roots.Select(root => Strip(key, root)).Where(rest => rest is not null).Select(rest => Exactly(rest!, null)).FirstOrDefault(id => id is not null);
    }

    public string CodeOf(int id) => _units[id].Code;
    public string NameOf(int id) => _units[id].Name;

    /// <summary>The name of the unit that looks most like the text; null when none does.</summary>
    public string? Suggest(string text)
    {
        var pairs = Pairs(SheetMap.Squeeze(text));
        if (pairs.Count == 0) return null;
        var (id, likeness) = _whole.Select(known => (known.Value, Likeness: Dice(pairs, Pairs(known.Key)))).OrderByDescending(k => k.Likeness).FirstOrDefault();
        return likeness >= 0.4 ? _units[id].Name : null;
    }

    private int? Exactly(string key, string? text) =>
        _whole.TryGetValue(key, out var id) ? id
        : _short.TryGetValue(key, out var only) && only is not null ? only
        : text is not null && WithoutFirstWord(text) is { } rest && _whole.TryGetValue(rest, out var inner) ? inner : null;

    // Two words at least must remain, or a word and a number: enough to mean one unit.
    private static string? WithoutFirstWord(string name)
    {
        var words = PersianText.Words(PersianText.Fold(name)).ToList();
        return words.Count >= 3 ? string.Concat(words.Skip(1)) : null;
    }

    private static string? Strip(string key, string root) =>
        key.Length <= root.Length ? null
        : key.EndsWith(root, StringComparison.Ordinal) ? key[..^root.Length]
        : key.StartsWith(root, StringComparison.Ordinal) ? key[root.Length..] : null;

    private static HashSet<string> Pairs(string key) => [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(i => key.Substring(i, 2))];

    private static double Dice(HashSet<string> one, HashSet<string> other) => one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
