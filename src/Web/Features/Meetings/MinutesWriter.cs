using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>
/// Writes what the records say of a meeting: who was there from when to when, and for each item who was out of it and why, the quorum, the
/// vote and the decision. Words are kept, not sentences, so that each reader has them in their language.
/// </summary>
public sealed class MinutesWriter(AppDb db, VoteDesk votes, PeopleDoor people, BylawsDoor bylaws)
{
    public async Task<IReadOnlyList<Paragraph>> Write(Meeting meeting, BodyCard body)
    {
        var names = await votes.Names(meeting);
        var items = await db.AgendaItems.AsNoTracking().AsSplitQuery().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync();
        var parts = new List<Paragraph> { Paragraph.Of(0, null, "", Head(meeting, body, names), null) };
        foreach (var (item, place) in items.Select((i, n) => (i, n + 1)))
            parts.Add(Paragraph.Of(place, item.Id, item.Title, await Item(item, meeting, names), item.Discussion));
        parts.Add(Paragraph.Of(items.Count + 1, null, "", [meeting.ClosedAt is { } at ? MeetingsWords.MinutesEnd(Clock(at)) : MeetingsWords.MinutesNotEnded], null));
        return parts;
    }

    private static IEnumerable<Word> Head(Meeting meeting, BodyCard body, Dictionary<int, string> names)
    {
        yield return MeetingsWords.MinutesHead(meeting.Number, body.Name, meeting.OpenedAt, meeting.Place ?? ShellWords.None.ToString());
        yield return meeting.Urgency is { } why ? MeetingsWords.MinutesUrgent(meeting.ConvenedAt, why) : MeetingsWords.MinutesConvened(meeting.ConvenedAt);
        if (meeting.NoQuorumAt is { } none) yield return MeetingsWords.MinutesReconvened(none);
        foreach (var seat in meeting.Attendees.OrderBy(a => a.Post))
        {
            var name = names.GetValueOrDefault(seat.PersonId, "");
            var stays = meeting.Stays.Where(s => s.PersonId == seat.PersonId).OrderBy(s => s.From).ToList();
            if (stays.Count == 0) yield return seat.ProxyToId is { } by ? MeetingsWords.MinutesProxy(name, seat.Post, names.GetValueOrDefault(by, "")) : MeetingsWords.MinutesAbsent(name, seat.Post);
            else yield return WholeMeeting(meeting, stays) ? MeetingsWords.MinutesPresent(name, seat.Post, VoteOf(seat)) : MeetingsWords.MinutesPartly(name, seat.Post, VoteOf(seat), StayOf(stays[0]));
            foreach (var again in stays.Skip(1)) yield return MeetingsWords.MinutesAgain(name, StayOf(again));
        }
    }

    private async Task<IEnumerable<Word>> Item(AgendaItem item, Meeting meeting, Dictionary<int, string> names)
    {
        var facts = new List<Word>();
        if (item.CaseCode is { } code) facts.Add(MeetingsWords.MinutesCase(code));
        foreach (var recusal in item.Recusals.OrderBy(r => r.At)) facts.Add(MeetingsWords.MinutesRecused(names.GetValueOrDefault(recusal.PersonId, ""), recusal.Because, Clock(recusal.At > (meeting.OpenedAt ?? recusal.At) ? recusal.At : meeting.OpenedAt ?? recusal.At)));
        foreach (var vote in await db.Votes.AsNoTracking().AsSplitQuery().Where(v => v.ItemId == item.Id).OrderBy(v => v.Round).ToListAsync()) facts.AddRange(await Of(vote, names));
        if (item.State == ItemState.Deferred) facts.Add(MeetingsWords.MinutesDeferred(item.DeferredUntil, item.Why));
        if (item.State == ItemState.Withdrawn) facts.Add(MeetingsWords.MinutesWithdrawn(item.Why));
        if (await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.ItemId == item.Id) is { } decision) facts.AddRange(await Of(decision));
        return facts;
    }

    private async Task<IEnumerable<Word>> Of(Vote vote, Dictionary<int, string> names)
    {
        var facts = new List<Word> { MeetingsWords.MinutesQuorum(Clock(vote.OpenedAt), vote.Roll.Count(r => r.Standing is not Standing.Recused and not Standing.WithoutVote), vote.Needed, vote.Present) };
        foreach (var sent in vote.Roll.Where(r => r.Standing == Standing.ByProxy)) facts.Add(MeetingsWords.MinutesByProxy(names.GetValueOrDefault(sent.PersonId, ""), names.GetValueOrDefault(sent.ProxyId ?? 0, "")));
        facts.Add(MeetingsWords.MinutesAsked(vote.Kind, vote.Question));
        if (vote.State == VoteState.Void) facts.Add(MeetingsWords.MinutesVoid);
        if (vote.State != VoteState.Closed) return facts;
        int CountOf(int number) => vote.Options.First(o => o.Number == number).Count;
        if (vote.IsChoice) facts.AddRange(vote.Options.Where(o => o.Number > 0).Select(o => MeetingsWords.MinutesOption(o.Name, o.Count)).Append(MeetingsWords.MinutesOption(Word.Of(VoteChoice.Abstain), CountOf(0))));
        else facts.Add(MeetingsWords.MinutesTally(CountOf(1), CountOf(2), CountOf(0), vote.Present - vote.Options.Sum(o => o.Count)));
        if (vote.Kind == VoteKind.Open)
            foreach (var ballot in await votes.OpenBallots(vote)) facts.Add(Said(ballot, vote, names));
        facts.Add(vote.ByChair ? MeetingsWords.MinutesByChair(vote.Result) : MeetingsWords.MinutesResult(vote.Result));
        return facts;
    }

    private static Word Said(OpenBallot ballot, Vote vote, Dictionary<int, string> names)
    {
        var (name, choice) = (names.GetValueOrDefault(ballot.PersonId, ""), vote.Options.First(o => o.Number == ballot.Choice).Name);
        return ballot.Remark is { } remark ? MeetingsWords.MinutesBallotRemark(name, choice, remark) : MeetingsWords.MinutesBallot(name, choice);
    }

    private async Task<IEnumerable<Word>> Of(Decision decision)
    {
        var facts = new List<Word> { MeetingsWords.MinutesDecision(decision.Number, decision.Text) };
        if (decision.OutcomeWord is { } outcome)
            facts.Add(decision.ReasonCode is { } code ? MeetingsWords.MinutesOutcomeReason(outcome, await bylaws.ReasonName(decision.ReasonsAbout ?? "", code) ?? code) : MeetingsWords.MinutesOutcome(outcome));
        if (decision.Conditions is { } conditions) facts.Add(MeetingsWords.MinutesConditions(conditions.Replace("\n", " – ", StringComparison.Ordinal)));
        if (decision.ExecutorUnitId is { } unit) facts.Add(MeetingsWords.MinutesExecutor((await people.Unit(unit))?.Name ?? "", decision.Deadline));
        return facts;
    }

    private static bool WholeMeeting(Meeting meeting, List<Stay> stays) => stays is [var only] && only.From == meeting.OpenedAt && (only.To is null || only.To == meeting.ClosedAt);
    private static Word StayOf(Stay stay) => stay.To is { } to ? MeetingsWords.StayFromTo(Clock(stay.From), Clock(to)) : MeetingsWords.StayFrom(Clock(stay.From));
    private static Word VoteOf(Attendee seat) => seat.HasVote ? MeetingsWords.WithVote : MeetingsWords.WithoutVote;
    private static string Clock(DateTime utc) => ClockText.Plain(utc);
}
