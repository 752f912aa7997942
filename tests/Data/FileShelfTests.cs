using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Files;
using Pishran.Shell;
using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Pishran.Tests.Data;

/// <summary>What the shelf keeps of a file: what it shows, and nothing of who made it.</summary>
public abstract class FileShelfTests(City city)
{
    public sealed class OnSqlite(SqliteCity city) : FileShelfTests(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : FileShelfTests(city), IClassFixture<PostgresCity>;

    private const string Canary = "zq7canary";
    private static readonly DateTime Now = new(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);
    private static int _owner = 1000;

    [Fact]
    public async Task A_file_comes_back_to_its_record_alone_as_an_attachment()
    {
        var owner = Interlocked.Increment(ref _owner);
        var id = await Keep("سلام، نقشهٔ راه"u8.ToArray(), @"C:\Users\ali\نقشهٔ راه.txt", owner);
        var http = new DefaultHttpContext();

        var answer = await city.Read(db => new FileShelf(db).Send(http.Response, "Test.Thing", owner, id));
        var file = Assert.IsType<FileContentResult>(answer);
        Assert.Equal("نقشهٔ راه.txt", file.FileDownloadName);
        Assert.Equal("سلام، نقشهٔ راه", Encoding.UTF8.GetString(file.FileContents));
        Assert.Contains("sandbox", http.Response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.IsType<NotFoundResult>(await city.Read(db => new FileShelf(db).Send(http.Response, "Test.Thing", owner + 1_000_000, id)));
        Assert.IsType<NotFoundResult>(await city.Read(db => new FileShelf(db).Send(http.Response, "Test.Other", owner, id)));
    }

    [Fact]
    public async Task A_removed_file_leaves_nothing_behind()
    {
        var owner = Interlocked.Increment(ref _owner);
        var id = await Keep("text"u8.ToArray(), "a.txt", owner);
        await city.Arrange(async (db, _) => { await new FileShelf(db).Remove("Test.Thing", owner, id); return 0; });
        Assert.Empty(await city.Read(db => new FileShelf(db).Of("Test.Thing", owner)));
        Assert.Equal(0, await city.Read(db => db.Set<FileBody>().CountAsync(b => b.StoredFileId == id)));
    }

    [Fact]
    public async Task A_record_takes_no_endless_pile()
    {
        var owner = Interlocked.Increment(ref _owner);
        for (var i = 0; i < FileShelf.MostPerRecord; i++) await Keep("text"u8.ToArray(), "a.txt", owner);
        var broken = await Assert.ThrowsAsync<BrokenRule>(() => Keep("text"u8.ToArray(), "a.txt", owner));
        Assert.Contains("۲۰", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_loses_its_place_and_camera_and_stands_upright()
    {
        using var bitmap = new SKBitmap(40, 20);
        bitmap.Erase(SKColors.Teal);
        var plain = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        // An EXIF block that says "turn me by 90°" and names its owner.
        byte[] tiff = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Canary)];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        byte[] sent = [0xFF, 0xD8, 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)((body.Length + 2) & 255), .. body, .. plain[2..]];

        var clean = FileCleaner.Clean(sent, FileKinds.Of(sent, "a.jpg"), "a.jpg");

        Assert.False(Holds(clean, Canary));
        using var codec = SKCodec.Create(new MemoryStream(clean));
        Assert.Equal((20, 40), (codec.Info.Width, codec.Info.Height));
    }

    [Fact]
    public void A_second_file_behind_a_picture_is_gone()
    {
        using var bitmap = new SKBitmap(4, 4);
        byte[] sent = [.. bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray(), .. Encoding.ASCII.GetBytes($"<script>{Canary}</script>")];
        Assert.False(Holds(FileCleaner.Clean(sent, FileKind.Png, "a.png"), Canary));
    }

    [Fact]
    public void A_document_keeps_its_words_and_loses_its_people()
    {
        var sent = Zip(
            ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
            ("docProps/core.xml", $"<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>{Canary}</dc:creator><cp:lastModifiedBy>{Canary}</cp:lastModifiedBy></cp:coreProperties>"),
            ("docProps/app.xml", $"<Properties><Company>{Canary}</Company></Properties>"),
            ("docProps/custom.xml", $"<Properties><property name='x'><v>{Canary}</v></property></Properties>"),
            ("word/document.xml", $"<w:document xmlns:w='w'><w:body><w:p><w:ins w:author='{Canary}' w:date='2026-01-01'><w:r><w:t>متن پیشنهاد</w:t></w:r></w:ins></w:p></w:body></w:document>"),
            ("word/comments.xml", $"<w:comments xmlns:w='w'><w:comment w:author='{Canary}' w:initials='{Canary}'><w:t>یادداشت</w:t></w:comment></w:comments>"),
            ("word/people.xml", $"<w15:people xmlns:w15='w'><w15:person w15:author='{Canary}'><w15:presenceInfo w15:userId='{Canary}'/></w15:person></w15:people>"));

        var clean = FileCleaner.Clean(sent, FileKinds.Of(sent, "a.docx"), "a.docx");

        var parts = Unzip(clean);
        Assert.All(parts, part => Assert.DoesNotContain(Canary, part.Value, StringComparison.Ordinal));
        Assert.Contains("متن پیشنهاد", parts["word/document.xml"], StringComparison.Ordinal);
        Assert.Contains("یادداشت", parts["word/comments.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_keeps_its_pages_and_loses_its_author()
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Author = Canary;
        builder.DocumentInformation.Title = Canary;
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText("kept words", 12, new PdfPoint(30, 700), font);
        builder.AddPage(PageSize.A4).AddText("second page", 12, new PdfPoint(30, 700), font);
        var sent = builder.Build();
        Assert.True(Holds(sent, Canary));

        var clean = FileCleaner.Clean(sent, FileKinds.Of(sent, "a.pdf"), "a.pdf");

        Assert.False(Holds(clean, Canary));
        using var read = PdfDocument.Open(clean);
        Assert.Equal(2, read.NumberOfPages);
        Assert.Equal("kept words", string.Join(' ', read.GetPage(1).GetWords()));
    }

    [Theory]
    [InlineData("empty.pdf")]
    [InlineData("exe-as.png")]
    [InlineData("html-as.pdf")]
    [InlineData("png-2147483647-header.png")]
    [InlineData("polyglot-gif-html.gif")]
    [InlineData("svg-script.svg")]
    [InlineData("svg-xxe.svg")]
    [InlineData("zip-slip.zip")]
    [InlineData("zip-symlink.zip")]
    [InlineData("billion-laughs.xml")]
    public async Task A_hostile_file_is_refused_with_words(string name)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "naughty", "uploads", name), TestContext.Current.CancellationToken);
        var broken = await Assert.ThrowsAsync<BrokenRule>(() => Keep(content, name, 1));
        Assert.Contains(name, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_a_pdf_does_not_pass()
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "naughty", "uploads", "pdf-js.pdf"), TestContext.Current.CancellationToken);
        try { Assert.False(Holds(FileCleaner.Clean(content, FileKind.Pdf, "a.pdf"), "JavaScript")); }
        catch (BrokenRule refused) { Assert.Contains("a.pdf", refused.Message, StringComparison.Ordinal); }
    }

    private Task<int> Keep(byte[] content, string name, int owner) => city.Arrange(async (db, _) =>
    {
        using var stream = new MemoryStream(content);
        var sent = new FormFile(stream, 0, content.Length, "File", name);
        var file = await new FileShelf(db).Keep(sent, "Test.Thing", owner, 1, Now);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private static bool Holds(byte[] content, string text) =>
        content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0 || content.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(text)) >= 0;

    private static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return made.ToArray();
    }

    private static Dictionary<string, string> Unzip(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return zip.Entries.ToDictionary(e => e.FullName, e => { using var text = new StreamReader(e.Open()); return text.ReadToEnd(); }, StringComparer.Ordinal);
    }
}
