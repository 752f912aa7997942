using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Catalogue.Finding;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Lists;

/// <summary>The narrowed list as a file, under the address of the list; the import takes it back.</summary>
internal static class ExportEndpoint
{
    private const int Most = 20_000;

    public static void Map(WebApplication app)
    {
        app.MapGet("/products/export.xlsx", async (HttpRequest request, ProductFinder finder, CatalogueDesk desk, AppDb db) =>
        {
            var (headers, rows) = await Table(request, finder, desk, db);
            return Results.File(await XlsxSheet.Write(CatalogueWords.Products, headers, rows), XlsxSheet.MediaType, "products.xlsx");
        }).AllowAnonymous().RequireRateLimiting(Shell.Api.Api.Limit).ExcludeFromDescription();
        app.MapGet("/products/export.csv", async (HttpRequest request, ProductFinder finder, CatalogueDesk desk, AppDb db) =>
        {
            var (headers, rows) = await Table(request, finder, desk, db);
            using var text = new StringWriter();
            await CsvText.Write(text, headers.Select(h => h.ToString()), rows.Select(cells => cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))));
            return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "products.csv");
        }).AllowAnonymous().RequireRateLimiting(Shell.Api.Api.Limit).ExcludeFromDescription();
    }

    private static async Task<(IReadOnlyList<Word> Headers, IEnumerable<object?[]> Rows)> Table(HttpRequest request, ProductFinder finder, CatalogueDesk desk, AppDb db)
    {
        var ids = (await finder.Find(ProductFilter.Read(request.Query))).Ids.Take(Most).ToArray();
        var places = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        var centres = (await desk.Centres()).ToDictionary(c => c.Id, c => c.Name);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).Join(db.Companies, p => p.CompanyId, c => c.Id, (p, c) => new
        {
            p.Id, p.Code, p.Name, Company = c.Name, c.LegalId, c.Province, p.CentreId, p.Field, p.Summary, p.UrbanUse, p.Advantage, p.Trl, p.Stage, p.PriceRial, p.ApprovedOn, p.Phone, p.Website, p.State,
        }).ToListAsync();
        Word[] headers = [CatalogueWords.CodeLabel, CatalogueWords.ProductName, CatalogueWords.CompanyName, CatalogueWords.LegalId, CatalogueWords.Province, FilterWords.Label(ProductFilter.Centre), CatalogueWords.Field, CatalogueWords.Summary,
            CatalogueWords.UrbanUse, CatalogueWords.Advantage, CatalogueWords.Trl, CatalogueWords.Stage, CatalogueWords.PriceRial, CatalogueWords.ApprovedOn, CatalogueWords.Phone, CatalogueWords.Website, FilterWords.Label(ProductFilter.State)];
        return (headers, products.OrderBy(p => places[p.Id]).Select(p => new object?[]
        {
            p.Code, p.Name, p.Company, p.LegalId, p.Province, centres.GetValueOrDefault(p.CentreId), p.Field, p.Summary, p.UrbanUse, p.Advantage, p.Trl, p.Stage is { } stage ? Word.Of(stage).ToString() : null, p.PriceRial,
            p.ApprovedOn is { } day ? JalaliDate.From(day).ToString() : null, p.Phone, p.Website, Word.Of(p.State).ToString(),
        }));
    }
}
