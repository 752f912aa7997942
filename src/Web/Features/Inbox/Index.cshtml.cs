using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>
/// My turns: open by due day, or done, newest first; a month's kept promises by <c>month</c> and <c>kept</c>. Below them the turns of
/// those whose deputy I am; doing one is done in the holder's place.
/// </summary>
[Authorize]
public sealed class IndexModel(InboxDoor inbox, PeopleDoor people) : RoomPage
{
    private const int MostAway = 20;

    public sealed record AwayTurns(PersonCard Holder, IReadOnlyList<TurnRow> Turns);

    [FromQuery] public string? Show { get; set; }
    [FromQuery] public string? Month { get; set; }
    [FromQuery] public string? Kept { get; set; }
    [FromQuery] public string? After { get; set; }
    [BindProperty] public int? Turn { get; set; }

    public Paged<TurnRow> List { get; private set; } = null!;
    public TurnList Turns { get; private set; } = null!;
    public IReadOnlyList<MonthRow> Months { get; private set; } = [];
    public IReadOnlyList<AwayTurns> Away { get; private set; } = [];
    public int Open { get; private set; }
    public int Unread { get; private set; }
    public int Awaited { get; private set; }
    public bool IsDone => Show == "done";
    public bool SeesUnit => Me.IsAny(InboxRoom.UnitReaders);
    public bool SeesEveryUnit => Me.IsAny(InboxRoom.EveryUnit);
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        List = IsDone
            ? Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Done(Db.Turns.AsNoTracking().Where(t => t.PersonId == Me.Id), Month, Kept, After))], TurnPages.DoneKey)
            : Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Open(inbox.OpenOf(Me.Id), After))], TurnPages.OpenKey);
        Turns = new TurnList(List.Rows, Me.Id, await people.Persons([.. List.Rows.Select(r => r.PersonId).Where(id => id != Me.Id).Distinct()]));
        (Open, Unread) = (await inbox.OpenCount(Me.Id), await (await Db.NoticesOf(Me.Id)).CountAsync(n => n.ReadAt == null));
        Awaited = await Db.Turns.CountAsync(t => t.WaiterId == Me.Id && t.IsOpen);
        if (IsDone) Months = await TurnPages.Months(Db.Turns.Where(t => t.PersonId == Me.Id), JalaliDate.From(Today).AddMonths(-11));
        else if (After is null && Me.ActingForId is null) Away = await ReadAway();
        return null;
    }

    public void OnGet() { }

    /// <summary>From now on I act for the holder of the turn, and am taken to it.</summary>
    public async Task<IActionResult> OnPostActAsync()
    {
        if (Me.SessionId is not { } session || await Db.Turns.AsNoTracking().FirstOrDefaultAsync(t => t.Id == Turn && t.IsOpen) is not { } turn) return NotFound();
        if (Away.FirstOrDefault(a => turn.Holders.Contains(a.Holder.Id)) is not { } away) return NotFound();
        return await Do(async () => BrokenRule.If(!await people.ActFor(session, Me.PersonId, away.Holder.Id, Today), ShellWords.AlreadyDone), InboxWords.ActForDone(away.Holder.Name), () => turn.Href);
    }

    private async Task<IReadOnlyList<AwayTurns>> ReadAway()
    {
        var away = new List<AwayTurns>();
        foreach (var holder in await people.HoldersFor(Me.PersonId, Today)) away.Add(new AwayTurns(holder, await inbox.TurnsOf(holder.Id, MostAway)));
        return away;
    }
}

/// <summary>One month of the kept-promises table.</summary>
public sealed record MonthRow(int Month, int Kept, int Closed)
{
    public string Name => Say.Digits($"{JalaliDate.MonthNames(Say.Persian)[Month % 100 - 1]} {(Month / 100).ToString(CultureInfo.InvariantCulture)}");
    public int Percent => (int)Math.Round(100.0 * Kept / Closed, MidpointRounding.AwayFromZero);
}
