using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>My turns: open by due day, or done, newest first; a month's kept promises by <c>month</c> and <c>kept</c>.</summary>
[Authorize]
public sealed class IndexModel(InboxDoor inbox, PeopleDoor people) : RoomPage
{
    [FromQuery] public string? Show { get; set; }
    [FromQuery] public string? Month { get; set; }
    [FromQuery] public string? Kept { get; set; }
    [FromQuery] public string? After { get; set; }

    public Paged<TurnRow> List { get; private set; } = null!;
    public TurnList Turns { get; private set; } = null!;
    public IReadOnlyList<MonthRow> Months { get; private set; } = [];
    public int Open { get; private set; }
    public int Unread { get; private set; }
    public bool IsDone => Show == "done";
    public bool SeesUnit => Me.IsAny(InboxRoom.UnitReaders);
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        List = IsDone
            ? Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Done(Db.Turns.AsNoTracking().Where(t => t.PersonId == Me.Id), Month, Kept, After))], TurnPages.DoneKey)
            : Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Open(inbox.OpenOf(Me.Id), After))], TurnPages.OpenKey);
        Turns = new TurnList(List.Rows, Me.Id, await people.Persons([.. List.Rows.Select(r => r.PersonId).Where(id => id != Me.Id).Distinct()]));
        (Open, Unread) = (await inbox.OpenCount(Me.Id), await Db.Notices.CountAsync(n => n.PersonId == Me.Id && n.ReadAt == null));
        if (IsDone) Months = await TurnPages.Months(Db.Turns.Where(t => t.PersonId == Me.Id), JalaliDate.From(Today).AddMonths(-11));
        return null;
    }

    public void OnGet() { }
}

/// <summary>One month of the kept-promises table.</summary>
public sealed record MonthRow(int Month, int Kept, int Closed)
{
    public string Name => Say.Digits($"{JalaliDate.MonthNames(Say.Persian)[Month % 100 - 1]} {(Month / 100).ToString(CultureInfo.InvariantCulture)}");
    public int Percent => (int)Math.Round(100.0 * Kept / Closed, MidpointRounding.AwayFromZero);
}
