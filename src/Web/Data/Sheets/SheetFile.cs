using System.Text;
using System.Xml;
using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>
/// Opens a file that somebody sent: an Excel workbook or comma-separated text, known by its content. Everything that could
/// harm is refused before it is unpacked, with words that say what to do.
/// </summary>
public static class SheetFile
{
    public const int MostBytes = 20 * 1024 * 1024;
    public const int MostRows = 100_000;
    public const int MostColumns = 256;
    public const int MostCells = 3_000_000;
    public const string Accepts = ".xlsx,.csv";

    private static readonly string[] TextEndings = [".csv", ".tsv", ".txt"];

    /// <exception cref="BrokenRule">Empty, too large, locked, broken, hostile or of another kind.</exception>
    public static IReadOnlyList<Sheet> Read(byte[] content, string name)
    {
        BrokenRule.If(content.Length == 0, ShellWords.FileEmpty(name), Field);
        BrokenRule.If(content.Length > MostBytes, ShellWords.FileTooBig(name, Megabytes(content.Length), Megabytes(MostBytes)), Field);
        BrokenRule.If(StartsWith(content, [0xD0, 0xCF, 0x11, 0xE0]), IsLocked(content) ? ShellWords.FileEncrypted(name) : ShellWords.FileOldExcel(name), Field);
        var sheets = StartsWith(content, "PK"u8) ? Workbook(content, name) : Text(content, name);
        BrokenRule.If(sheets.All(sheet => sheet.Rows.Count == 0), ShellWords.FileEmpty(name), Field);
        return sheets;
    }

    /// <summary>Reads a stream up to the limit, no further.</summary>
    /// <exception cref="BrokenRule">The file is larger than the limit.</exception>
    public static async Task<byte[]> Take(Stream stream, string name, CancellationToken stop = default)
    {
        using var taken = new MemoryStream();
        var part = new byte[81920];
        for (int count; (count = await stream.ReadAsync(part, stop)) > 0;)
        {
            BrokenRule.If(taken.Length + count > MostBytes, ShellWords.FileTooBig(name, "> " + Megabytes(MostBytes), Megabytes(MostBytes)), Field);
            await taken.WriteAsync(part.AsMemory(0, count), stop);
        }
        return taken.ToArray();
    }

    internal const string Field = "File";

    internal static void CheckRows(int rows) => BrokenRule.If(rows > MostRows, ShellWords.FileTooManyRows(rows, MostRows), Field);

    private static IReadOnlyList<Sheet> Workbook(byte[] content, string name)
    {
        try
        {
            using var zip = ZipGuard.Open(content, name);
            return new XlsxReader(zip, name).Read();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            throw new BrokenRule(ShellWords.FileContentDiffers(name), Field);
        }
    }

    private static IReadOnlyList<Sheet> Text(byte[] content, string name)
    {
        BrokenRule.If(!TextEndings.Contains(Path.GetExtension(name).ToLowerInvariant()), ShellWords.FileTypeRefused(name, Accepts), Field);
        return [CsvText.Read(content, name)];
    }

    private static bool StartsWith(byte[] content, ReadOnlySpan<byte> mark) => content.AsSpan().StartsWith(mark);

    private static bool IsLocked(byte[] content) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static string Megabytes(int bytes) => $"{(bytes + 1024 * 1024 - 1) / (1024 * 1024)} MB";
}
