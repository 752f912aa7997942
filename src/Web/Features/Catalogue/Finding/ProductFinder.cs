using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Finding;

/// <summary>Finds products: the text through the index of cards, the facets in memory; only what whoever asks may see.</summary>
public sealed class ProductFinder(AppDb db, ProductShelf shelf, ThreadsDoor threads, CatalogueDesk desk, CurrentUser me)
{
    private const int MostFound = 2000;

    public async Task<Found> Find(ProductFilter filter)
    {
        var books = await shelf.Look(db);
        var isInside = me.IsAny(CatalogueDesk.Inside);
        var mine = isInside ? [] : await desk.MyCompanies();
        var audience = isInside ? "*" : string.Join(',', mine);
        var centres = (await desk.Centres()).ToDictionary(c => c.Id, c => c.Code);
        if (filter.Text.Length == 0) return books.Remember($"{audience} {filter.Query}", () => Narrow(books.Rows, filter, null));
        var code = PersianCode(filter.Text);
        var ranked = code is not null ? [.. books.Rows.Where(r => r.Code == code).Select(r => r.Id)] : await threads.Find(filter.Text, CatalogueCards.Product, MostFound);
        var places = new Dictionary<int, int>(ranked.Count);
        for (var i = 0; i < ranked.Count; i++) places.TryAdd(ranked[i], i);
        return Narrow(books.Rows, filter, places);

        Found Narrow(IReadOnlyList<ShelfRow> rows, ProductFilter narrow, Dictionary<int, int>? found) => Of(rows.Where(r => (isInside || Product.IsPublicIn(r.State) || mine.Contains(r.CompanyId)) && found?.ContainsKey(r.Id) != false), narrow, found, centres);
    }

    // One walk: a row that fits all counts everywhere; one that fails a single facet counts there alone, as what that choice would add.
    private static Found Of(IEnumerable<ShelfRow> rows, ProductFilter filter, Dictionary<int, int>? places, IReadOnlyDictionary<int, string> centres)
    {
        var (fitting, facets) = (new List<ShelfRow>(), ProductFilter.Facets.ToDictionary(f => f, _ => new Dictionary<string, int>(StringComparer.Ordinal)));
        foreach (var row in rows)
        {
            var (fails, failed) = (0, "");
            foreach (var facet in ProductFilter.Facets)
                if (!filter.Fits(facet, row, centres)) { failed = facet; if (++fails > 1) break; }
            if (fails > 1) continue;
            if (fails == 0) fitting.Add(row);
            foreach (var facet in fails == 0 ? ProductFilter.Facets : [failed])
                if (ProductFilter.ValueOf(facet, row, centres) is { } value) facets[facet][value] = facets[facet].GetValueOrDefault(value) + 1;
        }
        return new Found([.. InOrder(fitting, filter.Order, places).Select(r => r.Id)], facets.ToDictionary(f => f.Key, f => (IReadOnlyDictionary<string, int>)f.Value));
    }

    private static IEnumerable<ShelfRow> InOrder(List<ShelfRow> rows, ProductOrder order, Dictionary<int, int>? places) => order switch
    {
        ProductOrder.Ready => rows.OrderByDescending(r => r.Trl ?? 0).ThenBy(r => r.SortKey, StringComparer.Ordinal),
        ProductOrder.Newest => rows.OrderByDescending(r => r.PublishedAt ?? DateTime.MinValue).ThenBy(r => r.Code, StringComparer.Ordinal),
        ProductOrder.Name => rows.OrderBy(r => r.SortKey, StringComparer.Ordinal).ThenBy(r => r.Id),
        ProductOrder.Price => rows.OrderBy(r => r.PriceRial ?? long.MaxValue).ThenBy(r => r.Code, StringComparer.Ordinal),
        _ => places is null ? rows : rows.OrderBy(r => places[r.Id]),
    };

    private static string? PersianCode(string text)
    {
        var code = Engine.Text.PersianText.LatinDigits(text).ToUpperInvariant();
        return code.StartsWith("P-", StringComparison.Ordinal) && code.Length <= 40 ? code : null;
    }
}
