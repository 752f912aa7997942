using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Shell;

namespace Pishran.Data.Files;

/// <summary>A file beside a record. What is kept is the cleaned content: no author, place or camera in it.</summary>
public sealed class StoredFile
{
    private StoredFile() { }

    internal StoredFile(string owner, int ownerId, string name, FileKind kind, byte[] clean, int byId, DateTime now)
    {
        (Owner, OwnerId, Name, Kind, Length, ById, At) = (owner, ownerId, name, kind, clean.Length, byId, now);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(clean));
        Body = new FileBody(clean);
    }

    public int Id { get; private set; }

    /// <summary>The kind of the record it lies beside, such as <c>Ideas.Idea</c>, and its id.</summary>
    public string Owner { get; private set; } = "";
    public int OwnerId { get; private set; }

    /// <summary>What its sender called it, cleaned, ending as its content does.</summary>
    public string Name { get; private set; } = "";
    public FileKind Kind { get; private set; }

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Of the cleaned content, in hex.</summary>
    public string Sha256 { get; private set; } = "";
    public int ById { get; private set; }
    public DateTime At { get; private set; }
    public FileBody Body { get; private set; } = null!;

    private sealed class Table : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> file)
        {
            file.Property(f => f.Owner).HasMaxLength(60);
            file.Property(f => f.Name).HasMaxLength(FileShelf.LongestName);
            file.Property(f => f.Sha256).HasMaxLength(64);
            file.HasIndex(f => new { f.Owner, f.OwnerId });
            file.HasOne(f => f.Body).WithOne().HasForeignKey<FileBody>(b => b.StoredFileId).IsRequired();
        }
    }
}

/// <summary>The bytes, apart from the facts so that lists stay light.</summary>
public sealed class FileBody(byte[] bytes)
{
    public int StoredFileId { get; private set; }
    public byte[] Bytes { get; private set; } = bytes;

    private sealed class Table : IEntityTypeConfiguration<FileBody>
    {
        public void Configure(EntityTypeBuilder<FileBody> body) => body.HasKey(b => b.StoredFileId);
    }
}
