using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Features.Club.Desks;

public sealed record DeskLine(string Code, string Title, ClubField Field, DeskState State, int Bench, int Docket, int Opinions);

/// <summary>The scientific desks: what each has before it and has said.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    public IReadOnlyList<DeskLine> Desks { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var (items, opinions) = (Db.DocketItems, Db.Opinions);
        Desks = await Db.Desks.AsNoTracking().OrderBy(d => d.Code).Take(50).Select(d => new DeskLine(d.Code, d.Title, d.Field, d.State, d.Seats.Count(s => s.To == null),
            items.Count(i => i.DeskId == d.Id && i.State != DocketState.FollowedUp), opinions.Count(o => o.DeskId == d.Id && o.Number != null))).ToListAsync();
        return null;
    }
}
