using System.Text;

namespace Pishran.Commands;

/// <summary>A CSV read row by row, its columns by name; a cell with quotation marks ends on its own line.</summary>
internal sealed class CsvRows(string name, IEnumerable<(int Number, string Text)> lines)
{
    public CsvRows(FileInfo file) : this(file.Name, Lines.Of(file))
    {
    }

    /// <summary>The wanted columns of each row, in the order asked; a column that is not there gives "". Of names parted by <c>|</c> the first that is there counts.</summary>
    /// <exception cref="WrongInput">No header, or a column marked with <c>!</c> is missing.</exception>
    public IEnumerable<(int Line, string[] Cells)> Read(params string[] columns)
    {
        int[]? at = null;
        var rows = 0;
        foreach (var (number, text) in lines)
        {
            var cells = Split(text) ?? throw new WrongInput($"{name}, line {number}: a quotation mark is not closed.");
            if (at is null)
            {
                at = [.. columns.Select(c => Find(cells, c))];
                continue;
            }
            rows++;
            yield return (number, [.. at.Select(i => i >= 0 && i < cells.Count ? cells[i].Trim() : "")]);
        }
        if (at is null) throw new WrongInput($"{name} is empty.");
        if (rows == 0) throw new WrongInput($"{name} has a header and no rows.");
    }

    private int Find(List<string> header, string column)
    {
        var names = column.TrimEnd('!').Split('|');
        var found = names.Select(wanted => header.FindIndex(h => string.Equals(h.Trim(), wanted, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0, -1);
        return found >= 0 || !column.EndsWith('!') ? found : throw new WrongInput($"{name} has no column “{string.Join("” or “", names)}”; it has {string.Join(", ", header)}.");
    }

    private static List<string>? Split(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return quoted ? null : cells;
    }
}
