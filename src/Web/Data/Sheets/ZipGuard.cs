using System.Buffers.Binary;
using System.IO.Compression;
using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>
/// Looks at an archive before anything is unpacked: how many entries, how large each and all would become, how tightly
/// they are pressed. An entry that then gives more than it declared is cut off.
/// </summary>
internal static class ZipGuard
{
    private const int MostEntries = 1000;
    private const long MostInOne = 96L * 1024 * 1024;
    private const long MostInAll = 160L * 1024 * 1024;
    private const long SmallEnough = 1024 * 1024;
    private const long MostRatio = 200;

    private const uint EndMark = 0x06054b50;
    private const int EndLength = 22;

    /// <exception cref="BrokenRule">A bomb, too many entries, or a locked archive.</exception>
    /// <exception cref="InvalidDataException">Not an archive.</exception>
    public static ZipArchive Open(byte[] content, string name)
    {
        BrokenRule.If(CountEntries(content) > MostEntries, ShellWords.FileUnsafe(name), SheetFile.Field);
        var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var isHostile = zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > MostInAll || zip.Entries.Any(IsBomb);
        if (!isHostile && !zip.Entries.Any(e => e.IsEncrypted)) return zip;
        zip.Dispose();
        throw new BrokenRule(isHostile ? ShellWords.FileUnsafe(name) : ShellWords.FileEncrypted(name), SheetFile.Field);
    }

    /// <summary>The content of an entry, never longer than it declared.</summary>
    public static Stream Unpack(ZipArchiveEntry entry) => new Measured(entry.Open(), entry.Length);

    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > MostInOne || (entry.Length > SmallEnough && entry.Length > entry.CompressedLength * MostRatio);

    // Read from the end record itself, so that a hundred thousand entries are refused without listing them.
    private static int CountEntries(byte[] content)
    {
        var from = Math.Max(0, content.Length - EndLength - ushort.MaxValue);
        for (var at = content.Length - EndLength; at >= from; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at)) == EndMark)
                return BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at + 10));
        throw new InvalidDataException("No end record.");
    }

    private sealed class Measured(Stream inner, long most) : Stream
    {
        private long _left = most;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            _left -= count;
            return _left < 0 ? throw new InvalidDataException("More than declared.") : count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
