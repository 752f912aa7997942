using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;

namespace Pishran.Features.Meetings;

/// <summary>Reminds those who are invited a day before a meeting begins; at short notice an hour before. Once for each time that was set.</summary>
public sealed class MeetingClock(AppDb db, Writer writer, PeopleDoor people, MeetingTurns turns, TimeProvider clock)
{
    private const int AtOnce = 50;

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Meeting.ReminderTime;
        var ids = await db.Meetings.AsNoTracking().Where(m => (m.State == MeetingState.Convened || m.State == MeetingState.Reconvened) && m.StartsAt > now && m.StartsAt <= until && (m.RemindedFor == null || m.RemindedFor != m.StartsAt))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync(stop);
        if (ids.Count == 0) return;
        var names = await people.BodyNames();
        foreach (var id in ids) await Remind(id, names, now);
    }

    private async Task Remind(int id, IReadOnlyDictionary<int, string> names, DateTime now)
    {
        try
        {
            await writer.Save(db, Actor.System, async () =>
            {
                db.ChangeTracker.Clear();
                var meeting = await db.Meetings.AsTracking().AsSplitQuery().SingleAsync(m => m.Id == id);
                if (meeting.Remind(now)) turns.Tell(meeting, MeetingsWords.MeetingComes(MeetingsWords.MeetingTitle(names.GetValueOrDefault(meeting.BodyId, ""), meeting.Number), meeting.StartsAt), now);
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // its keepers act on it at this moment; the next look comes soon
        }
    }
}
