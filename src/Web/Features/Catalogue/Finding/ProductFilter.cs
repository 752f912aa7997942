using System.Globalization;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Finding;

public enum ProductOrder { Nearest, Ready, Newest, Name, Price }

/// <summary>Steps of readiness as the books group them.</summary>
public enum Readiness { InUse, Piloted, Sampled, Early }

/// <summary>How the list of products is narrowed and ordered; it lives in the address, and export, evidence and API read the same.</summary>
public sealed record ProductFilter(string Text, ProductOrder Order, IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen)
{
    public const string Centre = "centre", Ready = "ready", Stage = "stage", Field = "field", Province = "province", Price = "price", State = "state";
    private const int LongestText = 200, LongestValue = 100, MostValues = 12;

    /// <summary>The facets in the order of the page.</summary>
    public static readonly string[] Facets = [Centre, Ready, Stage, Field, Price, Province, State];

    /// <summary>Reads an address; what it can't read narrows nothing.</summary>
    public static ProductFilter Read(IQueryCollection query)
    {
        var text = Say.Beginning(PersianText.Clean(query["q"].FirstOrDefault()), LongestText).TrimEnd();
        var order = Enum.GetValues<ProductOrder>().Where(o => string.Equals(o.ToString(), query["sort"].FirstOrDefault(), StringComparison.OrdinalIgnoreCase)).Select(o => (ProductOrder?)o).FirstOrDefault();
        var chosen = Facets.ToDictionary(f => f, f => (IReadOnlyList<string>)[.. query[f].Where(v => v is { Length: > 0 and <= LongestValue }).Select(v => PersianText.Clean(v)).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostValues)]);
        return new ProductFilter(text, order ?? ProductOrder.Nearest, chosen);
    }

    /// <summary>Reads what <see cref="Query"/> wrote.</summary>
    public static ProductFilter Read(string query) => Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));

    public bool IsNarrowed => Text.Length > 0 || Chosen.Values.Any(v => v.Count > 0);
    public bool Has(string facet, string value) => Chosen.TryGetValue(facet, out var values) && values.Contains(value);

    /// <summary>The filter as an address asks for it, in one spelling: the same search has the same query.</summary>
    public string Query => Asked(Pairs());

    /// <summary>The address with one choice taken back.</summary>
    public string Without(string path, string facet, string? value = null) => path + Asked(Pairs().Where(p => p.Name != facet || (value is not null && p.Value != value)));

    public string Address(string path) => path + Query;

    /// <summary>Whether a row fits one facet. Pages that have not reached the catalogue yet come only when their state is asked for.</summary>
    public bool Fits(string facet, ShelfRow row, IReadOnlyDictionary<int, string> centres)
    {
        var values = Chosen[facet];
        if (values.Count == 0) return facet != State || row.State > ProductState.Approved;
        return ValueOf(facet, row, centres) is { } value && values.Contains(value);
    }

    /// <summary>The value of a row in a facet; null where it has none.</summary>
    public static string? ValueOf(string facet, ShelfRow row, IReadOnlyDictionary<int, string> centres) => facet switch
    {
        Centre => centres.GetValueOrDefault(row.CentreId),
        Ready => row.Trl is { } trl ? Lower(ReadinessOf(trl)) : null,
        Stage => row.Stage is { } stage ? Lower(stage) : null,
        Field => row.Field,
        Province => row.Province,
        Price => row.Band is { } band ? Lower(band) : null,
        _ => Lower(row.State),
    };

    public static Readiness ReadinessOf(int trl) => trl switch { 9 => Readiness.InUse, 7 or 8 => Readiness.Piloted, >= 4 => Readiness.Sampled, _ => Readiness.Early };

    /// <summary>How a choice is called.</summary>
    public static Word NameOf(string facet, string value) => facet switch
    {
        Ready => Named<Readiness>(value),
        Stage => Named<ProductStage>(value),
        Price => Named<PriceBand>(value),
        State => Named<ProductState>(value),
        _ => Word.Said(value),
    };

    private IEnumerable<(string Name, string Value)> Pairs()
    {
        if (Text.Length > 0) yield return ("q", Text);
        foreach (var facet in Facets)
            foreach (var value in Chosen[facet]) yield return (facet, value);
        if (Order != ProductOrder.Nearest) yield return ("sort", Lower(Order));
    }

    private static string Asked(IEnumerable<(string Name, string Value)> pairs)
    {
        var asked = string.Join('&', pairs.Select(p => p.Name + "=" + Uri.EscapeDataString(p.Value)));
        return asked.Length == 0 ? "" : "?" + asked;
    }

    private static Word Named<T>(string value) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Lower(v) == value).Select(v => Word.Of(v)).FirstOrDefault() ?? Word.Said(value);

    public static string Lower(Enum value) => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
