using System.Text;
using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>Reads separated text in the encodings that Excel writes, and writes it so that Excel opens it well and runs nothing.</summary>
public static class CsvText
{
    private const char Mark = '\uFEFF';

    /// <exception cref="BrokenRule">Not text, or too many rows.</exception>
    internal static Sheet Read(byte[] content, string name)
    {
        var text = Decode(content).TrimStart(Mark);
        BrokenRule.If(text.Contains('\0', StringComparison.Ordinal) || text.TrimStart() is ['<', ..] or ['%', 'P', 'D', 'F', ..] || text.StartsWith("GIF8", StringComparison.Ordinal), ShellWords.FileContentDiffers(name), SheetFile.Field);
        var (rows, number) = (new List<SheetRow>(), 0);
        foreach (var cells in Records(text, Separator(text)))
        {
            var row = new SheetRow(++number, cells);
            if (!row.IsBlank) rows.Add(row);
            SheetFile.CheckRows(rows.Count);
        }
        return new Sheet(Path.GetFileNameWithoutExtension(name), rows);
    }

    /// <summary>One line per row, with a byte-order mark, so that Excel reads UTF-8; cells that a spreadsheet would run are disarmed.</summary>
    public static async Task Write(TextWriter to, IEnumerable<string> headers, IEnumerable<IEnumerable<string?>> rows)
    {
        await to.WriteAsync(Mark);
        foreach (var row in rows.Prepend(headers)) await to.WriteAsync(string.Join(',', row.Select(Cell)) + "\r\n");
    }

    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !IsNumber(text)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n;") >= 0 || text.Trim().Length != text.Length ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool IsNumber(string text) => text.Length > 1 && text[0] is '-' or '+' && text.Skip(1).All(c => char.IsAsciiDigit(c) || c == '.');

    private static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(content);
        if (content is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(content);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            // What an old Excel in a Persian Windows writes.
            return CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetString(content);
        }
    }

    // RFC 4180; a quote that never closes runs to the end of the text.
    private static IEnumerable<List<string>> Records(string text, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator) End();
            else if (c is not ('\r' or '\n')) cell.Append(c);
            else
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                End();
                yield return cells;
                cells = [];
            }
        }
        End();
        yield return cells;

        void End()
        {
            if (cells.Count < SheetFile.MostColumns) cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    private static char Separator(string text)
    {
        var line = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
