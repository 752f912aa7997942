using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Catalogue.Finding;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Lists;

/// <summary>A choice of a facet: what it is called, how many it would leave, whether it is taken.</summary>
public sealed record Choice(string Value, Word Name, int Count, bool IsChosen);

/// <summary>The catalogue: searched, narrowed, ordered, counted; all of it in the address.</summary>
[AllowAnonymous]
public sealed class IndexModel(CatalogueDesk desk, ProductFinder finder) : RoomPage
{
    private const int MostChoices = 12;

    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public ProductFilter Filter { get; private set; } = null!;
    public Paged<ProductRow> List { get; private set; } = new([], null);
    public int Total { get; private set; }
    public IReadOnlyList<(string Facet, IReadOnlyList<Choice> Choices)> Facets { get; private set; } = [];
    public IReadOnlyList<Centre> Centres { get; private set; } = [];
    public bool MayLock => Me.IsSignedIn && (Me.Is(Role.Employee) || desk.IsInside);
    public bool MayAdd => Me.Is(Role.Company) || desk.IsKeeper;

    protected override async Task<IActionResult?> Load()
    {
        Filter = ProductFilter.Read(Request.Query);
        Centres = await desk.Centres();
        var found = await finder.Find(Filter);
        Total = found.Ids.Count;
        var (ids, next) = found.Page(int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null, Paged<ProductRow>.Size);
        List = new Paged<ProductRow>(await ProductRow.Of(Db, ids), next?.ToString(CultureInfo.InvariantCulture));
        Facets = [.. ProductFilter.Facets.Where(f => f != ProductFilter.State || desk.IsInside).Select(f => (f, Choices(f, found.Facets[f]))).Where(f => f.Item2.Count > 0)];
        return null;
    }

    public string CentreName(int id) => Centres.FirstOrDefault(c => c.Id == id)?.Name ?? "";
    public Word NameOf(string facet, string value) => FilterWords.NameOf(facet, value, Centres);

    // Lists of a fixed order in that order; names by how many they leave, those chosen always among them.
    private IReadOnlyList<Choice> Choices(string facet, IReadOnlyDictionary<string, int> counts)
    {
        var fixedOrder = facet switch
        {
            ProductFilter.Centre => Centres.Select(c => c.Code),
            ProductFilter.Ready => Enum.GetValues<Readiness>().Select(v => ProductFilter.Lower(v)),
            ProductFilter.Stage => Enum.GetValues<ProductStage>().Select(v => ProductFilter.Lower(v)),
            ProductFilter.Price => Enum.GetValues<PriceBand>().Select(v => ProductFilter.Lower(v)),
            ProductFilter.State => Enum.GetValues<ProductState>().Select(v => ProductFilter.Lower(v)),
            _ => null,
        };
        var values = fixedOrder ?? counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).Take(MostChoices).Union(Filter.Chosen[facet], StringComparer.Ordinal);
        return [.. values.Select(v => new Choice(v, NameOf(facet, v), counts.GetValueOrDefault(v), Filter.Has(facet, v))).Where(c => c.Count > 0 || c.IsChosen)];
    }
}
