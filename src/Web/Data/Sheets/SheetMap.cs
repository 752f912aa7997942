using System.Text;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>
/// A column that an import looks for. Its words (both languages, parted by <c>|</c>) are the headers by which offices know
/// it; the first one is its name. Words are compared folded, without blanks and marks.
/// </summary>
public sealed record SheetColumn(string Key, Word Words, bool Required = false)
{
    public string Name => Words.ToString().Split('|')[0];

    internal IEnumerable<string> Spellings => new[] { Language.Fa, Language.En }.SelectMany(l => Words.In(l).Split('|')).Select(SheetMap.Squeeze).Where(s => s.Length > 0).Distinct();
}

/// <summary>One row read through its map: values by the column's key, and the header each column has in this file.</summary>
public sealed class MappedRow(Sheet sheet, SheetRow row, IReadOnlyDictionary<string, (int Index, string Header)> columns)
{
    public string Sheet => sheet.Name;
    public int Number => row.Number;

    /// <summary>The cell as it stands in the file; empty where the column or the cell is missing.</summary>
    public string Raw(string key) => columns.TryGetValue(key, out var column) ? row[column.Index] : "";

    /// <summary>The cell cleaned for keeping; null when empty.</summary>
    public string? Text(string key) => PersianText.Clean(Raw(key)) is { Length: > 0 } text ? text : null;

    /// <summary>The cell as a code: Latin digits, no blanks; null when empty.</summary>
    public string? Code(string key) => Text(key) is { } text && string.Concat(PersianText.LatinDigits(text).Where(c => !char.IsWhiteSpace(c) && c != '\u200C')) is { Length: > 0 } code ? code : null;

    public bool Has(string key) => columns.ContainsKey(key);
    public string Header(string key) => columns.TryGetValue(key, out var column) ? column.Header : "";

    /// <summary>What is wrong with one cell of this row.</summary>
    public ImportProblem Problem(string key, Word message) => new(Sheet, Number, Header(key), Raw(key).Trim(), message);
}

/// <summary>
/// Finds, in sheets as offices send them, the row of headers (below titles, banners and blank rows) and which column is
/// which, whatever their order and spelling; then gives the rows below.
/// </summary>
public static class SheetMap
{
    private const int DeepestHeader = 40;
    private const int ShortestInside = 4;

    /// <summary>The rows of every sheet that has the headers.</summary>
    /// <param name="sheets">The file.</param>
    /// <param name="columns">What is looked for; a later column never takes a header from an earlier one.</param>
    /// <param name="atLeast">Groups of keys; of each group at least one column must be there.</param>
    /// <exception cref="BrokenRule">No sheet has a row of headers, or a column is missing.</exception>
    public static IReadOnlyList<MappedRow> Rows(IReadOnlyList<Sheet> sheets, IReadOnlyList<SheetColumn> columns, params IReadOnlyList<string>[] atLeast)
    {
        var rows = new List<MappedRow>();
        Word complaint = ShellWords.SheetNoHeader;
        var found = false;
        foreach (var sheet in sheets)
        {
            if (FindHeader(sheet, columns) is not var (at, map)) continue;
            if (Missing(map, columns, atLeast) is { } missing) { complaint = ShellWords.SheetColumnMissing(missing); continue; }
            found = true;
            rows.AddRange(sheet.Rows.Skip(at + 1).Where(row => HoldsData(row, map)).Select(row => new MappedRow(sheet, row, map)));
        }
        BrokenRule.If(!found, complaint, SheetFile.Field);
        return rows;
    }

    /// <summary>Letters and digits of the folded text only: «ش. پرسنلی» and «شپرسنلي» are one.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = new StringBuilder();
        foreach (var c in PersianText.FoldJoined(text))
            if (char.IsLetterOrDigit(c)) squeezed.Append(c);
        return squeezed.ToString();
    }

    // The best of the first rows: the one in which most columns are recognised, two at the least.
    private static (int At, Dictionary<string, (int, string)> Map)? FindHeader(Sheet sheet, IReadOnlyList<SheetColumn> columns)
    {
        (int At, Dictionary<string, (int, string)> Map)? best = null;
        for (var at = 0; at < Math.Min(sheet.Rows.Count, DeepestHeader); at++)
        {
            var map = Map(sheet.Rows[at], columns);
            if (map.Count >= Math.Min(2, columns.Count) && map.Count > (best?.Map.Count ?? 0)) best = (at, map);
        }
        return best;
    }

    private static Dictionary<string, (int Index, string Header)> Map(SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        var headers = row.Cells.Select((cell, index) => (Text: PersianText.Clean(cell), Key: Squeeze(Bare(cell)), Index: index)).Where(h => h.Key.Length is > 0 and < 60).ToList();
        var map = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        Take((spelling, header) => spelling == header);
        Take((spelling, header) => spelling.Length >= ShortestInside && header.Contains(spelling, StringComparison.Ordinal));
        return map;

        void Take(Func<string, string, bool> fits)
        {
            foreach (var column in columns.Where(c => !map.ContainsKey(c.Key)))
            {
                var header = headers.FirstOrDefault(h => column.Spellings.Any(s => fits(s, h.Key)));
                if (header.Key is null) continue;
                map[column.Key] = (header.Index, header.Text);
                headers.Remove(header);
            }
        }
    }

    // «کد ملی (۱۰ رقم)» is «کد ملی».
    private static string Bare(string header)
    {
        var open = header.AsSpan().IndexOfAny('(', '[');
        return open > 0 ? header[..open] : header;
    }

    private static string? Missing(Dictionary<string, (int, string)> map, IReadOnlyList<SheetColumn> columns, IReadOnlyList<string>[] atLeast) =>
        columns.FirstOrDefault(c => c.Required && !map.ContainsKey(c.Key))?.Name
        ?? atLeast.Where(group => !group.Any(map.ContainsKey)).Select(group => columns.First(c => c.Key == group[0]).Name).FirstOrDefault();

    // Rows without any known cell are rulings and totals; a row that repeats the headers is the head of the next printed page.
    private static bool HoldsData(SheetRow row, Dictionary<string, (int Index, string Header)> map) =>
        map.Values.Any(c => !string.IsNullOrWhiteSpace(row[c.Index])) && !map.Values.All(c => Squeeze(row[c.Index]) == Squeeze(c.Header));
}
