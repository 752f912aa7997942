using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

public enum UnitKind { Municipality, Deputy, District, Organisation, Office }

/// <summary>A knot of the organisation's tree. Its name has dates: a record of 1402 shows the name of 1402.</summary>
public sealed class Unit(string code, UnitKind kind, int? parentId, int headCount) : Record, IDecidesWhoAsks
{
    private readonly List<UnitName> _names = [];

    /// <summary>Short Latin code, unique, never reused: <c>Z4</c>.</summary>
    public string Code { get; private set; } = code;
    public UnitKind Kind { get; private set; } = kind;
    public int? ParentId { get; private set; } = parentId;
    public int HeadCount { get; private set; } = headCount;
    public DateOnly? ActiveFrom { get; private set; }
    public DateOnly? ActiveTo { get; private set; }
    public IReadOnlyList<UnitName> Names => _names;

    /// <summary>The name now, kept beside for lists and sorting.</summary>
    public string NameFa { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string SortKey { get; private set; } = "";

    public string Name => Say.Either(NameFa, NameEn);

    public const int LongestCode = 12;
    public const int MostHeads = 1_000_000;

    /// <summary>Latin letters, digits, dots and hyphens; and a head-count that can be.</summary>
    /// <exception cref="BrokenRule">The code or the head-count is not right.</exception>
    public void CheckCode() => new Rules()
        .If(!IsCode(Code), PeopleWords.UnitCodeShape(LongestCode), nameof(Code))
        .If(HeadCount is < 0 or > MostHeads, ShellWords.OutOfRange(PeopleWords.HeadCount, 0, MostHeads), nameof(HeadCount)).Check();

    public static bool IsCode(string code) => code.Length is > 0 and <= LongestCode && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The name in force on a day.</summary>
    public UnitName NameOn(DateOnly day) =>
        _names.Where(n => n.From is null || n.From <= day).OrderByDescending(n => n.From ?? DateOnly.MinValue).FirstOrDefault() ?? _names[0];

    /// <summary>Gives a name from a day on (null: since ever). Records of before keep showing the earlier one.</summary>
    /// <exception cref="BrokenRule">The name is empty, or another begins on the same day.</exception>
    public void Rename(string fa, string en, DateOnly? from)
    {
        new Rules().Text(fa, ShellWords.Name, "NameFa", 200)
            .If(_names.Any(n => n.From == from && (n.Fa != fa || n.En != en)), PeopleWords.UnitNameSameDay, "From").Check();
        if (_names.Any(n => n.From == from)) return;
        _names.Add(new UnitName(fa, en, from));
        var latest = _names.OrderBy(n => n.From ?? DateOnly.MinValue).Last();
        (NameFa, NameEn, SortKey) = (latest.Fa, latest.En, Engine.Text.PersianText.SortKey(latest.Fa));
        Happened(_names.Count == 1 ? PeopleWords.AddUnitDone(fa) : PeopleWords.UnitRenamed(fa));
    }

    /// <summary>Corrects kind, place in the tree and head-count, as an import brings them. True when anything changed.</summary>
    public bool Correct(UnitKind kind, int? parentId, int headCount)
    {
        if (Kind == kind && ParentId == parentId && HeadCount == headCount) return false;
        (Kind, ParentId, HeadCount) = (kind, parentId, headCount);
        Happened(PeopleWords.UnitCorrected(NameFa));
        return true;
    }
}

/// <summary>One name of a unit, from a day on (null: since ever).</summary>
public sealed record UnitName(string Fa, string En, DateOnly? From);
