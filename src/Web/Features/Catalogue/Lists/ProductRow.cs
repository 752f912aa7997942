using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Catalogue.Lists;

/// <summary>A product in a list.</summary>
public sealed record ProductRow(int Id, string Code, string Name, string? Summary, string Company, string LegalId, string? Province, int CentreId, ProductState State, int? Trl, ProductStage? Stage, string? Field, long? PriceRial, int Pictures)
{
    public string Href => "/products/" + Code;

    /// <summary>The rows of some products, in the order of their numbers given.</summary>
    public static async Task<IReadOnlyList<ProductRow>> Of(AppDb db, IReadOnlyList<int> ids)
    {
        var asked = ids.ToArray();
        var rows = await db.Products.AsNoTracking().Where(p => asked.Contains(p.Id)).Join(db.Companies, p => p.CompanyId, c => c.Id, (p, c) => new ProductRow(
            p.Id, p.Code, p.Name, p.Summary, c.Name, c.LegalId, c.Province, p.CentreId, p.State, p.Trl, p.Stage, p.Field, p.PriceRial, p.PictureId ?? 0)).ToDictionaryAsync(r => r.Id);
        return [.. asked.Where(rows.ContainsKey).Select(id => rows[id])];
    }
}
