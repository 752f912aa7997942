using System.Security.Cryptography;
using System.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>
/// Seals proposals with the framework's own cryptography. Each part has a fresh AES-256-GCM key. For every pair of custodians that
/// key is parted in two halves (one random, the other the exclusive or with it, so that one half tells nothing), and each half is
/// wrapped with RSA-OAEP for one custodian. Any two custodians together can open a part; one alone, or the house without them, can't.
/// </summary>
internal static class Envelopes
{
    private const int KeyBytes = 32, NonceBytes = 12, TagBytes = 16, RsaBits = 3072, Rounds = 600_000;
    public const int ShortestPassphrase = 12;

    /// <summary>A pair of keys whose private half only the passphrase opens.</summary>
    /// <exception cref="BrokenRule">The passphrase is too short.</exception>
    public static CustodianKey MakeKey(int personId, string? passphrase, DateTime now)
    {
        BrokenRule.If((passphrase?.Length ?? 0) < ShortestPassphrase, ContractsWords.PassphraseShort(ShortestPassphrase), "Passphrase");
        using var rsa = RSA.Create(RsaBits);
        var open = rsa.ExportSubjectPublicKeyInfo();
        var locked = rsa.ExportEncryptedPkcs8PrivateKey(passphrase!, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds));
        return new CustodianKey(personId, open, locked, Convert.ToHexStringLower(SHA256.HashData(open)), now);
    }

    /// <summary>Seals one part for any two of the custodians.</summary>
    /// <param name="context">Bound to the cipher text: it opens nowhere else.</param>
    public static (SealedPart Part, IReadOnlyList<KeyHalf> Halves) Seal(ProposalPart part, byte[] plain, string context, IReadOnlyList<CustodianKey> custodians)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var (nonce, cipher, tag) = (RandomNumberGenerator.GetBytes(NonceBytes), new byte[plain.Length], new byte[TagBytes]);
        using (var aes = new AesGcm(key, TagBytes)) aes.Encrypt(nonce, plain, cipher, tag, Bound(part, context));
        var halves = new List<KeyHalf>();
        var pair = 0;
        for (var i = 0; i < custodians.Count; i++)
            for (var j = i + 1; j < custodians.Count; j++)
            {
                var one = RandomNumberGenerator.GetBytes(KeyBytes);
                var other = Xor(key, one);
                halves.Add(new KeyHalf(part, ++pair, custodians[i].Id, Wrap(custodians[i], one), null));
                halves.Add(new KeyHalf(part, pair, custodians[j].Id, Wrap(custodians[j], other), null));
                CryptographicOperations.ZeroMemory(one);
                CryptographicOperations.ZeroMemory(other);
            }
        CryptographicOperations.ZeroMemory(key);
        return (new SealedPart(part, nonce, cipher, tag), halves);
    }

    /// <summary>The custodian's key, opened by the passphrase; dispose of it at once.</summary>
    /// <exception cref="BrokenRule">The passphrase is wrong.</exception>
    public static RSA Unlock(CustodianKey key, string? passphrase)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportEncryptedPkcs8PrivateKey(passphrase ?? "", key.EncryptedPrivateKey, out _);
            return rsa;
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            throw new BrokenRule(ContractsWords.PassphraseWrong, "Passphrase");
        }
    }

    public static byte[] Unwrap(RSA key, byte[] wrapped) => key.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);

    /// <summary>Opens a part once both halves of a pair were given free; null before.</summary>
    public static byte[]? Open(Proposal proposal, ProposalPart part, string context)
    {
        var halves = proposal.Halves.Where(h => h.Part == part && h.Released is not null).GroupBy(h => h.Pair).FirstOrDefault(g => g.Count() == Contract.OpenedBy)?.ToList();
        if (halves is null) return null;
        var lying = proposal.Parts.First(p => p.Part == part);
        var (key, plain) = (Xor(halves[0].Released!, halves[1].Released!), new byte[lying.Cipher.Length]);
        using (var aes = new AesGcm(key, TagBytes)) aes.Decrypt(lying.Nonce, lying.Cipher, lying.Tag, plain, Bound(part, context));
        CryptographicOperations.ZeroMemory(key);
        return plain;
    }

    /// <summary>The receipt: a hash over all that lies sealed.</summary>
    public static string ReceiptOf(string context, IEnumerable<SealedPart> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(context));
        foreach (var part in parts.OrderBy(p => p.Part))
        {
            hash.AppendData(part.Nonce);
            hash.AppendData(part.Cipher);
            hash.AppendData(part.Tag);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Wrap(CustodianKey custodian, byte[] half)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(custodian.PublicKey, out _);
        return rsa.Encrypt(half, RSAEncryptionPadding.OaepSHA256);
    }

    private static byte[] Bound(ProposalPart part, string context) => Encoding.UTF8.GetBytes($"{part}|{context}");

    private static byte[] Xor(byte[] a, byte[] b) => [.. a.Zip(b, (x, y) => (byte)(x ^ y))];
}
