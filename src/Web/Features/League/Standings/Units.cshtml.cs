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
    public string SeasonName { get; private set; } = "";
    public Paged<UnitRow> Table { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.Where(s => s.Id == Id).Select(s => s.Name).FirstOrDefaultAsync() is not { } name) return NotFound();
        SeasonName = name;
        var rows = await tables.Units(Id);
        Table = Paged<UnitRow>.Cut([.. rows.Skip(After ?? 0).Take(Paged<UnitRow>.Size + 1)], r => (rows.IndexOf(r) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }
}
