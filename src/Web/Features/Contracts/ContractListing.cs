using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>A signed contract as a list of past ones gives it.</summary>
public sealed record ListedContract(string? LetterNumber, string Title, SupplierFacts Supplier, ContractKind Kind, int? UnitId, string UnitName, long Amount, DateOnly SignedOn, int? Months, ContractState State);

/// <summary>A later decision on the kind: the figures that were published before it stay as they were.</summary>
public sealed record KindChange(int Number, ContractKind From, ContractKind To, DateTime At, string Decision, string Why);

/// <summary>Contracts that come from a list, and the kind that a decision changes afterwards.</summary>
public sealed partial class Contract
{
    private readonly List<KindChange> _kindChanges = [];
    public IReadOnlyList<KindChange> KindChanges => _kindChanges;

    /// <summary>A past contract as it was signed; it waits for its number.</summary>
    /// <exception cref="BrokenRule">The subject is missing or too long, or the amount is none.</exception>
    public static Contract FromList(ListedContract listed, TierRow? row, DateTime now)
    {
        var contract = new Contract { RecordedAt = now, StateSince = now, IsFromList = true, RequestedKind = listed.Kind };
        contract.Take(listed);
        contract.State = listed.State;
        contract.Freeze(row, listed.Amount);
        contract.Happened(ContractsWords.CameFromList);
        return contract;
    }

    /// <summary>The same row of a list once more; true when anything changed. A kind that a decision changed stays, and what goes its way here keeps its state.</summary>
    public bool Correct(ListedContract listed, TierRow? row)
    {
        var kept = listed with
        {
            Kind = _kindChanges.Count > 0 ? Kind : listed.Kind, UnitId = listed.UnitId ?? UnitId, Months = listed.Months ?? Months, LetterNumber = listed.LetterNumber ?? LetterNumber,
            State = IsFromList ? listed.State : State, Supplier = listed.Supplier with { Id = SupplierId },
        };
        if (kept == Listed) return false;
        if (_kindChanges.Count == 0) RequestedKind = kept.Kind;
        Take(kept);
        State = kept.State;
        Freeze(row, kept.Amount);
        Happened(ContractsWords.Corrected);
        return true;
    }

    /// <summary>A numbered decision gives it another kind. What was published stays; what is counted from now on follows.</summary>
    public void Reclassify(ContractKind to, string? decision, string? why, DateTime now)
    {
        new Rules().If(to == Kind, ContractsWords.SameKind, nameof(Kind)).Text(decision, ContractsWords.DecisionNumber, "Decision", 60)
            .Text(why, ContractsWords.OwnWords, "Why", LongestWords, 10).Check();
        _kindChanges.Add(new KindChange(_kindChanges.Count + 1, Kind, to, now, decision!, why!));
        Happened(ContractsWords.Reclassified(Kind, to), why);
        Kind = to;
    }

    /// <summary>The file of a listed contract shows that it was asked for as another kind than the one it was signed as.</summary>
    public void WasAskedAs(ContractKind kind)
    {
        BrokenRule.If(!IsFromList, ContractsWords.NotInThisState(State));
        RequestedKind = kind;
        Happened(ContractsWords.Reclassified(kind, Kind));
    }

    /// <summary>The company of the registry that its contractor is.</summary>
    public void BelongsTo(int supplierId) => SupplierId = supplierId;

    private ListedContract? Listed => SignedOn is not { } day ? null
        : new(LetterNumber, Title, new SupplierFacts(SupplierName ?? "", SupplierLegalId ?? "", SupplierId), Kind, UnitId, UnitName, Amount, day, Months, State);

    private void Take(ListedContract listed)
    {
        new Rules().Text(listed.Title, ContractsWords.Subject, "Title", LongestTitle).Text(listed.Supplier.Name, ContractsWords.Supplier, "Supplier", LongestName)
            .If(listed.Amount is <= 0 or > HighestAmount, ContractsWords.AmountRange, "Amount").Check();
        SetTitle(listed.Title);
        SetSupplier(listed.Supplier);
        SetSigned(listed.SignedOn);
        (LetterNumber, LetterKey) = (listed.LetterNumber, listed.LetterNumber is { } letter ? LetterKeyOf(letter) : null);
        (Kind, UnitId, UnitName, Amount, Months) = (listed.Kind, listed.UnitId, listed.UnitName, listed.Amount, listed.Months);
        EndsOn = listed.Months is { } months ? JalaliDate.From(listed.SignedOn).AddMonths(months).ToDateOnly() : null;
    }

    /// <summary>Digits and letters alone, so that 1404/56/1864 and ۱۴۰۴-۵۶-۱۸۶۴ are one.</summary>
    public static string LetterKeyOf(string number) => string.Concat(Engine.Text.PersianText.FoldJoined(number).Select(c => char.IsLetterOrDigit(c) ? c : '/')).Trim('/');
}
