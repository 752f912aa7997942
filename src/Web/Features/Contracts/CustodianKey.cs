using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>
/// A custodian's pair of keys. The public one seals; the private one lies here only encrypted by the custodian's own passphrase,
/// which is kept nowhere. A new one doesn't touch calls that were sealed for the old.
/// </summary>
public sealed class CustodianKey : Record
{
    private CustodianKey() { }

    public CustodianKey(int personId, byte[] publicKey, byte[] encryptedPrivateKey, string fingerprint, DateTime now)
    {
        (PersonId, PublicKey, EncryptedPrivateKey, Fingerprint, MadeAt) = (personId, publicKey, encryptedPrivateKey, fingerprint, now);
        Happened(ContractsWords.CustodianKeyMade(fingerprint[..16]));
    }

    public int PersonId { get; private set; }
    public byte[] PublicKey { get; private set; } = [];
    public byte[] EncryptedPrivateKey { get; private set; } = [];
    public string Fingerprint { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
}
