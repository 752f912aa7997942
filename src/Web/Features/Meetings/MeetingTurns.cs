using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Whose turn it is around a meeting, its minutes and its decisions, and who is told.</summary>
public sealed class MeetingTurns(PeopleDoor people, InboxDoor inbox)
{
    private const string PollKind = "Meetings.Poll", ClockKind = "meeting";
    private static string MeetingKind { get; } = Record.KindOf(typeof(Meeting));
    private static string MinutesKind { get; } = Record.KindOf(typeof(Minutes));

    /// <summary>After every act on a meeting: the secretary convenes it and writes its minutes.</summary>
    public async Task Follow(Meeting meeting, string about, DateTime now)
    {
        var today = TehranTime.Day(now);
        if (meeting.Offers.Count == 0 || meeting.StartsAt is not null || meeting.State != MeetingState.Planned) await inbox.Close(PollKind, meeting.Id, now);
        await inbox.Close(MeetingKind, meeting.Id, now);
        var (what, due) = meeting.State switch
        {
            MeetingState.Planned when meeting.StartsAt is { } at => (MeetingsWords.Convene, Latest(today, TehranTime.Day(at - Meeting.NoticeTime))),
            MeetingState.NoQuorum => (MeetingsWords.Reconvene, await Due("reconvene", today)),
            MeetingState.MinutesDraft => (MeetingsWords.TurnMinutes, await Due("minutes", today)),
            _ => ((Word?)null, today),
        };
        if (what is not null && await Secretary(meeting.BodyId, today) is { } secretary)
            await inbox.Ask(new TurnAsk(secretary, MeetingKind, meeting.Id, what, meeting.Href + (meeting.State == MeetingState.MinutesDraft ? "/minutes" : ""), about, due), now);
    }

    public async Task AskTimes(Meeting meeting, BodyCard body, string about, DateTime now)
    {
        var due = await Due("poll", TehranTime.Day(now));
        foreach (var seat in body.Seats) await inbox.Ask(new TurnAsk(seat.PersonId, PollKind, meeting.Id, MeetingsWords.TurnPoll, meeting.Href + "/poll", about, due), now);
    }

    public Task TimesAnswered(Meeting meeting, int personId, DateTime now) => inbox.Close(PollKind, meeting.Id, now, personId);

    public void Tell(Meeting meeting, Word what, DateTime now, int? but = null)
    {
        foreach (var seat in meeting.Attendees.Where(a => a.PersonId != but)) inbox.Tell(seat.PersonId, what, meeting.Href, now);
    }

    /// <summary>Those who sign have a turn each; taken back or sealed, none.</summary>
    public async Task Follow(Minutes minutes, Meeting meeting, string about, DateTime now)
    {
        if (minutes.IsDraft || minutes.Hash is not null) { await inbox.Close(MinutesKind, minutes.Id, now); return; }
        var due = await Due("signing", TehranTime.Day(minutes.SentAt!.Value));
        var chair = minutes.Signatures.FirstOrDefault(s => s.Post == SeatPost.Chair)?.PersonId;
        foreach (var signer in minutes.Signatures)
            if (signer.SignedAt is null) await inbox.Ask(new TurnAsk(signer.PersonId, MinutesKind, minutes.Id, MeetingsWords.SignMinutes, meeting.Href + "/minutes", about, due, signer.PersonId == chair ? null : chair), now);
            else await inbox.Close(MinutesKind, minutes.Id, now, signer.PersonId);
    }

    /// <summary>The secretary sends a decision out; who speaks for the executor carries it out by its day.</summary>
    public async Task Follow(Decision decision, DateTime now)
    {
        var today = TehranTime.Day(now);
        await inbox.Close(DecisionDesk.Kind, decision.Id, now);
        if (decision.State == DecisionState.Issued && await Secretary(decision.BodyId, today) is { } secretary)
            await inbox.Ask(new TurnAsk(secretary, DecisionDesk.Kind, decision.Id, MeetingsWords.Communicate, decision.Href, decision.Title, await Due("communicate", today), await people.ChairOf(decision.BodyId, today)), now);
        if (decision is { State: DecisionState.Communicated, ExecutorUnitId: { } unit, Deadline: { } deadline } && await people.RepresentativeOf(unit, today) is { } executor)
            await inbox.Ask(new TurnAsk(executor.Id, DecisionDesk.Kind, decision.Id, MeetingsWords.TurnExecute, decision.Href, decision.Title, Latest(today, Latest(deadline, decision.InForceFrom ?? deadline)), (await people.LeadersAbove(unit, today)).Where(l => l != executor.Id).Select(l => (int?)l).FirstOrDefault(), WaiterId: await Secretary(decision.BodyId, today)), now);
    }

    private async Task<int?> Secretary(int bodyId, DateOnly today)
    {
        var seats = (await people.Body(bodyId, today))?.Seats ?? [];
        return (seats.FirstOrDefault(s => s.Post == SeatPost.Secretary) ?? seats.FirstOrDefault(s => s.Post == SeatPost.Chair))?.PersonId;
    }

    private async Task<DateOnly> Due(string stage, DateOnly today) => (await inbox.DeadlineOf(ClockKind, stage, today, new SuperiorOf(0))).Due;
    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
