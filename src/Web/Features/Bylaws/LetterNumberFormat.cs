using System.Globalization;
using System.Text.RegularExpressions;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>How the numbers of a kind of record are written: <c>M-{year}-{number:4}</c> gives M-1405-0123.</summary>
public sealed partial class LetterNumberFormat : BylawRow
{
    private LetterNumberFormat() { }

    /// <exception cref="BrokenRule">A pattern without a number, or with characters that do not read the same in both languages.</exception>
    public LetterNumberFormat(string? kind, string? pattern, Decree decree) : base(decree)
    {
        new Rules().Text(kind, BylawsWords.RecordKind, nameof(Kind), 60)
            .If(pattern is null || !Shape().IsMatch(pattern), BylawsWords.BadPattern("M-{year}-{number:4}"), nameof(Pattern)).Check();
        (Kind, Pattern) = (kind!, pattern!);
    }

    /// <summary>The record's kind, for example <c>Problems.Problem</c>.</summary>
    public string Kind { get; private set; } = "";
    public string Pattern { get; private set; } = "";

    public override string Series => Kind;
    public override Word Name => BylawsLabels.Of("NumberKind", Kind);
    public override Word Gist => Word.Said(Write(1405, 123));
    public override IReadOnlyList<RowFact> Facts => [new(BylawsWords.RecordKind, Name), new(BylawsWords.Pattern, new LatinCode(Pattern)), new(BylawsWords.Example, new LatinCode(Write(1405, 123)))];

    /// <summary>The number of the n-th record of a Jalali year.</summary>
    public string Write(int jalaliYear, int number) => Part().Replace(Pattern, part => part.Groups["name"].Value == "year"
        ? jalaliYear.ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture).PadLeft(part.Groups["width"].Success ? part.Groups["width"].Value[0] - '0' : 1, '0'));

    [GeneratedRegex(@"^[A-Za-z0-9/-]{0,12}(\{year\}[A-Za-z0-9/-]{0,6})?\{number(:[1-8])?\}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\{(?<name>year|number)(:(?<width>[1-8]))?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
