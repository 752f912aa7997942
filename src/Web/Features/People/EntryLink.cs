using System.Security.Cryptography;
using System.Text;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>
/// A link by which one person chooses a password, once, within some days. Only the fingerprint of its secret is kept, so that
/// nobody who reads the database can use it.
/// </summary>
public sealed class EntryLink : Record
{
    public const int Days = 7;

    private EntryLink() { }

    public EntryLink(int personId, string name, string secret, DateTime now)
    {
        (PersonId, Hash, ExpiresAt) = (personId, Secret.Hash(secret), now.AddDays(Days));
        Happened(PeopleWords.InvitationMade(name, ExpiresAt));
    }

    public int PersonId { get; private set; }
    public string Hash { get; private set; } = "";
    public DateTime ExpiresAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <exception cref="BrokenRule">It was used, or its time is over.</exception>
    public void Use(DateTime now)
    {
        BrokenRule.If(UsedAt is not null, PeopleWords.LinkUsed);
        BrokenRule.If(now >= ExpiresAt, PeopleWords.LinkExpired(ExpiresAt));
        UsedAt = now;
        Happened(PeopleWords.InvitationUsed);
    }

    /// <summary>A newer link takes its place.</summary>
    public void Withdraw(DateTime now) => ExpiresAt = now < ExpiresAt ? now : ExpiresAt;
}

/// <summary>Secrets that are shown once and kept only as a fingerprint.</summary>
public static class Secret
{
    /// <summary>192 random bits, safe in an address.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>SHA-256 as lower-case hex; the secret itself has too many bits to be guessed.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
