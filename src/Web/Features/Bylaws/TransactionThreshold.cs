using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>
/// The ceilings of a regime's transactions in whole rials: small up to and including the first, medium above it up to and
/// including the second. A contract freezes the row it was judged by.
/// </summary>
public sealed class TransactionThreshold : BylawRow
{
    public static IReadOnlyList<string> Regimes { get; } = ["municipal", "national"];

    private TransactionThreshold() { }

    /// <exception cref="BrokenRule">Unknown regime, a ceiling not above zero, or small not below medium.</exception>
    public TransactionThreshold(string? regime, long? smallCeiling, long? mediumCeiling, bool isConfirmed, Decree decree, DateOnly? lastDay = null, string? note = null) : base(decree)
    {
        new Rules().If(!Regimes.Contains(regime), ShellWords.ChooseOne(BylawsWords.Regime), nameof(Regime))
            .If(smallCeiling is not > 0, ShellWords.Required(BylawsWords.SmallCeiling), nameof(SmallCeiling))
            .If(mediumCeiling <= smallCeiling, BylawsWords.SmallAboveMedium, nameof(MediumCeiling)).Check();
        (Regime, SmallCeiling, MediumCeiling, IsConfirmed, Note) = (regime!, smallCeiling!.Value, mediumCeiling, isConfirmed, note);
        LastUntil(lastDay);
    }

    public string Regime { get; private set; } = "";
    public long SmallCeiling { get; private set; }
    public long? MediumCeiling { get; private set; }

    /// <summary>False: the figure was published nowhere the office could check; nothing may rest on it yet.</summary>
    public bool IsConfirmed { get; private set; }
    public string? Note { get; private set; }

    public override bool IsUnconfirmed => !IsConfirmed;
    public override string Series => Regime;
    public override Word Name => BylawsLabels.Of("Regime", Regime);
    public override Word Gist => MediumCeiling is { } medium ? BylawsWords.ThresholdGist(SmallCeiling, medium) : BylawsWords.SmallGist(SmallCeiling);
    public override IReadOnlyList<RowFact> Facts =>
        [new(BylawsWords.Regime, Name), new(BylawsWords.SmallCeiling, new Engine.Numbers.Rial(SmallCeiling)), new(BylawsWords.MediumCeiling, MediumCeiling is { } medium ? new Engine.Numbers.Rial(medium) : null)];

    /// <summary>The office has seen the decree: the figures may be relied on.</summary>
    /// <exception cref="BrokenRule">Confirmed already.</exception>
    public void Confirm(string? source)
    {
        BrokenRule.If(IsConfirmed, ShellWords.AlreadyDone);
        new Rules().Text(source, BylawsWords.ConfirmedBy, "Source", 1000).Check();
        IsConfirmed = true;
        Happened(BylawsWords.ConfirmDone, source);
    }
}
