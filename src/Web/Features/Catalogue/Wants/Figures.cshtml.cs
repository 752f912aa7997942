using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Wants;

/// <summary>How products are taken up: offered, seen, wanted, piloted, contracted.</summary>
public sealed record AdoptionRow(string Name, string Query, int Products, int Seen, int Wanted, int Piloted, int Contracted, int Dropped);

/// <summary>Adoption by centre and by unit; each figure opens its list.</summary>
[Authorize(Roles = CatalogueDesk.Inside + "," + Role.Executive + "," + Role.UnitRepresentative)]
public sealed class FiguresModel(CatalogueDesk desk, PeopleDoor people) : RoomPage
{
    private const int MostUnits = 40;

    public IReadOnlyList<AdoptionRow> Centres { get; private set; } = [];
    public IReadOnlyList<AdoptionRow> Units { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var offered = await Db.Products.AsNoTracking().Where(p => p.State == ProductState.Published || p.State == ProductState.ReconfirmDue).GroupBy(p => p.CentreId).Select(g => new { g.Key, Count = g.Count(), Seen = g.Sum(p => p.Seen) }).ToDictionaryAsync(g => g.Key);
        var byCentre = await Db.Wants.AsNoTracking().Join(Db.Products, w => w.ProductId, p => p.Id, (w, p) => new { p.CentreId, w.State }).GroupBy(w => new { w.CentreId, w.State }).Select(g => new { g.Key.CentreId, g.Key.State, Count = g.Count() }).ToListAsync();
        var byUnit = await Db.Wants.AsNoTracking().GroupBy(w => new { w.UnitId, w.State }).Select(g => new { g.Key.UnitId, g.Key.State, Count = g.Count() }).ToListAsync();
        var names = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        Centres = [.. (await desk.Centres()).Select(c => Row(c.Name, "centre=" + c.Code, offered.GetValueOrDefault(c.Id)?.Count ?? 0, offered.GetValueOrDefault(c.Id)?.Seen ?? 0, byCentre.Where(w => w.CentreId == c.Id).Select(w => (w.State, w.Count))))];
        Units = [.. byUnit.GroupBy(w => w.UnitId).OrderByDescending(g => g.Sum(w => w.Count)).Take(MostUnits).Select(g => Row(names.GetValueOrDefault(g.Key, ""), FormattableString.Invariant($"unit={g.Key}"), 0, 0, g.Select(w => (w.State, w.Count))))];
        return null;
    }

    private static AdoptionRow Row(string name, string query, int offered, int seen, IEnumerable<(WantState State, int Count)> counts)
    {
        var by = counts.ToDictionary(c => c.State, c => c.Count);
        return new AdoptionRow(name, query, offered, seen, by.Values.Sum(), by.GetValueOrDefault(WantState.Pilot), by.GetValueOrDefault(WantState.Contract), by.GetValueOrDefault(WantState.Dropped));
    }
}
