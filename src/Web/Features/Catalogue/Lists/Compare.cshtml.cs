using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Lists;

/// <summary>A product in a comparison.</summary>
public sealed record Compared(Product Product, string Company, string? Province, CompanyClass? Class, string Centre, double? Score, int Ratings);

/// <summary>Up to four products side by side; which ones stands in the address.</summary>
[AllowAnonymous]
public sealed class CompareModel(CatalogueDesk desk) : RoomPage
{
    public const int Most = 4;

    [BindProperty(SupportsGet = true, Name = "of")] public List<string> Of { get; set; } = [];

    public IReadOnlyList<Compared> Products { get; private set; } = [];
    public bool IsTooMany { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var codes = Of.Where(c => c is { Length: <= 40 }).Select(c => PersianText.LatinDigits(c).ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        IsTooMany = codes.Count > Most;
        var asked = codes.Take(Most).ToArray();
        var found = await (await desk.Visible()).AsNoTracking().Where(p => asked.Contains(p.Code)).ToListAsync();
        var companyIds = found.Select(p => p.CompanyId).Distinct().ToArray();
        var companies = await Db.Companies.AsNoTracking().Where(c => companyIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var centres = (await desk.Centres()).ToDictionary(c => c.Id, c => c.Name);
        var ids = found.Select(p => p.Id).ToArray();
        var ratings = await Db.Wants.AsNoTracking().Where(w => ids.Contains(w.ProductId) && w.Score != null).GroupBy(w => w.ProductId).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(w => w.Score!.Value) }).ToDictionaryAsync(g => g.Key);
        Products = [.. found.OrderBy(p => Array.IndexOf(asked, p.Code)).Select(p =>
        {
            var (company, rating) = (companies[p.CompanyId], ratings.GetValueOrDefault(p.Id));
            return new Compared(p, company.Name, company.Province, company.GradeOn(Today)?.Class, centres.GetValueOrDefault(p.CentreId, ""), rating is null ? null : (double)rating.Sum / rating.Count, rating?.Count ?? 0);
        })];
        return null;
    }

    public string Without(string code) => "/products/compare?" + string.Join('&', Products.Where(p => p.Product.Code != code).Select(p => "of=" + p.Product.Code));
}
