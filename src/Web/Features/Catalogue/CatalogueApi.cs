using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Catalogue.Finding;
using Pishran.Features.Catalogue.Lists;
using Pishran.Shell.Api;

namespace Pishran.Features.Catalogue;

/// <summary>A product in a list. Prices are whole rials.</summary>
/// <param name="State">Lower-case name: <c>published</c>.</param>
public sealed record ApiProduct(string Code, string Name, string Company, string LegalId, string? Province, string Centre, string State, int? Trl, string? Stage, string? Field, long? PriceRial, string Href);

/// <summary>A product alone.</summary>
public sealed record ApiProductDetail(string Code, string Name, string Company, string LegalId, string Centre, string State, string? Summary, string? UrbanUse, string? Advantage, int? Trl, string? Stage, string? Field, long? PriceRial, string? Patents, string? Standards, string? References, string? Phone, string? Website, DateOnly? ApprovedOn, DateOnly? ConfirmedOn, DateOnly? ConfirmedUntil, int Version, string Href);

/// <summary>The catalogue, as far as the asker may see.</summary>
internal static class CatalogueApi
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApiGroup("Catalogue");
        api.MapGet("/products", List).WithName("ListProducts").WithSummary("List products")
            .WithDescription("`q` searches; `centre` (C1…), `ready` (inuse, piloted, sampled, early), `stage`, `field`, `price`, `province` narrow and may be given more than once; `sort` = `ready`, `newest`, `name` or `price`. `top` is 1–100. All of it as a file: `/products/export.csv`.");
        api.MapGet("/products/{code}", Show).WithName("GetProduct").WithSummary("Get a product").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ApiList<ApiProduct>>> List(string? q, string? sort, string? after, int? top, ProductFinder finder, CatalogueDesk desk, AppDb db, HttpContext http)
    {
        var found = await finder.Find(ProductFilter.Read(http.Request.Query));
        var (ids, next) = found.Page(int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null, ApiLists.Size(top));
        var centres = (await desk.Centres()).ToDictionary(c => c.Id, c => c.Code);
        return TypedResults.Ok(new ApiList<ApiProduct>(
            [.. (await ProductRow.Of(db, ids)).Select(r => new ApiProduct(r.Code, r.Name, r.Company, r.LegalId, r.Province, centres.GetValueOrDefault(r.CentreId, ""), ProductFilter.Lower(r.State), r.Trl, r.Stage is { } stage ? ProductFilter.Lower(stage) : null, r.Field, r.PriceRial, r.Href))],
            ApiLists.Next(http.Request, next?.ToString(CultureInfo.InvariantCulture))));
    }

    private static async Task<Results<Ok<ApiProductDetail>, NotFound>> Show(string code, CatalogueDesk desk, AppDb db)
    {
        if (await desk.Find(code) is not { } p) return TypedResults.NotFound();
        var company = await db.Companies.AsNoTracking().SingleAsync(c => c.Id == p.CompanyId);
        var centre = (await desk.Centres()).First(c => c.Id == p.CentreId).Code;
        return TypedResults.Ok(new ApiProductDetail(p.Code, p.Name, company.Name, company.LegalId, centre, ProductFilter.Lower(p.State), p.Summary, p.UrbanUse, p.Advantage, p.Trl, p.Stage is { } stage ? ProductFilter.Lower(stage) : null, p.Field, p.PriceRial, p.Patents, p.Standards, p.References, p.Phone, p.Website, p.ApprovedOn, p.ConfirmedOn, p.ConfirmedUntil, p.VersionNumber, p.Href));
    }
}
