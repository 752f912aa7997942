using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Units;

/// <summary>The list behind each number of a unit: open, late or done turns, of one person, a month or a year where asked.</summary>
[Authorize(Roles = InboxRoom.UnitReaders)]
public sealed class TurnsModel(InboxDoor inbox, PeopleDoor people) : UnitPage(people)
{
    private readonly PeopleDoor _people = people;

    [FromQuery] public string? Show { get; set; }
    [FromQuery] public int? Person { get; set; }
    [FromQuery] public string? Month { get; set; }
    [FromQuery] public string? Kept { get; set; }
    [FromQuery] public string? After { get; set; }

    [FromQuery] public string? Year { get; set; }

    /// <summary>Unit 0 is the whole house, for those who see every unit.</summary>
    public bool IsAll => Unit == 0;
    public string Place => IsAll ? InboxWords.AllUnits.ToString() : Shown.Name;
    public string Overview => IsAll ? "/inbox/units" : $"/inbox/unit?unit={Shown.Id}";

    public Paged<TurnRow> List { get; private set; } = null!;
    public TurnList Turns { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (IsAll && !Me.IsAny(InboxRoom.EveryUnit)) return NotFound();
        if (!IsAll && await base.Load() is { } instead) return instead;
        var (now, today) = (Now, Today);
        var turns = IsAll ? Db.Turns.AsNoTracking().Where(t => t.UnitId != null) : Db.Turns.AsNoTracking().Where(t => t.UnitId == Shown.Id);
        if (Person is { } person) turns = turns.Where(t => t.PersonId == person);
        if (Show == "late") turns = turns.Where(t => (t.Due < today || t.EndsAt <= now) && t.State != TurnState.Paused);
        List = Show == "done"
            ? Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Done(turns, Month, Kept, After, Year))], TurnPages.DoneKey)
            : Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Open(turns.Where(t => t.IsOpen), After))], TurnPages.OpenKey);
        Turns = new TurnList(List.Rows, 0, await _people.Persons([.. List.Rows.Select(r => r.PersonId).Distinct()]), !Me.IsAny(InboxRoom.RecordReaders), MayRemind: true);
        return null;
    }

    public void OnGet() { }
}
