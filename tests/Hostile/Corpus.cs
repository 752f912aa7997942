using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Pishran.Tests.Hostile;

/// <summary>The bad input of <c>tests/naughty</c>, in a fixed order that mixes its kinds.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "naughty");

    public static IReadOnlyList<string> Strings { get; } = Mixed();
    public static IReadOnlyList<(string Name, byte[] Content)> Uploads { get; } = [.. Directory.GetFiles(Path.Combine(Folder, "uploads")).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))), ("bomb.xlsx", Bomb())];

    private static List<string> Mixed()
    {
        var all = JsonSerializer.Deserialize<List<string>>(File.ReadAllText(Path.Combine(Folder, "blns.json")))!;
        all.AddRange(JsonSerializer.Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(Path.Combine(Folder, "own.json")))!.Values.SelectMany(s => s));
        all.AddRange(File.ReadLines(Path.Combine(Folder, "confusables-arabic.txt")).Where(l => !l.StartsWith('#')).Select(l => "a" + Letters(l.Split(';')[0]) + "ب"));
        all.AddRange(["", " ", "\0", "a\0b", "\u200C\u200C", new string('آ', 100_000), new string('\u0301', 5_000), string.Concat(Enumerable.Repeat("\u202E", 500)), "-2147483649", "9223372036854775808", "1e309", "NaN", "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹۰", "0001-01-01", "9999-12-31", "0/0/0", "1404/13/32", "1/1/1", "9378/12/30", "true,false", "[object Object]", "😀" + new string('x', 198) + "😀"]);
        // Kinds stand together in the files; a stride that shares no factor with the count mixes them, the same in each run.
        return [.. Enumerable.Range(0, all.Count).Select(i => all[(int)(i * 7919L % all.Count)])];
    }

    private static string Letters(string codes) =>
        string.Concat(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml" })
            {
                using var part = zip.CreateEntry(name).Open();
                for (var i = 0; i < 64; i++) part.Write(new byte[1024 * 1024]);
            }
        return file.ToArray();
    }
}
