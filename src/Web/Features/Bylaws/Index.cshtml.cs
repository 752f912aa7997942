using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>What is in force today, a card for each group.</summary>
[Authorize]
public sealed class IndexModel : RoomPage
{
    private const int Top = 5;

    public sealed record Card(BylawGroup Group, IReadOnlyList<BylawRow> Rows, int Count);
    public sealed record DayOff(DateOnly Day, string Title);

    public IReadOnlyList<Card> Cards { get; private set; } = [];
    public IReadOnlyList<DayOff> NextHolidays { get; private set; } = [];
    public bool MayEdit => Me.IsAny(BylawsRoom.Editors);
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        var cards = new List<Card>();
        foreach (var group in BylawGroup.All)
            cards.Add(new Card(group, await group.On(Db, Today).OrderBy(r => r.Id).Take(Top).ToListAsync(), await group.On(Db, Today).CountAsync()));
        Cards = cards;
        NextHolidays = await Db.Holidays.AsNoTracking().Where(h => !h.IsCalledOff && h.Day >= Today).OrderBy(h => h.Day).Take(Top).Select(h => new DayOff(h.Day, h.Title)).ToListAsync();
        return null;
    }

    public void OnGet() { }
}
