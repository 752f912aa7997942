using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>The catalogue on somebody's first page: what waits, for the centre and for a company; the newest, for who works here.</summary>
public sealed class CatalogueHome(AppDb db, CatalogueDesk desk) : IHomePart
{
    private const int Shown = 3;

    public int Order => 40;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (me.Is(Role.CentreExpert)) return await Queue();
        if (me.Is(Role.Company)) return await Own();
        return null;
    }

    private async Task<HomeCard?> Queue()
    {
        var waiting = db.Products.AsNoTracking().Where(p => p.State == ProductState.Submitted || p.State == ProductState.Vetting);
        var (count, wants) = (await waiting.CountAsync(), await db.Wants.CountAsync(w => w.State == WantState.Requested));
        var first = await waiting.OrderBy(p => p.StateSince).Take(Shown).Select(p => new { p.Name, p.Code, p.State }).ToListAsync();
        return new HomeCard(CatalogueWords.HomeCentre, CatalogueWords.HomeCentreText(count, wants), "/products/wants?state=requested", CatalogueWords.Wants, "packages", count + wants > 0, [.. first.Select(p => new HomeRow(p.Name, $"/products/{p.Code}/vet", null, p.State))]);
    }

    private async Task<HomeCard?> Own()
    {
        var mine = (await desk.MyCompanies()).ToArray();
        if (mine.Length == 0) return null;
        var rows = await db.Products.AsNoTracking().Where(p => mine.Contains(p.CompanyId)).OrderByDescending(p => p.StateSince).Take(Shown).Select(p => new { p.Name, p.Code, p.State }).ToListAsync();
        return new HomeCard(CatalogueWords.HomeCompany, CatalogueWords.HomeCompanyText, "/products/mine", CatalogueWords.MyProducts, "packages", true, [.. rows.Select(p => new HomeRow(p.Name, "/products/" + p.Code, null, p.State))], "gold");
    }
}
