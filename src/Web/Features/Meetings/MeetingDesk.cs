using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>What whoever asks is to a meeting: its chair or secretary, an invited member, or a reader of sealed minutes.</summary>
public sealed record MeetingReader(bool IsKeeper, bool IsMember, bool HasVote, bool IsChair);

/// <summary>Which meetings, items and decisions are mine to see. Who is out of an item sees nothing of it, here and nowhere else.</summary>
public sealed class MeetingDesk(AppDb db, CurrentUser me, PeopleDoor people, CaseDesk cases, TimeProvider clock)
{
    /// <summary>Who follows the decisions of every body.</summary>
    public const string Readers = Role.Office + "," + Role.Executive + "," + Role.Auditor;

    private IReadOnlyList<BodyCard>? _bodies;
    private IReadOnlySet<int>? _units;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public DateOnly Today => TehranTime.Day(Now);

    /// <summary>The bodies of today, read once a request.</summary>
    public async Task<IReadOnlyList<BodyCard>> Bodies() => _bodies ??= await people.Bodies(Today);
    public async Task<BodyCard?> Body(int id) => (await Bodies()).FirstOrDefault(b => b.Id == id) ?? await people.Body(id, Today);

    /// <summary>The bodies I am chair or secretary of: I prepare and run their meetings.</summary>
    public async Task<IReadOnlyList<BodyCard>> Kept() => [.. (await Bodies()).Where(b => b.SeatOf(me.Id)?.Post is SeatPost.Chair or SeatPost.Secretary)];

    /// <summary>The meetings I see: of the bodies I keep, those I was invited to, those my body still looks for a time for, and for readers the sealed ones.</summary>
    public async Task<IQueryable<Meeting>> Visible()
    {
        if (!me.IsSignedIn) return db.Meetings.Where(_ => false);
        var (person, kept, mine) = (me.Id, Ids(await Kept()), Ids((await Bodies()).Where(b => b.SeatOf(me.Id) is not null)));
        var isReader = me.IsAny(Readers);
        return db.Meetings.Where(m => kept.Contains(m.BodyId) || m.Attendees.Any(a => a.PersonId == person) || (m.State == MeetingState.Planned && mine.Contains(m.BodyId)) || (isReader && m.State == MeetingState.Sealed));
    }

    public async Task<Meeting?> Find(int id) => await (await Visible()).AsTracking().AsSplitQuery().FirstOrDefaultAsync(m => m.Id == id);

    public async Task<MeetingReader> Reader(Meeting meeting)
    {
        var (seat, seatToday) = (meeting.SeatOf(me.Id), (await Body(meeting.BodyId))?.SeatOf(me.Id));
        var isKeeper = seatToday?.Post is SeatPost.Chair or SeatPost.Secretary;
        return new MeetingReader(isKeeper, seat is not null, seat?.HasVote == true, seatToday?.Post == SeatPost.Chair);
    }

    /// <summary>The items of a meeting that I may read, in their order. Those who are invited read them once the agenda stands.</summary>
    public async Task<IReadOnlyList<AgendaItem>> Items(Meeting meeting, MeetingReader who)
    {
        if (!meeting.WasConvened && !who.IsKeeper) return [];
        var items = await db.AgendaItems.AsTracking().AsSplitQuery().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync();
        var open = new List<AgendaItem>();
        foreach (var item in items)
            if (!await IsApart(item, meeting)) open.Add(item);
        return open;
    }

    /// <summary>One item that I may read, with its meeting.</summary>
    public async Task<(Meeting Meeting, AgendaItem Item, MeetingReader Who)?> FindItem(int id)
    {
        if (await db.AgendaItems.AsTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id) is not { } item || await Find(item.MeetingId) is not { } meeting) return null;
        var who = await Reader(meeting);
        if (await IsApart(item, meeting) || (!meeting.WasConvened && !who.IsKeeper)) return null;
        return (meeting, item, who);
    }

    /// <summary>
    /// Whether I am out of an item: it is written there, for the person whose seat it is and for a deputy at the keyboard; who was not
    /// looked at when the agenda was made is looked at now.
    /// </summary>
    public async Task<bool> IsApart(AgendaItem item, Meeting meeting)
    {
        if (item.IsRecused(me.Id) || item.IsRecused(me.PersonId)) return true;
        if (!item.IsCase) return false;
        int[] unknown = [.. new[] { me.Id, me.PersonId }.Distinct().Where(p => meeting.SeatOf(p) is null)];
        return unknown.Length > 0 && (await cases.Apart(item, unknown, Today)).Count > 0;
    }

    /// <summary>The decisions I see: of bodies I sit in, of meetings I was in, those my unit carries out, all for readers; never one whose item I am out of.</summary>
    public async Task<IQueryable<Decision>> Decisions()
    {
        if (!me.IsSignedIn) return db.Decisions.Where(_ => false);
        var (person, acting, mine, units, isReader) = (me.Id, me.PersonId, Ids((await Bodies()).Where(b => b.SeatOf(me.Id) is not null)), (await Units()).ToArray(), me.IsAny(Readers));
        var (items, meetings) = (db.AgendaItems, db.Meetings);
        return db.Decisions.Where(d => (isReader || mine.Contains(d.BodyId) || (d.ExecutorUnitId != null && units.Contains(d.ExecutorUnitId.Value)) || meetings.Any(m => m.Id == d.MeetingId && m.Attendees.Any(a => a.PersonId == person)))
            && !items.Any(i => i.Id == d.ItemId && i.Recusals.Any(r => r.PersonId == person || r.PersonId == acting)));
    }

    public async Task<bool> SpeaksFor(int? unitId) => unitId is { } unit && (await Units()).Contains(unit);

    private async Task<IReadOnlySet<int>> Units() => _units ??= await people.UnitsOf(me);
    private static int[] Ids(IEnumerable<BodyCard> bodies) => [.. bodies.Select(b => b.Id)];
}
