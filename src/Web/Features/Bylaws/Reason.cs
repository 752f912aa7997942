using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>A coded reason that stands beside the decider's own words: no rejection, return or exit without one.</summary>
public sealed class Reason : BylawRow
{
    private Reason() { }

    /// <exception cref="BrokenRule">A missing or too long text, or a code that is not small Latin letters, digits and hyphens.</exception>
    public Reason(string? about, string? code, string? fa, string? en, Decree decree) : base(decree)
    {
        new Rules().Text(about, BylawsWords.About, nameof(About), 40).Text(fa, BylawsWords.NameFa, nameof(NameFa), 200).Text(en, BylawsWords.NameEn, nameof(NameEn), 200)
            .If(!IsCode(code), BylawsWords.BadCode("late-again"), nameof(Code)).Check();
        (About, Code, NameFa, NameEn) = (about!, code!, fa!, en!);
    }

    /// <summary>The act it explains: <c>team-disqualified</c>.</summary>
    public string About { get; private set; } = "";
    public string Code { get; private set; } = "";
    public string NameFa { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    public override string Series => $"{About}/{Code}";
    public override Word Name => Word.Said(Say.Either(NameFa, NameEn));
    public override Word Gist => BylawsLabels.Of("About", About);
    public override IReadOnlyList<RowFact> Facts => [new(BylawsWords.About, BylawsLabels.Of("About", About)), new(BylawsWords.ReasonText, Name), new(BylawsWords.Code, new LatinCode(Code))];

    private static bool IsCode(string? code) => code is { Length: > 0 and <= 40 } && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>A code that reads the same in both languages.</summary>
public readonly record struct LatinCode(string Text);
