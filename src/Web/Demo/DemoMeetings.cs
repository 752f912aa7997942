using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>Two committees and a year of their meetings: decisions in every state, minutes sealed and waiting, and a meeting today whose agenda holds the ideas that wait.</summary>
internal sealed class DemoMeetings(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    private const int Founded = -410, First = -370, Between = 26, Held = 14, LengthMinutes = 90;

    private readonly CaseDesk _cases = services.GetRequiredService<CaseDesk>();
    private readonly VoteDesk _votes = services.GetRequiredService<VoteDesk>();
    private readonly DecisionDesk _decisions = services.GetRequiredService<DecisionDesk>();
    private readonly MinutesDesk _minutes = services.GetRequiredService<MinutesDesk>();
    private readonly PeopleDoor _people = services.GetRequiredService<PeopleDoor>();
    private readonly MeetingTurns _turns = services.GetRequiredService<MeetingTurns>();
    private readonly List<int> _bodies = [];
    private Dictionary<string, int> _units = [];
    private int _told;

    private Actor Secretary => people.As("secretary");

    public async Task Tell()
    {
        _units = await stage.Db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal);
        await stage.On(Founded, Found);
        for (var i = 0; i < Held; i++) await Hold(i, Workday(First + i * Between));
        await Today();
        await Ahead();
    }

    private async Task Found()
    {
        var from = stage.Today.AddDays(Founded);
        var waiting = await stage.Db.Set<Features.Ideas.Idea>().AsNoTracking().Where(i => i.State == Features.Ideas.IdeaState.Committee && i.UnitId != null).OrderBy(i => i.Id).FirstOrDefaultAsync();
        var unit = waiting?.UnitId ?? people.Who("expert").UnitId;
        var neighbour = await stage.Db.Persons.AsNoTracking().Where(p => p.UnitId == unit).OrderByDescending(p => p.PersonnelNumber).FirstAsync();
        string[] ideas = ["committee-member", "head-plans", "finance", "head-problems"], plans = ["committee-member", "head-ideas", "finance", "head-problems", "chair"];
        _bodies.Add(await Body(BodyKind.Committee, "کمیتهٔ نوآوری", "Innovation Committee", "KN", TieRule.ChairDecides, [.. ideas.Select(a => people.Who(a).Id), neighbour.Id], from, k => k.StartsWith("Ideas", StringComparison.Ordinal)));
        _bodies.Add(await Body(BodyKind.SteeringCommittee, "کمیتهٔ راهبری طرح‌های نوآورانه", "Steering Committee of Innovative Plans", "KR", TieRule.NotCarried, [.. plans.Select(a => people.Who(a).Id)], from, k => !k.StartsWith("Ideas", StringComparison.Ordinal)));
    }

    private async Task<int> Body(BodyKind kind, string fa, string en, string code, TieRule tie, IReadOnlyList<int> members, DateOnly from, Func<string, bool> decides)
    {
        var body = new Body(kind, fa, en, Quorum.Majority, true, from);
        body.Seat(people.Who("executive").Id, people.Who("executive").FullName, SeatPost.Chair, true, from, null);
        body.Seat(people.Who("secretary").Id, people.Who("secretary").FullName, SeatPost.Secretary, false, from, null);
        foreach (var member in members) body.Seat(member, (await _people.Person(member))!.Name, SeatPost.Member, true, from, null);
        stage.Db.Add(body);
        await stage.Db.SaveChangesAsync();
        stage.Db.Add(new Charter(body.Id, code, tie, _cases.Kinds.Select(k => k.Kind).Where(decides)));
        return body.Id;
    }

    private async Task Hold(int number, int day)
    {
        var (meeting, body) = (0, _bodies[number % 2]);
        await stage.On(day - 6, async () => meeting = await Convene(body, stage.At(day, 9, 30), Agenda(number)), Secretary);
        await stage.On(day, () => Sit(meeting, number, day), Secretary, hour: 11);
        if (number == Held - 1) return; // its minutes are being written
        await stage.On(day + 2, () => Write(meeting, number), Secretary);
        if (number >= Held - 2) return; // signatures are still missing
        await stage.On(day + 5, () => SignAndSeal(meeting), Secretary);
        await stage.On(day + 6, () => SendOut(meeting, number), Secretary);
        if (number < Held - 4) await stage.On(day + 60, () => CarryOut(meeting, number), Secretary);
        if (number == Held - 3) await stage.On(day + 7, Replace, Secretary);
    }

    private IReadOnlyList<ItemFacts> Agenda(int number)
    {
        var decided = Enumerable.Range(0, 2).Select(i => Of(texts.Meetings.Decisions, number * 2 + i)).Select(d => new ItemFacts(d.Subject, d.Text));
        return [.. decided, new ItemFacts(Of(texts.Meetings.Agenda, number).Title, Of(texts.Meetings.Agenda, number).Discussion)];
    }

    private async Task<int> Convene(int bodyId, DateTime startsAt, IReadOnlyList<ItemFacts> agenda)
    {
        var body = (await _people.Body(bodyId, TehranTime.Day(stage.Now)))!;
        var meeting = new Meeting(bodyId, await BodyNumbers.OfMeeting(stage.Db, bodyId), "تالار جلسه‌های ساختمان مرکزی", startsAt, LengthMinutes, stage.Now);
        stage.Db.Add(meeting);
        await stage.Db.SaveChangesAsync();
        foreach (var (facts, i) in agenda.Select((f, i) => (f, i)))
        {
            var item = new AgendaItem(meeting.Id, i + 1, facts);
            stage.Db.Add(item);
            await stage.Db.SaveChangesAsync();
            await _cases.Recuse(item, body.Seats, TehranTime.Day(stage.Now), stage.Now);
        }
        meeting.Convene([.. body.Seats.Select(s => new Attendee(s.PersonId, s.Post, s.HasVote))], agenda.Count, null, stage.Now);
        return meeting.Id;
    }

    private async Task Sit(int id, int number, int day)
    {
        var (meeting, body) = await Find(id);
        var voters = meeting.Attendees.Where(a => a.HasVote).Select(a => a.PersonId).ToList();
        var (late, away) = (voters[1 + number % (voters.Count - 1)], voters[1 + (number + 2) % (voters.Count - 1)]);
        var there = meeting.Attendees.Select(a => a.PersonId).Where(p => p != late && p != away).ToList();
        if (number % 3 == 0) meeting.GiveProxy(away, NameIn(body, away), there[2], NameIn(body, there[2]), true);
        meeting.Open(there, body.Needed(voters.Count), stage.At(day, 9, 32));
        meeting.Arrive(late, NameIn(body, late), stage.At(day, 9, 47 + number % 9), stage.Now);
        var items = await stage.Db.Set<AgendaItem>().AsTracking().Where(i => i.MeetingId == id).OrderBy(i => i.Order).ToListAsync();
        foreach (var (item, place) in items.Take(2).Select((i, n) => (i, n))) await Decide(meeting, body, item, number, place, stage.At(day, 10, place * 25));
        items[2].Present(stage.At(day, 10, 50));
        items[2].Discuss(Of(texts.Meetings.Agenda, number).Discussion, stage.At(day, 10, 55));
        items[2].Defer(stage.Today.AddDays(day + 2 * Between), "گزارش تکمیلی به جلسهٔ بعد بیاید.", stage.Today.AddDays(day), stage.At(day, 10, 58));
        meeting.End(0, stage.At(day, 11));
        await stage.Db.SaveChangesAsync();
        await _minutes.Draft(meeting, body);
        await _turns.Follow(meeting, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), stage.Now);
    }

    private async Task Decide(Meeting meeting, BodyCard body, AgendaItem item, int number, int place, DateTime at)
    {
        var text = Of(texts.Meetings.Decisions, number * 2 + place);
        item.Present(at);
        item.Discuss(Of(texts.Meetings.Agenda, number * 2 + place + 5).Discussion, at.AddMinutes(12));
        var vote = await _votes.Open(meeting, item, body, new Ballot(number % 4 == 1 && place == 0 ? VoteKind.Secret : VoteKind.Open, text.Text, null), TehranTime.Day(at), at.AddMinutes(15));
        var key = vote.BoxKey;
        foreach (var (line, i) in vote.Roll.Where(r => r.HasVote).Select((r, i) => (r, i)))
            await _votes.Cast(vote, line.PersonId, line.ProxyId ?? line.PersonId, i == (number + place) % 5 + 1 ? i % 2 * 2 : 1, null, at.AddMinutes(16));
        await stage.Db.SaveChangesAsync();
        await _votes.Close(vote, at.AddMinutes(18));
        await stage.Db.SaveChangesAsync();
        await _votes.DropKey(key, at);
        var executor = _units.TryGetValue(text.Executor, out var unit) ? unit : _units["D1"];
        await _decisions.Issue(meeting, item, body, new DecisionFacts(text.Text, string.Join('\n', text.Conditions), executor, TehranTime.Day(at).AddDays(55 + _told++ % 5 * 20)), TehranTime.Day(at), at.AddMinutes(19));
    }

    private async Task Write(int id, int number)
    {
        var (meeting, body) = await Find(id);
        await _minutes.Send(meeting, body, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), stage.Now);
        var minutes = (await _minutes.Find(id))!;
        var dissent = texts.Meetings.Dissents.FirstOrDefault(d => minutes.Paragraphs.Any(p => p.Title == d.Subject));
        foreach (var (signature, i) in minutes.Signatures.ToList().Select((s, i) => (s, i)).Take(number >= Held - 2 ? 2 : 99))
            minutes.Sign(signature.PersonId, i == 3 ? dissent?.Text : null, stage.Now);
        await stage.Db.SaveChangesAsync();
        await _turns.Follow(meeting, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), stage.Now);
        await _turns.Follow(minutes, meeting, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), stage.Now);
    }

    private async Task SignAndSeal(int id)
    {
        var (meeting, body) = await Find(id);
        await _minutes.Seal(meeting, (await _minutes.Find(id))!, null, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), stage.Now);
    }

    private async Task SendOut(int id, int number)
    {
        foreach (var decision in await Decisions(id))
        {
            decision.Communicate($"{number + 12}/{decision.Serial * 37 + 1000}", TehranTime.Day(stage.Now), null, TehranTime.Day(stage.Now));
            await _decisions.Follow(decision, stage.Now);
        }
    }

    // Most were carried out; one of each five is late.
    private async Task CarryOut(int id, int number)
    {
        foreach (var (decision, i) in (await Decisions(id)).Select((d, i) => (d, i)))
        {
            if ((number * 2 + i) % 5 == 3) continue;
            decision.Execute(Of(texts.Life.Evidence, number * 2 + i), TehranTime.Day(stage.Now));
            await _decisions.Follow(decision, stage.Now);
        }
    }

    // A later decision of the committee revises an earlier one, and another revokes one.
    private async Task Replace()
    {
        var open = await stage.Db.Set<Decision>().AsTracking().Where(d => d.State == DecisionState.Communicated).OrderBy(d => d.Id).ToListAsync();
        var (one, other) = (open.First(d => d.BodyId == _bodies[0]), open.First(d => d.BodyId == _bodies[1]));
        one.Replace(open.Last(d => d.BodyId == one.BodyId), false);
        if (open.Last(d => d.BodyId == other.BodyId) is var later && later != other) other.Replace(later, true);
        foreach (var decision in new[] { one, other }) await _decisions.Follow(decision, stage.Now);
    }

    // Convened three days ago for the next half hour of the clock on the wall: whoever opens the city may begin it.
    private async Task Today()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var soon = now.AddMinutes(30 - now.Minute % 30).AddSeconds(-now.Second);
        await stage.On(-3, async () =>
        {
            var ready = await _cases.Ready(_bodies[0], TehranTime.Day(stage.Now));
            var id = await Convene(_bodies[0], soon, [.. ready.Take(5).Select(c => new ItemFacts(c.Title, c.Question.ToString(), c.Kind, c.Id, c.Code, c.Href)), new ItemFacts(Of(texts.Meetings.Agenda, Held).Title, Of(texts.Meetings.Agenda, Held).Discussion)]);
            var (meeting, body) = await Find(id);
            _turns.Tell(meeting, MeetingsWords.YouAreInvited(MeetingsWords.MeetingTitle(body.Name, meeting.Number), soon), stage.Now);
        }, Secretary);
    }

    // The other committee looks for a time.
    private Task Ahead() => stage.On(-1, async () =>
    {
        var meeting = new Meeting(_bodies[1], await BodyNumbers.OfMeeting(stage.Db, _bodies[1]), "دفتر خلاقیت و نوآوری شهری", null, LengthMinutes, stage.Now);
        stage.Db.Add(meeting);
        await stage.Db.SaveChangesAsync();
        meeting.Offer([stage.At(Workday(6), 9, 30), stage.At(Workday(8), 14), stage.At(Workday(12), 10)], stage.Now);
        var body = (await _people.Body(_bodies[1], stage.Today))!;
        foreach (var (seat, i) in body.Seats.Take(4).Select((s, i) => (s, i)))
            meeting.Reply(seat.PersonId, new Dictionary<int, TimeFits> { [1] = (TimeFits)(i % 3), [2] = TimeFits.Yes, [3] = (TimeFits)((i + 1) % 3) });
        await _turns.AskTimes(meeting, body, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), stage.Now);
        foreach (var seat in body.Seats.Take(4)) await _turns.TimesAnswered(meeting, seat.PersonId, stage.Now);
    }, Secretary);

    private async Task<(Meeting, BodyCard)> Find(int id)
    {
        var meeting = await stage.Db.Set<Meeting>().AsTracking().AsSplitQuery().SingleAsync(m => m.Id == id);
        return (meeting, (await _people.Body(meeting.BodyId, stage.Today))!);
    }

    private async Task<List<Decision>> Decisions(int meeting) => await stage.Db.Set<Decision>().AsTracking().Where(d => d.MeetingId == meeting).OrderBy(d => d.Id).ToListAsync();

    // No meeting on the days off.
    private int Workday(int day) => stage.Today.AddDays(day).DayOfWeek switch { DayOfWeek.Thursday => day - 1, DayOfWeek.Friday => day + 1, _ => day };
    private static string NameIn(BodyCard body, int person) => body.SeatOf(person)?.Name ?? "";
    private static T Of<T>(IReadOnlyList<T> all, int number) => all[number % all.Count];
}
