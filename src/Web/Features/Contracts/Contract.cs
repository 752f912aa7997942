using System.Globalization;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>
/// Something the city buys under the directive, from the need to what became of it years later. This file: what it is and where
/// it stands; each partial beside it holds one stretch of the way.
/// </summary>
public sealed partial class Contract : Record
{
    public const int LongestTitle = 300, LongestText = 4000, LongestWords = 2000, LongestName = 200;

    /// <summary>The most that an amount may be, in rials: more is a slip of the finger.</summary>
    public const long HighestAmount = 1_000_000_000_000_000;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly ContractState[] Way =
    [
        ContractState.Need, ContractState.Brief, ContractState.MarketCheck, ContractState.Call, ContractState.Evaluation, ContractState.Committee, ContractState.Awarded, ContractState.Drafting,
        ContractState.LegalFinance, ContractState.Signing, ContractState.Active, ContractState.Delivered, ContractState.Closing, ContractState.Closed,
    ];

    /// <summary>States that a contract reaches only with its signature.</summary>
    public static readonly ContractState[] SignedStates =
        [ContractState.Active, ContractState.Phase, ContractState.Gate, ContractState.Delivered, ContractState.Closing, ContractState.Closed, ContractState.Suspended, ContractState.Terminated, ContractState.Exited];

    private Contract() { }

    /// <summary>N-1405-001; the year is that of the need or, for a contract of a list, of its signature.</summary>
    public string Number { get; private set; } = "";
    public int NumberKey { get; private set; }

    /// <summary>The number on the signed paper, as the city wrote it.</summary>
    public string? LetterNumber { get; private set; }
    public string? LetterKey { get; private set; }

    public ContractState State { get; private set; }
    public DateTime StateSince { get; private set; }
    public string Title { get; private set; } = "";
    public string TitleKey { get; private set; } = "";
    public string SortKey { get; private set; } = "";

    /// <summary>The kind that was asked for, and the kind that counts: the one the committee confirmed, or a later decision changed.</summary>
    public ContractKind RequestedKind { get; private set; }
    public ContractKind Kind { get; private set; }

    /// <summary>The unit whose need it is, and its name as it was written then.</summary>
    public int? UnitId { get; private set; }
    public string UnitName { get; private set; } = "";
    public string? SupplierName { get; private set; }
    public string? SupplierLegalId { get; private set; }
    public int? SupplierId { get; private set; }

    /// <summary>Whole rials: what was estimated until the award, then what was agreed, amendments included.</summary>
    public long Amount { get; private set; }

    /// <summary>The day of the signature decides the year, whatever day it was recorded.</summary>
    public DateOnly? SignedOn { get; private set; }
    public int SignedYear { get; private set; }
    public int? Months { get; private set; }
    public DateOnly? EndsOn { get; private set; }

    /// <summary>When the house first knew of it; for counts with a cut-off.</summary>
    public DateTime RecordedAt { get; private set; }
    public bool IsFromList { get; private set; }

    public ContractTier? Tier { get; private set; }
    public int? ThresholdId { get; private set; }
    public string? ThresholdRegime { get; private set; }
    public long? SmallCeiling { get; private set; }
    public long? MediumCeiling { get; private set; }

    /// <summary>The year in which the case was found to lie above the medium ceiling and left the directive; 0: it didn't.</summary>
    public int AboveYear { get; private set; }

    public string Code => Number;
    public string Href => "/contracts/" + Number;
    public ContractGroup Group => ContractGroups.Of(Kind);
    public bool IsSigned => SignedOn is not null;
    public bool IsPartnership => Kind == ContractKind.Partnership;

    public static string KeyOf(string text) => PersianText.FoldJoined(text).Replace(" ", "", StringComparison.Ordinal);
    public static string NumberOf(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"N-{year:0000}-{serial:000}");

    /// <summary>The usual way with the state that lies beside it in its place.</summary>
    public ContractState[] WayHere => State switch
    {
        ContractState.Phase or ContractState.Gate => [.. Way[..10], ContractState.Phase, ContractState.Gate, .. Way[11..]],
        ContractState.Returned => [.. Way[..6], State, .. Way[6..]],
        ContractState.Cancelled => [.. Way[..1], State],
        ContractState.Unsuccessful => [.. Way[..5], State],
        ContractState.Suspended or ContractState.Terminated or ContractState.Exited => [.. Way[..11], State, .. Way[12..]],
        _ => Way,
    };

    /// <summary>Gives it its number, once.</summary>
    public void NumberAs(int year, int serial, string? number = null) =>
        (Number, NumberKey) = (number ?? NumberOf(year, serial), checked(year * 1_000_000 + serial));

    private void Enter(ContractState state, DateTime now)
    {
        if (state != State) StateSince = now;
        State = state;
    }

    private void MustBe(params ContractState[] states) => BrokenRule.If(!states.Contains(State), ContractsWords.NotInThisState(State));

    private void SetTitle(string title) => (Title, TitleKey, SortKey) = (title, KeyOf(title), PersianText.SortKey(title));

    private void SetSupplier(SupplierFacts supplier) => (SupplierName, SupplierLegalId, SupplierId) = (supplier.Name, supplier.LegalId, supplier.Id ?? SupplierId);

    private void SetSigned(DateOnly day) => (SignedOn, SignedYear) = (day, FiscalYear.Of(day));

    private void Freeze(TierRow? row, long amount) =>
        (ThresholdId, ThresholdRegime, SmallCeiling, MediumCeiling, Tier) = (row?.ThresholdId, row?.Regime, row?.SmallCeiling, row?.MediumCeiling, row?.Of(amount));
}
