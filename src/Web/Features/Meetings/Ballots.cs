using System.Security.Cryptography;
using System.Text;

namespace Pishran.Features.Meetings;

/// <summary>A vote that everybody may see: whose, by whose hand, what, when, and a remark for the minutes.</summary>
public sealed class OpenBallot(int voteId, int personId, int byId, int choice, string? remark, DateTime at)
{
    public const int LongestRemark = 500;
    public int VoteId { get; private set; } = voteId;
    public int PersonId { get; private set; } = personId;
    public int ById { get; private set; } = byId;
    public int Choice { get; private set; } = choice;
    public string? Remark { get; private set; } = remark;
    public DateTime At { get; private set; } = at;

    /// <summary>Changed while the vote runs.</summary>
    public void Change(int byId, int choice, string? remark, DateTime at) => (ById, Choice, Remark, At) = (byId, choice, remark, at);
}

/// <summary>Who has cast a secret vote, and when; never what.</summary>
public sealed class VoterMark(int voteId, int personId, int byId, DateTime at)
{
    public int VoteId { get; private set; } = voteId;
    public int PersonId { get; private set; } = personId;
    public int ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
}

/// <summary>
/// A secret ballot while the vote runs: a closed envelope under a random name, all of one length. It opens only with a key that
/// is kept outside the database and destroyed at the count.
/// </summary>
public sealed class SealedBallot(Guid id, int voteId, byte[] content)
{
    public Guid Id { get; private set; } = id;
    public int VoteId { get; private set; } = voteId;
    public byte[] Content { get; private set; } = content;
}

/// <summary>A secret ballot after the count, under the fingerprint of the receipt that only its voter has. All are written at once, in the order of fingerprints.</summary>
public sealed class CountedBallot(string receiptHash, int voteId, int choice)
{
    public string ReceiptHash { get; private set; } = receiptHash;
    public int VoteId { get; private set; } = voteId;
    public int Choice { get; private set; } = choice;
}

/// <summary>What only a voter gets: a random code by which they find their own ballot after the count.</summary>
public static class Receipts
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U: nobody misreads it
    private const int Groups = 4, Each = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, Each)));

    /// <summary>The fingerprint under which a ballot is kept; the same for every way of writing the code.</summary>
    public static string HashOf(string receipt)
    {
        var plain = string.Concat(receipt.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));
    }
}

/// <summary>Closes and opens the envelopes of one secret vote.</summary>
public static class Envelope
{
    public const int KeyBytes = 32;
    private const int Nonce = 12, Tag = 16, HashBytes = 32;

    /// <summary>The fingerprint of the receipt and the choice, together: 33 bytes whatever was chosen.</summary>
    public static byte[] Close(byte[] key, string receiptHash, int choice)
    {
        byte[] plain = [.. Convert.FromHexString(receiptHash), (byte)choice];
        var closed = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(closed.AsSpan(0, Nonce), plain, closed.AsSpan(Nonce, plain.Length), closed.AsSpan(Nonce + plain.Length));
        return closed;
    }

    /// <exception cref="CryptographicException">Another key, or an envelope that was touched.</exception>
    public static (string ReceiptHash, int Choice) Open(byte[] key, byte[] closed)
    {
        var plain = new byte[HashBytes + 1];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(closed.AsSpan(0, Nonce), closed.AsSpan(Nonce, plain.Length), closed.AsSpan(Nonce + plain.Length), plain);
        return (Convert.ToHexStringLower(plain.AsSpan(0, HashBytes)), plain[HashBytes]);
    }
}
