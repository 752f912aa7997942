using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Carries the minutes of a meeting from draft to seal, inside the caller's write.</summary>
public sealed class MinutesDesk(AppDb db, MinutesWriter writer, VoteDesk votes, MeetingTurns turns)
{
    public Task<Minutes?> Find(int meetingId) => db.Minutes.AsTracking().AsSplitQuery().FirstOrDefaultAsync(m => m.MeetingId == meetingId);

    /// <summary>Writes the draft from the records, for the first time or anew; the secretary's words stay.</summary>
    public async Task<Minutes> Draft(Meeting meeting, BodyCard body)
    {
        meeting.MustBe(MeetingState.MinutesDraft);
        var minutes = await Find(meeting.Id) ?? db.Minutes.Add(new Minutes(meeting.Id)).Entity;
        await db.SaveChangesAsync();
        var made = await writer.Write(meeting, body);
        minutes.Take(made);
        return minutes;
    }

    /// <summary>Those who were there sign: chair, secretary and members, with or without a vote.</summary>
    public async Task Send(Meeting meeting, BodyCard body, string about, DateTime now)
    {
        BrokenRule.If(await db.AgendaItems.AnyAsync(i => i.MeetingId == meeting.Id && i.State == ItemState.Voted), MeetingsWords.DecideFirst);
        var minutes = await Draft(meeting, body);
        var names = await votes.Names(meeting);
        minutes.Send([.. meeting.Attendees.Where(a => meeting.Stays.Any(s => s.PersonId == a.PersonId)).OrderBy(a => a.Post).ThenBy(a => a.PersonId).Select(a => new Signature(a.PersonId, names.GetValueOrDefault(a.PersonId, ""), a.Post))], now);
        meeting.MinutesAre(MeetingState.Signing, MeetingState.MinutesDraft);
        await db.SaveChangesAsync();
        await turns.Follow(minutes, meeting, about, now);
    }

    public async Task TakeBack(Meeting meeting, Minutes minutes, string? why, string about, DateTime now)
    {
        minutes.TakeBack(why);
        meeting.MinutesAre(MeetingState.MinutesDraft, MeetingState.Signing);
        await turns.Follow(minutes, meeting, about, now);
    }

    public async Task Sign(Meeting meeting, Minutes minutes, int personId, string? reservation, string about, DateTime now)
    {
        minutes.Sign(personId, reservation, now);
        await turns.Follow(minutes, meeting, about, now);
    }

    public async Task Seal(Meeting meeting, Minutes minutes, string? withoutAll, string about, DateTime now)
    {
        minutes.Seal(withoutAll, now);
        meeting.MinutesAre(MeetingState.Sealed, MeetingState.Signing);
        await turns.Follow(minutes, meeting, about, now);
    }
}
