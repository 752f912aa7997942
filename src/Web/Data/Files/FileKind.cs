using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Data.Files;

/// <summary>The kinds of file the house keeps, each known by its content and never by its name.</summary>
public enum FileKind { Pdf, Png, Jpeg, Webp, Docx, Xlsx, Pptx, Text }

/// <summary>What a kind is called on the wire and on disk.</summary>
public static class FileKinds
{
    public const string Accepts = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.txt,.csv";
    public const string AcceptsPictures = ".png,.jpg,.jpeg,.webp";

    public static bool IsPicture(this FileKind kind) => kind is FileKind.Png or FileKind.Jpeg or FileKind.Webp;

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Webp => "image/webp",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "text/plain; charset=utf-8",
    };

    public static string Ending(this FileKind kind) => kind switch { FileKind.Jpeg => ".jpg", FileKind.Text => ".txt", _ => "." + kind.ToString().ToLowerInvariant() };

    /// <summary>The kind of a content.</summary>
    /// <exception cref="BrokenRule">None of ours.</exception>
    public static FileKind Of(byte[] content, string name)
    {
        var head = content.AsSpan();
        if (head.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return FileKind.Png;
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8)) return FileKind.Webp;
        if (head.StartsWith("PK"u8)) return OfPackage(content, name);
        var isNamedText = Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".csv";
        return isNamedText && IsText(head) ? FileKind.Text : throw Refused(name);
    }

    private static FileKind OfPackage(byte[] content, string name)
    {
        using ZipArchive zip = Open(content, name);
        // A document that carries a program is refused, whatever it is called.
        BrokenRule.If(zip.Entries.Any(e => e.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && e.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase)), ShellWords.FileUnsafe(name), FileShelf.Field);
        return zip.GetEntry("word/document.xml") is not null ? FileKind.Docx
            : zip.GetEntry("xl/workbook.xml") is not null ? FileKind.Xlsx
            : zip.GetEntry("ppt/presentation.xml") is not null ? FileKind.Pptx
            : throw Refused(name);
    }

    internal static ZipArchive Open(byte[] content, string name)
    {
        try { return ZipGuard.Open(content, name); }
        catch (InvalidDataException) { throw new BrokenRule(ShellWords.FileContentDiffers(name), FileShelf.Field); }
    }

    private static bool IsText(ReadOnlySpan<byte> content) => Utf8.IsValid(content) && content.IndexOfAnyInRange((byte)0, (byte)8) < 0;

    private static BrokenRule Refused(string name) => new(ShellWords.FileTypeRefused(name, Accepts), FileShelf.Field);
}
