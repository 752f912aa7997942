using Pishran.Shell;

namespace Pishran.Features.Catalogue.Finding;

/// <summary>A search said in one line.</summary>
internal static class FilterWords
{
    public static Word Of(ProductFilter filter, IReadOnlyList<Centre> centres)
    {
        var parts = ProductFilter.Facets.Where(f => filter.Chosen[f].Count > 0)
            .Select(f => $"{Label(f).In(Language.Fa)}: {string.Join(" | ", filter.Chosen[f].Select(v => NameOf(f, v, centres).In(Language.Fa)))}").ToList();
        if (filter.Text.Length > 0) parts.Insert(0, $"«{filter.Text}»");
        return parts.Count == 0 ? CatalogueWords.AllProducts : Word.Said(string.Join("; ", parts));
    }

    public static Word Label(string facet) => new("Catalogue", "Facet." + facet);

    public static Word NameOf(string facet, string value, IReadOnlyList<Centre> centres) =>
        facet == ProductFilter.Centre && centres.FirstOrDefault(c => c.Code == value) is { } centre ? Word.Said(centre.Name) : ProductFilter.NameOf(facet, value);
}
