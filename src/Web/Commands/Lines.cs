using System.Globalization;
using System.Text;

namespace Pishran.Commands;

/// <summary>Input that can't be used, in one line that says where and why.</summary>
public sealed class WrongInput(string message) : Exception(message);

/// <summary>How the verbs over plain files read and write: UTF-8, one record a line, and one clear line on the standard error when the input is wrong.</summary>
internal static class Lines
{
    private const int Wrong = 2;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamReader In() => new(Console.OpenStandardInput(), Utf8);
    public static StreamWriter Out() => new(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
    public static StreamWriter To(FileInfo file) => new(file.FullName, append: false, Utf8) { NewLine = "\n" };

    /// <summary>Runs a verb; input that it refuses ends it with code 2.</summary>
    public static async Task<int> Run(Func<Task> verb)
    {
        try
        {
            await verb();
            return 0;
        }
        catch (Exception refused) when (refused is WrongInput or IOException or UnauthorizedAccessException or ArgumentException or System.Text.Json.JsonException)
        {
            await Console.Error.WriteLineAsync(refused.Message.Split('\n')[0]);
            return Wrong;
        }
    }

    /// <summary>The lines of a file that hold anything, with their numbers.</summary>
    public static IEnumerable<(int Number, string Text)> Of(FileInfo file)
    {
        if (!file.Exists) throw new WrongInput($"There is no file {file.FullName}.");
        var number = 0;
        foreach (var line in File.ReadLines(file.FullName, Utf8))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, number == 1 ? line.TrimStart('\uFEFF') : line);
        }
    }

    /// <summary>A cell for a CSV file.</summary>
    public static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A CSV file read row by row, its columns by name.</summary>
internal sealed class CsvRows(FileInfo file)
{
    /// <summary>The wanted columns of each row, in the order asked; a column that is not there gives "". Of names parted by <c>|</c> the first that is there counts.</summary>
    /// <exception cref="WrongInput">No header, or a column marked with <c>!</c> is missing.</exception>
    public IEnumerable<(int Line, string[] Cells)> Read(params string[] columns)
    {
        int[]? at = null;
        var rows = 0;
        foreach (var (number, text) in Lines.Of(file))
        {
            var cells = Split(text);
            if (at is null)
            {
                at = [.. columns.Select(c => Find(cells, c))];
                continue;
            }
            rows++;
            yield return (number, [.. at.Select(i => i >= 0 && i < cells.Count ? cells[i].Trim() : "")]);
        }
        if (at is null) throw new WrongInput($"{file.Name} is empty.");
        if (rows == 0) throw new WrongInput($"{file.Name} has a header and no rows.");
    }

    private int Find(List<string> header, string column)
    {
        var names = column.TrimEnd('!').Split('|');
        var found = names.Select(name => header.FindIndex(h => string.Equals(h.Trim(), name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0, -1);
        return found >= 0 || !column.EndsWith('!') ? found : throw new WrongInput($"{file.Name} has no column “{string.Join("” or “", names)}”; it has {string.Join(", ", header)}.");
    }

    private static List<string> Split(string line)
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
        return cells;
    }
}

/// <summary>Names of judges and submissions as the numbers that the engine takes: themselves where all are whole numbers, else their place in order.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<int, string> _names;

    public Names(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        AreNumbers = all.TrueForAll(name => int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == name);
        var ordered = AreNumbers ? all.OrderBy(name => int.Parse(name, CultureInfo.InvariantCulture)) : all.OrderBy(name => name, StringComparer.Ordinal);
        Ordered = [.. ordered];
        _numbers = Ordered.Select((name, i) => (name, number: AreNumbers ? int.Parse(name, CultureInfo.InvariantCulture) : i)).ToDictionary(x => x.name, x => x.number, StringComparer.Ordinal);
        _names = _numbers.ToDictionary(x => x.Value, x => x.Key);
    }

    public bool AreNumbers { get; }
    public IReadOnlyList<string> Ordered { get; }
    public int Of(string name) => _numbers[name];
    public string Name(int number) => _names[number];
}
