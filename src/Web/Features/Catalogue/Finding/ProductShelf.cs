using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Catalogue.Finding;

/// <summary>What narrowing needs of a product, in memory.</summary>
public sealed record ShelfRow(int Id, string Code, int CentreId, int CompanyId, ProductState State, string? Field, int? Trl, ProductStage? Stage, PriceBand? Band, long? PriceRial, string? Province, string SortKey, DateTime? PublishedAt);

/// <summary>
/// The products of this node, ready to be narrowed and counted: read once, and again when the stamp of the catalogue has
/// grown, so that a list of ten thousand is counted without asking the database for more than one row.
/// </summary>
public sealed class ProductShelf(IServiceScopeFactory scopes) : IDisposable
{
    private const int MostAnswers = 500;

    private static readonly Compiled<Func<AppDb, Task<int>>> StampOf = new(() => EF.CompileAsyncQuery((AppDb db) => db.Set<CatalogueStamp>().Where(s => s.Id == 1).OrderBy(s => s.Id).Select(s => s.Number).FirstOrDefault()));

    private readonly SemaphoreSlim _one = new(1);
    private Books _books = new(-1, [], new(StringComparer.Ordinal));

    /// <summary>All products as they are now.</summary>
    public async Task<Books> Look(AppDb db)
    {
        var stamp = await StampOf.For(db)(db);
        if (_books.Stamp == stamp) return _books;
        await _one.WaitAsync();
        try
        {
            return _books.Stamp == stamp ? _books : _books = await Read();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // The stamp first: what is written while we read is read again next time.
    private async Task<Books> Read()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var stamp = await StampOf.For(db)(db);
        var rows = await db.Products.AsNoTracking().Join(db.Companies, p => p.CompanyId, c => c.Id, (p, c) => new ShelfRow(
            p.Id, p.Code, p.CentreId, p.CompanyId, p.State, p.Field, p.Trl, p.Stage, p.PriceBand, p.PriceRial, c.Province, p.SortKey, p.PublishedAt)).ToListAsync();
        rows.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return new Books(stamp, rows, new(StringComparer.Ordinal));
    }

    /// <summary>The products under one stamp, and the answers that were given from them.</summary>
    public sealed record Books(int Stamp, IReadOnlyList<ShelfRow> Rows, ConcurrentDictionary<string, Found> Answers)
    {
        public Found Remember(string question, Func<Found> find)
        {
            if (Answers.Count > MostAnswers) Answers.Clear();
            return Answers.GetOrAdd(question, _ => find());
        }
    }
}

/// <summary>What a search comes to: products in order, and how many each choice of each facet would leave.</summary>
public sealed record Found(IReadOnlyList<int> Ids, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets)
{
    /// <summary>The page after a product, and whether more follows.</summary>
    public (IReadOnlyList<int> Ids, int? Next) Page(int? after, int size)
    {
        var from = 0;
        if (after is { } id)
            for (var i = 0; i < Ids.Count; i++) if (Ids[i] == id) { from = i + 1; break; }
        var page = Ids.Skip(from).Take(size).ToList();
        return (page, from + size < Ids.Count && page.Count > 0 ? page[^1] : null);
    }
}
