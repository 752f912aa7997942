using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum ProposalState { Sealed, Withdrawn, Opened, Selected, NotSelected }

/// <summary>One part of a proposal as it lies here: cipher text that nobody can read before it is opened.</summary>
public sealed record SealedPart(ProposalPart Part, byte[] Nonce, byte[] Cipher, byte[] Tag);

/// <summary>
/// What one custodian of one pair holds of the key to a part: half of it, wrapped for their key alone. <paramref name="Released"/>:
/// the half, given free by its custodian at the opening; useless without the other's.
/// </summary>
public sealed record KeyHalf(ProposalPart Part, int Pair, int KeyId, byte[] Wrapped, byte[]? Released);

/// <summary>A company's proposal to a call. It is sealed for custodians: not even its sender reads it here before the opening.</summary>
public sealed class Proposal : Record
{
    private readonly List<SealedPart> _parts = [];
    private readonly List<KeyHalf> _halves = [];

    private Proposal() { }

    /// <exception cref="BrokenRule">The call is over (with the server's time), or not for this company.</exception>
    public Proposal(Contract contract, SupplierFacts supplier, int edition, int byId, IReadOnlyList<SealedPart> parts, IReadOnlyList<KeyHalf> halves, string receipt, DateTime now)
    {
        MustBeOpen(contract, supplier.Id ?? 0, now);
        (ContractId, SupplierId, SupplierName, SupplierLegalId, Edition, SentById, SentAt, Receipt) = (contract.Id, supplier.Id!.Value, supplier.Name, supplier.LegalId, edition, byId, now, receipt);
        _parts.AddRange(parts);
        _halves.AddRange(halves);
        Happened(ContractsWords.ProposalReceived(receipt[..16]));
    }

    public int ContractId { get; private set; }
    public int SupplierId { get; private set; }
    public string SupplierName { get; private set; } = "";
    public string SupplierLegalId { get; private set; } = "";

    /// <summary>1 for the first; a company may send another until the deadline, and the last one counts.</summary>
    public int Edition { get; private set; }
    public int SentById { get; private set; }
    public DateTime SentAt { get; private set; }
    public ProposalState State { get; private set; }

    /// <summary>SHA-256 over the sealed parts; published at the deadline, so that nobody can add or change one afterwards.</summary>
    public string Receipt { get; private set; } = "";
    public string? TechnicalText { get; private set; }
    public long? Price { get; private set; }
    public string? PriceText { get; private set; }
    public string? ReasonText { get; private set; }
    public IReadOnlyList<SealedPart> Parts => _parts;
    public IReadOnlyList<KeyHalf> Halves => _halves;
    public bool Counts => State != ProposalState.Withdrawn;

    /// <exception cref="BrokenRule">The call is over, with the deadline and the server's own time; or not for this company.</exception>
    public static void MustBeOpen(Contract contract, int supplierId, DateTime now)
    {
        BrokenRule.If(!contract.IsFor(supplierId) || contract.Deadline is null, ContractsWords.CallIsOver);
        BrokenRule.If(!contract.IsCallOpen(now), ContractsWords.ProposalLate(Say.Clock(contract.Deadline!.Value), Say.Clock(now)));
    }

    /// <summary>Taken back, or replaced by a later one, before the deadline.</summary>
    public void Withdraw(Contract contract, DateTime now)
    {
        BrokenRule.If(State != ProposalState.Sealed || !contract.IsCallOpen(now), ContractsWords.ProposalLate(Say.Clock(contract.Deadline ?? now), Say.Clock(now)));
        State = ProposalState.Withdrawn;
        Happened(ContractsWords.ProposalWithdrawn);
    }

    /// <summary>The custodian of a key gives free what they hold of a part.</summary>
    public void Release(ProposalPart part, int keyId, Func<byte[], byte[]> unwrap)
    {
        for (var i = 0; i < _halves.Count; i++)
            if (_halves[i] is { Released: null } half && half.Part == part && half.KeyId == keyId) _halves[i] = half with { Released = unwrap(half.Wrapped) };
    }

    /// <summary>Both halves of a pair are there: what they open is kept as it was sent, and the halves go.</summary>
    public void Open(ProposalPart part, string text, long? price)
    {
        if (part == ProposalPart.Technical) (TechnicalText, State) = (text, ProposalState.Opened);
        else (PriceText, Price) = (text, price);
        for (var i = 0; i < _halves.Count; i++)
            if (_halves[i].Part == part) _halves[i] = _halves[i] with { Released = null };
        Happened(ContractsWords.ProposalOpened(part));
    }

    /// <summary>A file in the envelope was of a kind that the house doesn't keep.</summary>
    public void FileWasRefused(string name, Word why) => Happened(ContractsWords.FileInEnvelopeRefused(name, why));

    public void Select() => End(ProposalState.Selected, null);

    /// <summary>Written for its company with the report; it goes out when the body awards.</summary>
    public void PrepareReason(string? why)
    {
        new Rules().Text(why, ContractsWords.ReasonFor(SupplierName), "Reasons", Contract.LongestWords, Contract.ShortestWords).Check();
        ReasonText = why;
    }

    /// <summary>Not selected; the company reads why, in the report's own words.</summary>
    public void Regret() => End(ProposalState.NotSelected, ReasonText);

    private void End(ProposalState state, string? why)
    {
        BrokenRule.If(State != ProposalState.Opened, ShellWords.AlreadyDone);
        State = state;
        Happened(state == ProposalState.Selected ? ContractsWords.ProposalSelected : ContractsWords.ProposalNotSelected, why);
    }
}
