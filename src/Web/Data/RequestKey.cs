using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pishran.Data;

/// <summary>
/// The key a form carries, kept with the answer it got: a request sent twice (a lost reply, a double tap) is done once
/// and answered twice alike.
/// </summary>
public sealed class RequestKey(string owner, string key, DateTime at, string answer, string? notice)
{
    public int Id { get; private set; }

    /// <summary>The account that sent it, or the address of a stranger.</summary>
    public string Owner { get; private set; } = owner;
    public string Key { get; private set; } = key;
    public DateTime At { get; private set; } = at;

    /// <summary>The address the browser was sent to.</summary>
    public string Answer { get; private set; } = answer;

    /// <summary>The words shown there, as JSON.</summary>
    public string? Notice { get; private set; } = notice;

    private sealed class Table : IEntityTypeConfiguration<RequestKey>
    {
        public void Configure(EntityTypeBuilder<RequestKey> key)
        {
            key.Property(k => k.Owner).HasMaxLength(60);
            key.Property(k => k.Key).HasMaxLength(64);
            key.HasIndex(k => new { k.Owner, k.Key }).IsUnique();
            key.HasIndex(k => k.At);
        }
    }
}
