using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

[AllowAnonymous]
public sealed class UnitsModel(SeasonTables tables) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public SeasonHead Head { get; private set; } = null!;
    public Paged<UnitRow> Table { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id && s.State != SeasonState.Planned) is not { } season) return NotFound();
        Head = SeasonHead.Of(season, "table");
        var rows = await tables.Units(Id);
        Table = Paged<UnitRow>.Cut([.. rows.Skip(After ?? 0).Take(Paged<UnitRow>.Size + 1)], r => (rows.IndexOf(r) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }
}
