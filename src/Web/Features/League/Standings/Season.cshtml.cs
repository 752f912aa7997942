using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

/// <summary>A team in the season's table.</summary>
public sealed record SeasonRow(int Rank, int TeamId, string Team, int Points, int Rounds, int BestRank, bool Mine);

[AllowAnonymous]
public sealed class SeasonModel(SeasonTables tables) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public SeasonHead Head { get; private set; } = null!;
    public Paged<SeasonRow> Table { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id && s.State != SeasonState.Planned) is not { } season) return NotFound();
        Head = SeasonHead.Of(season, "table");
        var rows = await tables.Teams(Id, Me.IsSignedIn ? Me.PersonId : null);
        Table = Paged<SeasonRow>.Cut([.. rows.Skip(After ?? 0).Take(Paged<SeasonRow>.Size + 1)], r => (rows.IndexOf(r) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }
}
