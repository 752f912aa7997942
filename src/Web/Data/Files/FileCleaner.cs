using System.IO.Compression;
using System.Text;
using System.Xml;
using Pishran.Data.Sheets;
using Pishran.Shell;
using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Writer;

namespace Pishran.Data.Files;

/// <summary>
/// Makes a file again from what it shows, so that nothing else travels in it: the place and camera of a photograph, the
/// author of a document, a script, a second file behind the first.
/// </summary>
internal static class FileCleaner
{
    private const long MostPixels = 50_000_000;

    // One picture at a time: drawn, it takes four bytes a pixel, twice.
    private static readonly Lock Easel = new();

    /// <exception cref="BrokenRule">Broken, locked or hostile.</exception>
    public static byte[] Clean(byte[] content, FileKind kind, string name) => kind switch
    {
        FileKind.Png or FileKind.Jpeg or FileKind.Webp => Picture(content, name),
        FileKind.Pdf => Pdf(content, name),
        FileKind.Docx or FileKind.Xlsx or FileKind.Pptx => Package(content, name),
        _ => content,
    };

    /// <summary>Drawn again the right way up. The size is read before anything is decoded.</summary>
    internal static byte[] Picture(byte[] content, string name)
    {
        lock (Easel) return Draw(content, name);
    }

    private static byte[] Draw(byte[] content, string name)
    {
        using var codec = SKCodec.Create(new MemoryStream(content, writable: false)) ?? throw Differs(name);
        BrokenRule.If((long)codec.Info.Width * codec.Info.Height > MostPixels, ShellWords.FileUnsafe(name), FileShelf.Field);
        var format = codec.EncodedFormat;
        using var stored = new SKBitmap(codec.Info.WithAlphaType(SKAlphaType.Premul).WithColorType(SKColorType.Rgba8888));
        if (codec.GetPixels(stored.Info, stored.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput)) throw Differs(name);
        using var upright = Upright(stored, codec.EncodedOrigin);
        using var data = upright.Encode(format, 88) ?? throw Differs(name);
        return data.ToArray();
    }

    private static SKImage Upright(SKBitmap stored, SKEncodedOrigin origin)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = isTurned ? (stored.Height, stored.Width) : (stored.Width, stored.Height);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        surface.Canvas.SetMatrix(matrix);
        surface.Canvas.DrawBitmap(stored, 0, 0, SKSamplingOptions.Default);
        return surface.Snapshot();
    }

    /// <summary>Its pages in a new document: no information about the author, no script, no attached file, no form.</summary>
    private static byte[] Pdf(byte[] content, string name)
    {
        try
        {
            using var old = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
            using var made = new PdfDocumentBuilder();
            for (var page = 1; page <= old.NumberOfPages; page++)
                made.AddPage(old, page, new PdfDocumentBuilder.AddPageOptions { KeepAnnotations = false });
            return made.Build();
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new BrokenRule(ShellWords.FileEncrypted(name), FileShelf.Field);
        }
        catch (Exception broken) when (broken is PdfDocumentFormatException or InvalidOperationException or ArgumentException or IOException or KeyNotFoundException or FormatException or NullReferenceException or IndexOutOfRangeException or OverflowException or InvalidCastException or NotSupportedException)
        {
            throw Differs(name);
        }
    }

    /// <summary>The same parts, without the names of those who wrote, commented or changed.</summary>
    private static byte[] Package(byte[] content, string name)
    {
        try
        {
            using var old = ZipGuard.Open(content, name);
            using var made = new MemoryStream();
            using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
                foreach (var entry in old.Entries.Where(e => e.Name.Length > 0)) Copy(entry, zip, name);
            return made.ToArray();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException)
        {
            throw Differs(name);
        }
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive to, string name)
    {
        using var unpacked = new MemoryStream();
        using (var from = ZipGuard.Unpack(entry)) from.CopyTo(unpacked);
        var bytes = unpacked.ToArray();
        var path = entry.FullName;
        bytes = path.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? WithoutTexts(bytes)
            : path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? WithoutNames(bytes)
            : path.Contains("/media/", StringComparison.OrdinalIgnoreCase) && IsPicture(bytes) ? Picture(bytes, name)
            : bytes;
        using var into = to.CreateEntry(path, CompressionLevel.Optimal).Open();
        into.Write(bytes);
    }

    private static bool IsPicture(byte[] bytes) =>
        bytes.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.AsSpan().StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']);

    private static byte[] WithoutTexts(byte[] xml) => Rewrite(xml, (_, _) => false, _ => true);

    private static byte[] WithoutNames(byte[] xml) => Rewrite(xml, IsName, element => element is "author");

    // The attributes by which Word, Excel and PowerPoint name people; `name` only where it names a person.
    private static bool IsName(string element, string attribute) =>
        attribute is "author" or "initials" or "userId" or "displayName" or "lastModifiedBy" || (attribute == "name" && element is "cmAuthor" or "author");

    private static byte[] Rewrite(byte[] xml, Func<string, string, bool> isBlanked, Func<string, bool> losesText)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        using var made = new MemoryStream();
        using (var writer = XmlWriter.Create(made, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            var within = new Stack<string>();
            while (reader.Read()) CopyNode(reader, writer, within, isBlanked, losesText);
        }
        return made.ToArray();
    }

    private static void CopyNode(XmlReader reader, XmlWriter writer, Stack<string> within, Func<string, string, bool> isBlanked, Func<string, bool> losesText)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var (element, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
                writer.WriteStartElement(reader.Prefix, element, reader.NamespaceURI);
                while (reader.MoveToNextAttribute())
                    writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, isBlanked(element, reader.LocalName) ? "" : reader.Value);
                if (isEmpty) writer.WriteEndElement();
                else within.Push(element);
                break;
            case XmlNodeType.EndElement:
                within.Pop();
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                if (within.Count > 0 && !losesText(within.Peek())) writer.WriteString(reader.Value);
                break;
        }
    }

    private static BrokenRule Differs(string name) => new(ShellWords.FileContentDiffers(name), FileShelf.Field);
}
