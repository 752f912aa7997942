using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>
/// Reads the visible sheets of a workbook as a stream of text cells: no formula is run, no address outside is followed.
/// Whole numbers come as their digits (never 9.1E9), days as <c>yyyy-MM-dd</c>.
/// </summary>
internal sealed class XlsxReader(ZipArchive zip, string name)
{
    private const int MostSheets = 60;
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    private List<string> _shared = [];
    private List<bool> _days = [];
    private bool _from1904;
    private int _cells;

    public IReadOnlyList<Sheet> Read()
    {
        BrokenRule.If(zip.GetEntry("xl/workbook.xml") is null, ShellWords.FileTypeRefused(name, SheetFile.Accepts), SheetFile.Field);
        var parts = Relations();
        _shared = SharedTexts();
        _days = DayStyles();
        return [.. from sheet in VisibleSheets().Take(MostSheets) where parts.ContainsKey(sheet.Part) select new Sheet(sheet.Name, Rows(parts[sheet.Part]))];
    }

    private List<(string Name, string Part)> VisibleSheets()
    {
        var sheets = new List<(string, string)>();
        foreach (var at in Elements("xl/workbook.xml", "sheet", "workbookPr"))
        {
            if (at.LocalName == "workbookPr") _from1904 = at.GetAttribute("date1904") is "1" or "true";
            else if (at.GetAttribute("state") is null or "visible") sheets.Add((at.GetAttribute("name") ?? "", Attribute(at, "id")));
        }
        return sheets;
    }

    private Dictionary<string, string> Relations() => Elements("xl/_rels/workbook.xml.rels", "Relationship")
        .Select(at => (Id: at.GetAttribute("Id") ?? "", Target: at.GetAttribute("Target") ?? ""))
        .DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Target.StartsWith('/') ? r.Target[1..] : "xl/" + r.Target, StringComparer.Ordinal);

    private List<string> SharedTexts()
    {
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry) return [];
        using var xml = Open(entry);
        var texts = new List<string>();
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") texts.Add(TextInside(xml));
        return texts;
    }

    // The text of an element, without the phonetic guide that Excel keeps beside it.
    private static string TextInside(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, reading, phonetic) = (new StringBuilder(), xml.Depth, false, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement) phonetic = xml.Depth;
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == phonetic) phonetic = 0;
            else if (xml.NodeType == XmlNodeType.Element) reading = xml.LocalName == "t" && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement) reading = false;
            else if (reading && phonetic == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        }
        return Unescape(text.ToString());
    }

    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;

    private List<bool> DayStyles()
    {
        var (days, formats, isCell) = (new List<bool>(), new Dictionary<string, string>(StringComparer.Ordinal), false);
        foreach (var at in Elements("xl/styles.xml", "numFmt", "cellXfs", "cellStyleXfs", "cellStyles", "xf"))
        {
            if (at.LocalName == "numFmt") formats[at.GetAttribute("numFmtId") ?? ""] = at.GetAttribute("formatCode") ?? "";
            else if (at.LocalName == "xf") { if (isCell) days.Add(IsDay(at.GetAttribute("numFmtId") ?? "0", formats)); }
            else isCell = at.LocalName == "cellXfs";
        }
        return days;
    }

    private static bool IsDay(string format, Dictionary<string, string> formats)
    {
        if (formats.TryGetValue(format, out var code)) return ShowsDay(code);
        return int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);
    }

    // y or d outside quotes and brackets.
    private static bool ShowsDay(string code)
    {
        var (quoted, bracket) = (false, false);
        foreach (var c in code)
        {
            if (c == '"') quoted = !quoted;
            else if (c == '[') bracket = true;
            else if (c == ']') bracket = false;
            else if (!quoted && !bracket && c is 'y' or 'Y' or 'd' or 'D') return true;
        }
        return false;
    }

    private List<SheetRow> Rows(string part)
    {
        if (zip.GetEntry(part) is not { } entry) return [];
        using var xml = Open(entry);
        var (rows, number) = (new List<SheetRow>(), 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var row = new SheetRow(number, Cells(xml));
            if (!row.IsBlank) rows.Add(row);
            SheetFile.CheckRows(rows.Count);
        }
        return rows;
    }

    private List<string> Cells(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement) return cells;
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
            var text = Cell(xml);
            if (text.Length == 0 || column is < 0 or >= SheetFile.MostColumns) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
            BrokenRule.If(++_cells > SheetFile.MostCells, ShellWords.FileTooManyRows(_cells / SheetFile.MostColumns, SheetFile.MostRows), SheetFile.Field);
        }
        return cells;
    }

    private string Cell(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t") ?? "n", xml.GetAttribute("s"));
        if (xml.IsEmptyElement) return "";
        var (depth, value, inValue) = (xml.Depth, "", false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is") value = TextInside(xml);
            else if (xml.NodeType == XmlNodeType.Element) inValue = xml.LocalName == "v";
            else if (inValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) value += xml.Value;
        }
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : "",
            "inlineStr" or "str" or "e" or "d" => Unescape(value),
            "b" => value == "1" ? "TRUE" : "FALSE",
            _ => Number(value, style),
        };
    }

    private string Number(string value, string? style)
    {
        if (value.Length == 0) return "";
        var isDay = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _days.Count && _days[index];
        if (!isDay && value.All(char.IsAsciiDigit)) return value;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) > 1e27) return value;
        if (isDay && number is >= 1 and < 2958466) return Day(number);
        return ((decimal)number).ToString("0.#############", CultureInfo.InvariantCulture);
    }

    private string Day(double serial) => DateTime.FromOADate(serial + (_from1904 ? 1462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetter).Take(3)) column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        return column - 1;
    }

    private IEnumerable<XmlReader> Elements(string part, params string[] names)
    {
        if (zip.GetEntry(part) is not { } entry) yield break;
        using var xml = Open(entry);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName)) yield return xml;
    }

    private static string Attribute(XmlReader xml, string localName)
    {
        var value = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == localName) value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(ZipGuard.Unpack(entry), Careful);
}
