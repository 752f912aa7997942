using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Lists;

/// <summary>The products of the companies I speak for, those that wait for me first.</summary>
[Authorize(Roles = Role.Company)]
public sealed class MineModel(CatalogueDesk desk) : RoomPage
{
    private const int Most = 200;

    public IReadOnlyList<ProductRow> Rows { get; private set; } = [];
    public IReadOnlyList<Company> Companies { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var mine = (await desk.MyCompanies()).ToArray();
        Companies = await Db.Companies.AsNoTracking().Where(c => mine.Contains(c.Id)).OrderBy(c => c.SortKey).ToListAsync();
        var ids = await Db.Products.AsNoTracking().Where(p => mine.Contains(p.CompanyId)).OrderBy(p => p.State == ProductState.Returned || p.State == ProductState.ReconfirmDue || p.State == ProductState.Draft ? 0 : 1).ThenBy(p => p.Code).Take(Most).Select(p => p.Id).ToListAsync();
        Rows = await ProductRow.Of(Db, ids);
        return null;
    }
}
