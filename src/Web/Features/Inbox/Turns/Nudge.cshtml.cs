using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox.Mail;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Turns;

/// <summary>The one who waits for a turn, or who looks after the unit, reminds its holder: once a day.</summary>
[Authorize]
public sealed class NudgeModel(InboxDoor inbox, BylawsDoor bylaws, PeopleDoor people, Messages messages) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Turn Turn { get; private set; } = null!;
    public Word What => Word.FromJson(Turn.What);

    /// <summary>The holder's name; null where the one who waits may not know it.</summary>
    public string? Holder { get; private set; }
    public bool IsMine => Turn.WaiterId == Me.Id;
    public string Back => IsMine ? "/inbox/waiting" : $"/inbox/unit/turns?unit={Turn.UnitId}";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Turns.FirstOrDefaultAsync(t => t.Id == Id && t.IsOpen) is not { } turn || !MayRemind(turn)) return NotFound();
        Turn = turn;
        Holder = IsMine && turn.HidesHolder ? null : (await people.Person(turn.PersonId))?.Name;
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        Turn.Remind(Now);
        // Where the holder is hidden, so is who waits: a blind review is blind to both sides.
        var sender = Turn.HidesHolder ? null : Me.Name;
        inbox.Tell(Turn.PersonId, sender is null ? InboxWords.NudgeNotice(What, Turn.About, Turn.Due) : InboxWords.ReminderNotice(sender, What, Turn.About, Turn.Due), Turn.Href, Now);
        await messages.Remind(Turn, (await bylaws.Calendar()).DaysLeft(Today, Turn.Due), sender, Now);
    }, Holder is { } holder ? InboxWords.NudgeDone(holder) : InboxWords.NudgeDoneHidden, () => Back);

    private bool MayRemind(Turn turn) => turn.WaiterId == Me.Id || (turn.UnitId is { } unit && InboxRoom.SeesUnit(Me, unit));
}
