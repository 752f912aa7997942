using System.Security.Cryptography;
using System.Text;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>
/// A letter's key to one page: who has it may confirm or correct that product once, until a day, and nothing else. Only its
/// fingerprint is kept.
/// </summary>
public sealed class ConfirmLink : Record
{
    public const int DaysValid = 30;
    private const int Bytes = 32;

    private ConfirmLink() { }

    private ConfirmLink(int productId, string hash, DateOnly validUntil, DateTime now) =>
        (ProductId, TokenHash, ValidUntil, SentAt) = (productId, hash, validUntil, now);

    public int ProductId { get; private set; }

    /// <summary>SHA-256 of the key, in hex.</summary>
    public string TokenHash { get; private set; } = "";
    public DateOnly ValidUntil { get; private set; }
    public DateTime SentAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>It was confirmed, not corrected.</summary>
    public bool HasConfirmed { get; private set; }

    public bool IsOpenOn(DateOnly today) => UsedAt is null && ValidUntil >= today;

    /// <summary>A new link, and its key, which is never seen again.</summary>
    public static (ConfirmLink Link, string Token) New(int productId, DateOnly today, DateTime now)
    {
        var token = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (new ConfirmLink(productId, HashOf(token), today.AddDays(DaysValid), now), token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <exception cref="BrokenRule">It was used, or its time is over.</exception>
    public void Use(bool confirms, DateOnly today, DateTime now)
    {
        BrokenRule.If(UsedAt is not null, CatalogueWords.LinkUsed);
        BrokenRule.If(ValidUntil < today, CatalogueWords.LinkOver);
        (UsedAt, HasConfirmed) = (now, confirms);
        Happened(confirms ? CatalogueWords.LinkConfirmed : CatalogueWords.LinkCorrected);
    }

    /// <summary>A newer link took its place.</summary>
    public void End(DateOnly yesterday) { if (UsedAt is null && ValidUntil > yesterday) ValidUntil = yesterday; }
}
