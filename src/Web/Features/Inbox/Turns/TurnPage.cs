using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Turns;

/// <summary>What pages about one overdue turn share: it is open and was escalated to me.</summary>
public abstract class TurnPage(PeopleDoor people) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Turn Turn { get; private set; } = null!;
    public string Holder { get; private set; } = "";
    public Word What => Word.FromJson(Turn.What);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Turns.FirstOrDefaultAsync(t => t.Id == Id && t.IsOpen && t.State == TurnState.Escalated && t.SuperiorId == Me.Id) is not { } turn) return NotFound();
        Turn = turn;
        Holder = (await people.Person(turn.PersonId))?.Name ?? "";
        return null;
    }

    public void OnGet() { }
}
