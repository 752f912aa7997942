using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Data.Files;

/// <summary>A file as a list shows it.</summary>
public sealed record FileRow(int Id, string Name, FileKind Kind, int Length, string Sha256)
{
    public int Kilobytes => (Length + 1023) / 1024;
}

/// <summary>Files to be listed, each at this address and its id.</summary>
public sealed record FileList(IReadOnlyList<FileRow> Files, string Address);

/// <summary>
/// Keeps files beside records, in the same database and transaction, so that a backup holds them and nothing points
/// nowhere. It asks nobody's permission: the page that calls it knows who may see its record.
/// </summary>
public sealed class FileShelf(AppDb db)
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostPerRecord = 20;
    public const int LongestName = 120;

    private static readonly Compiled<Func<AppDb, string, int, IAsyncEnumerable<FileRow>>> Beside = new(() => EF.CompileAsyncQuery((AppDb db, string owner, int ownerId) =>
        db.Set<StoredFile>().AsNoTracking().Where(f => f.Owner == owner && f.OwnerId == ownerId).OrderBy(f => f.Id)
            .Select(f => new FileRow(f.Id, f.Name, f.Kind, f.Length, f.Sha256)).Take(MostPerRecord)));

    /// <summary>The hint beside a file field.</summary>
    public static Word Hint => ShellWords.FileHint(MostBytes / (1024 * 1024));
    internal const string Field = "File";

    /// <summary>Checks, cleans and keeps a file; the caller's own transaction saves it.</summary>
    /// <param name="owner">Kind of the record, see <see cref="Record.KindOf"/>.</param>
    /// <exception cref="BrokenRule">Missing, empty, too large, of a kind we don't keep, hostile, locked, broken, or one too many.</exception>
    public async Task<StoredFile> Keep(IFormFile? file, string owner, int ownerId, int byId, DateTime now, bool picturesOnly = false)
    {
        if (file is null) throw new BrokenRule(ShellWords.Required(ShellWords.File), Field);
        return await Keep(await Read(file), NameOf(file.FileName), owner, ownerId, byId, now, picturesOnly);
    }

    /// <inheritdoc cref="Keep(IFormFile, string, int, int, DateTime, bool)"/>
    public async Task<StoredFile> Keep(byte[] content, string name, string owner, int ownerId, int byId, DateTime now, bool picturesOnly = false)
    {
        BrokenRule.If(content.Length == 0, ShellWords.FileEmpty(name), Field);
        BrokenRule.If(content.Length > MostBytes, TooBig(name, content.Length), Field);
        var kind = FileKinds.Of(content, name);
        BrokenRule.If(picturesOnly && !kind.IsPicture(), ShellWords.FileTypeRefused(name, FileKinds.AcceptsPictures), Field);
        BrokenRule.If(await db.Set<StoredFile>().CountAsync(f => f.Owner == owner && f.OwnerId == ownerId) >= MostPerRecord, ShellWords.FilesTooMany(MostPerRecord), Field);
        var kept = new StoredFile(owner, ownerId, WithEnding(name, kind), kind, FileCleaner.Clean(content, kind, name), byId, now);
        db.Add(kept);
        return kept;
    }

    /// <summary>The files beside a record, oldest first.</summary>
    public async Task<IReadOnlyList<FileRow>> Of(string owner, int ownerId) => await Beside.For(db)(db, owner, ownerId).ToListAsync();

    /// <summary>Takes a file away from its record; nothing happens where there is none.</summary>
    public async Task Remove(string owner, int ownerId, int fileId)
    {
        if (await db.Set<StoredFile>().Include(f => f.Body).FirstOrDefaultAsync(f => f.Id == fileId && f.Owner == owner && f.OwnerId == ownerId) is { } file) db.Remove(file);
    }

    /// <summary>
    /// Sends a file of this record, and of no other, as an attachment that no browser runs; 404 where it is absent.
    /// Pictures may be shown in the page (<paramref name="inPage"/>).
    /// </summary>
    public async Task<IActionResult> Send(HttpResponse response, string owner, int ownerId, int fileId, bool inPage = false)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == fileId && f.Owner == owner && f.OwnerId == ownerId)
            .Select(f => new { f.Name, f.Kind, f.Body.Bytes }).FirstOrDefaultAsync();
        if (file is null) return new NotFoundResult();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var isShown = inPage && file.Kind.IsPicture();
        return new FileContentResult(file.Bytes, file.Kind.MediaType()) { FileDownloadName = isShown ? null : file.Name };
    }

    private static async Task<byte[]> Read(IFormFile file)
    {
        BrokenRule.If(file.Length > MostBytes, TooBig(NameOf(file.FileName), file.Length), Field);
        await using var stream = file.OpenReadStream();
        return await SheetFile.Take(stream, NameOf(file.FileName));
    }

    private static Word TooBig(string name, long bytes) => ShellWords.FileTooBig(name, $"{(bytes + 1024 * 1024 - 1) / (1024 * 1024)} MB", $"{MostBytes / (1024 * 1024)} MB");

    // Only the last part of a path, as a person reads it.
    private static string NameOf(string sent)
    {
        var name = PersianText.Clean(sent[(sent.LastIndexOfAny(['/', '\\', ':']) + 1)..]).Trim(' ', '.');
        return name.Length == 0 ? "file" : name;
    }

    private static string WithEnding(string name, FileKind kind)
    {
        var ending = kind == FileKind.Text && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ".csv" : kind.Ending();
        return Say.Beginning(Path.GetFileNameWithoutExtension(name), LongestName - 10) + ending;
    }
}
