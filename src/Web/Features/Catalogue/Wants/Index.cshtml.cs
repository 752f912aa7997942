using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Wants;

/// <summary>A request in a list.</summary>
public sealed record WantRow(int Id, string Product, string Code, int UnitId, WantState State, DateTime At, DateOnly? StepDue, int? Score);

/// <summary>The requests that I may see, by state, centre and unit.</summary>
[Authorize]
public sealed class IndexModel(WantDesk wants, CatalogueDesk desk, PeopleDoor people) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "state")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true, Name = "centre")] public string? Centre { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public Paged<WantRow> List { get; private set; } = new([], null);
    public IReadOnlyList<(WantState State, int Count)> Counts { get; private set; } = [];
    public WantState? Chosen { get; private set; }
    public DateOnly Day => Today;
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Chosen = Enum.TryParse<WantState>(State, true, out var state) && Enum.IsDefined(state) ? state : null;
        var rows = (await wants.Visible()).AsNoTracking();
        if (NumberText.TryParseInt(Unit, out var unit)) rows = rows.Where(w => w.UnitId == unit);
        if ((await desk.Centres()).FirstOrDefault(c => c.Code == Centre) is { } centre) { var (id, products) = (centre.Id, Db.Products); rows = rows.Where(w => products.Any(p => p.Id == w.ProductId && p.CentreId == id)); }
        var counts = await rows.GroupBy(w => w.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Counts = [.. Enum.GetValues<WantState>().Where(counts.ContainsKey).Select(s => (s, counts[s]))];
        if (Chosen is { } only) rows = rows.Where(w => w.State == only);
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) rows = rows.Where(w => w.Id < after);
        var (chosen, offered) = (rows, Db.Products.AsNoTracking());
        var page = from want in chosen join product in offered on want.ProductId equals product.Id orderby want.Id descending
                   select new WantRow(want.Id, product.Name, product.Code, want.UnitId, want.State, want.At, want.StepDue, want.Score);
        List = Paged<WantRow>.Cut(await page.Take(Paged<WantRow>.Size + 1).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public string UnitName(int id) => _units.GetValueOrDefault(id, "");

    public string Address(WantState? state)
    {
        var parts = new[] { ("state", state?.ToString().ToLowerInvariant()), ("unit", Unit), ("centre", Centre) }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => p.Item1 + "=" + Uri.EscapeDataString(p.Item2!)).ToList();
        return "/products/wants" + (parts.Count > 0 ? "?" + string.Join('&', parts) : "");
    }
}
