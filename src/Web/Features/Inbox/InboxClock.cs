using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox.Mail;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>
/// The clock of the inbox, run every few minutes: nudges holders at their part of the span, escalates after the due day or its hour.
/// Each step is marked on its row in the same transaction, so that running twice changes nothing.
/// </summary>
public sealed class InboxClock(AppDb db, Writer writer, InboxDoor inbox, BylawsDoor bylaws, PeopleDoor people, Superiors superiors, Messages messages, TimeProvider clock)
{
    private const int AtOnce = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stop)
    {
        while (await Step(DueForNudge(), t => t.IsToBeNudged(Now), Nudge)) stop.ThrowIfCancellationRequested();
        while (await Step(DueForEscalation(), t => t.IsToBeEscalated(Now), Escalate)) stop.ThrowIfCancellationRequested();
    }

    private IQueryable<Turn> DueForNudge()
    {
        var (now, today) = (Now, TehranTime.Day(Now));
        return db.Turns.Where(t => t.IsOpen && t.NudgeOn <= today && t.State == TurnState.Open && t.Due >= today && t.OpenedOn < today && (t.EndsAt == null || t.EndsAt > now));
    }

    private IQueryable<Turn> DueForEscalation()
    {
        var (now, today) = (Now, TehranTime.Day(Now));
        return db.Turns.Where(t => t.IsOpen && (t.Due < today || t.EndsAt <= now) && t.OverdueSaidAt == null && (t.State == TurnState.Open || t.State == TurnState.Nudged));
    }

    /// <summary>Moves up to a hundred turns in one transaction; true while there may be more.</summary>
    private async Task<bool> Step(IQueryable<Turn> due, Func<Turn, bool> isDue, Func<Turn, Task> move)
    {
        db.ChangeTracker.Clear();
        var moved = 0;
        await writer.Save(db, Actor.System, async () =>
        {
            foreach (var turn in (await due.OrderBy(t => t.Id).Take(AtOnce).ToListAsync()).Where(isDue))
            {
                await move(turn);
                moved++;
            }
        });
        return moved == AtOnce;
    }

    private async Task Nudge(Turn turn)
    {
        var (now, act) = (Now, Word.FromJson(turn.What));
        turn.Nudge(now);
        var superior = turn.SuperiorId is { } id ? (await people.Person(id))?.Name : null;
        inbox.Tell(turn.PersonId, InboxWords.NudgeNotice(act, turn.About, turn.Due), turn.Href, now);
        await messages.Nudge(turn, (await bylaws.Calendar()).Between(TehranTime.Day(now), turn.Due), superior, now);
    }

    private async Task Escalate(Turn turn)
    {
        var (now, act) = (Now, Word.FromJson(turn.What));
        var superior = await SuperiorOf(turn, TehranTime.Day(now));
        await inbox.Move(turn, () => turn.Escalate(now, superior));
        var holder = (await people.Person(turn.PersonId))?.Name ?? "";
        inbox.Tell(turn.PersonId, InboxWords.OverdueNotice(turn.Due, act, turn.About), turn.Href, now);
        if (turn.State == TurnState.Escalated) inbox.Tell(turn.SuperiorId!.Value, InboxWords.EscalationNotice(act, turn.About, holder), turn.Href, now);
        await messages.Escalation(turn, holder, now);
    }

    // The one named when the turn was given may have left since: then it goes to who leads the house.
    private async Task<int?> SuperiorOf(Turn turn, DateOnly today) => turn.SuperiorId is { } named && await people.ContactOf(named) is null
        ? await superiors.Of("", new SuperiorOf(turn.PersonId), today)
        : turn.SuperiorId;
}
