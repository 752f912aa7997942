using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pishran.Data;

/// <summary>Who acts, for whom, and from which address. The system itself acts with no person.</summary>
public sealed record Actor(int? PersonId, string Name, int? ActingForId = null, string? ActingForName = null, string? Address = null)
{
    public static Actor System { get; } = new(null, "");
}

/// <summary>
/// One line of the record of the house. Lines are only ever added; each carries the SHA-256 of its own canonical bytes
/// and of the line before, so that a change behind the record's back shows (<c>pishran verify-history</c>).
/// </summary>
public sealed class HistoryEntry
{
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    public int Id { get; private set; }
    public DateTime At { get; private set; }
    public string Kind { get; private set; } = "";
    public int RecordId { get; private set; }
    public int? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public int? ActingForId { get; private set; }
    public string? ActingForName { get; private set; }
    public string What { get; private set; } = "";
    public string? Why { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? Address { get; private set; }
    public string Previous { get; private set; } = "";
    public string Hash { get; private set; } = "";

    public static HistoryEntry After(string previous, int id, DateTime at, string kind, int recordId, Happening happening, Actor actor)
    {
        var entry = new HistoryEntry
        {
            Id = id,
            At = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
            Kind = kind,
            RecordId = recordId,
            ActorId = actor.PersonId,
            ActorName = actor.Name,
            ActingForId = actor.ActingForId,
            ActingForName = actor.ActingForName,
            Address = actor.Address,
            What = happening.What.ToJson(),
            Why = happening.Why,
            ReasonCode = happening.ReasonCode,
            Previous = previous,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>SHA-256 over the length-prefixed UTF-8 of every field in order, as lower-case hex.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] fields =
        [
            Previous, At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), Kind, RecordId.ToString(CultureInfo.InvariantCulture),
            ActorId?.ToString(CultureInfo.InvariantCulture), ActorName, ActingForId?.ToString(CultureInfo.InvariantCulture), ActingForName,
            What, Why, ReasonCode, Address,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class Table : IEntityTypeConfiguration<HistoryEntry>
    {
        public void Configure(EntityTypeBuilder<HistoryEntry> entry)
        {
            entry.ToTable("History");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasIndex(e => new { e.Kind, e.RecordId });
            entry.Property(e => e.Kind).HasMaxLength(60);
            entry.Property(e => e.Previous).HasMaxLength(64);
            entry.Property(e => e.Hash).HasMaxLength(64);
            entry.HasIndex(e => e.Previous).IsUnique(); // a chain never forks, whatever the engine
        }
    }
}
