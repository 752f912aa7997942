using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>One contract of a published figure, as it was on that day.</summary>
public sealed record FigureLine(int Place, int ContractId, string Number, string Title, ContractKind Kind, string SupplierLegalId, DateOnly SignedOn, long Amount);

/// <summary>
/// A yearly count that was published: version of the definition, cut-off, the frozen list and its checksum. It never changes; a
/// correction is a later edition.
/// </summary>
public sealed class YearFigure : Record
{
    /// <summary>Definition 1: signed in the fiscal year, small or medium tier (or no ceilings known), kind confirmed in the group, recorded by the end of the cut-off day.</summary>
    public const int Definition = 1;

    private readonly List<FigureLine> _lines = [];

    private YearFigure() { }

    /// <exception cref="BrokenRule">The cut-off lies before the end of the year or after today.</exception>
    public YearFigure(int year, ContractGroup group, int edition, DateOnly cutOff, IEnumerable<Contract> counted, int byId, DateOnly yearEnd, DateTime now)
    {
        new Rules().If(cutOff < yearEnd, ContractsWords.CutOffTooEarly(yearEnd), nameof(CutOff)).If(cutOff > Engine.Calendar.TehranTime.Day(now), ContractsWords.CutOffInFuture, nameof(CutOff)).Check();
        (Year, Group, Edition, CutOff, DefinitionVersion, ById, PublishedAt) = (year, group, edition, cutOff, Definition, byId, now);
        _lines.AddRange(counted.OrderBy(c => c.SignedOn).ThenBy(c => c.Number, StringComparer.Ordinal)
            .Select((c, i) => new FigureLine(i + 1, c.Id, c.Number, c.Title, c.Kind, c.SupplierLegalId ?? "", c.SignedOn!.Value, c.Amount)));
        (Count, Checksum) = (_lines.Count, Sum());
        Happened(ContractsWords.FigurePublished(group, year.ToString(CultureInfo.InvariantCulture), Count));
    }

    public int Year { get; private set; }
    public ContractGroup Group { get; private set; }

    /// <summary>1 for the first; a later edition corrects, and the earlier stays readable.</summary>
    public int Edition { get; private set; }
    public int DefinitionVersion { get; private set; }
    public DateOnly CutOff { get; private set; }
    public int Count { get; private set; }

    /// <summary>SHA-256 over definition, cut-off and lines, in hex.</summary>
    public string Checksum { get; private set; } = "";
    public int ById { get; private set; }
    public DateTime PublishedAt { get; private set; }
    public IReadOnlyList<FigureLine> Lines => _lines;

    /// <summary>Whether the list still is what was published.</summary>
    public bool IsWhole => Sum() == Checksum && _lines.Count == Count;

    private string Sum()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{DefinitionVersion}|{Year}|{ContractGroups.Key(Group)}|{CutOff:yyyy-MM-dd}\n");
        foreach (var line in _lines.OrderBy(l => l.Place))
            text.Append(CultureInfo.InvariantCulture, $"{line.Place}|{line.Number}|{line.Kind}|{line.SupplierLegalId}|{line.SignedOn:yyyy-MM-dd}|{line.Amount}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
