using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Units;

/// <summary>What pages about a unit's turns share: the heads see every unit, a representative the ones represented.</summary>
public abstract class UnitPage(PeopleDoor people) : RoomPage
{
    [FromQuery] public int? Unit { get; set; }
    public UnitCard Shown { get; private set; } = null!;
    public IReadOnlyList<UnitCard> Units { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Units = [.. (await people.Units()).Where(u => InboxRoom.SeesUnit(Me, u.Id))];
        if (Units.Count == 0) return NotFound();
        var wanted = Unit ?? Me.UnitId;
        if ((Units.FirstOrDefault(u => u.Id == wanted) ?? (Unit is null ? Units[0] : null)) is not { } shown) return NotFound();
        Shown = shown;
        return null;
    }
}
