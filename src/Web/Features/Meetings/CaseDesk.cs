using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>What the rooms bring before bodies: which cases wait, whose they are, and what a body may answer.</summary>
public sealed class CaseDesk(AppDb db, PeopleDoor people, IEnumerable<IBodyCases> rooms)
{
    private const int Most = 100;

    /// <summary>Every kind of case of the house, with its name.</summary>
    public IReadOnlyList<(string Kind, Word Name)> Kinds => [.. rooms.Select(r => (r.Kind, r.Name))];
    public Word? NameOf(string? kind) => rooms.FirstOrDefault(r => r.Kind == kind)?.Name;

    /// <summary>The cases that wait for this body and stand on no open agenda, longest waiting first.</summary>
    public async Task<IReadOnlyList<BodyCase>> Ready(int bodyId, DateOnly today)
    {
        if (await db.Charters.AsNoTracking().FirstOrDefaultAsync(c => c.BodyId == bodyId) is not { } charter) return [];
        var ready = new List<BodyCase>();
        foreach (var room in rooms.Where(r => charter.Decides(r.Kind)))
            ready.AddRange((await room.Ready(today, Most)).Where(c => c.BodyId is null || c.BodyId == bodyId));
        var listed = await Listed();
        return [.. ready.Where(c => !listed.Contains((c.Kind, c.Id))).OrderBy(c => c.Since).ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Id)];
    }

    /// <summary>The answers that fit the case of an item; for the body's own matters none: its text is the decision.</summary>
    public async Task<IReadOnlyList<BodyOutcome>> OutcomesOf(AgendaItem item) => RoomOf(item) is { } room ? await room.OutcomesOf(item.CaseId!.Value) : [];

    /// <summary>Who of some people is out of an item: whose matter it is, and who conflicts with one of those.</summary>
    public async Task<IReadOnlyList<(int PersonId, RecusalGround Ground, ConflictKind? Kind)>> Apart(AgendaItem item, IReadOnlyCollection<int> members, DateOnly today)
    {
        if (RoomOf(item) is not { } room) return [];
        var parties = await room.PartiesOf(item.CaseId!.Value);
        var conflicts = (await people.Conflicts(members, parties, today)).GroupBy(c => c.PersonId).ToDictionary(g => g.Key, g => g.First().Kind);
        return [.. members.Distinct().Where(m => parties.Contains(m) || conflicts.ContainsKey(m)).Select(m => parties.Contains(m) ? (m, RecusalGround.Party, (ConflictKind?)null) : (m, RecusalGround.Conflict, conflicts[m]))];
    }

    /// <summary>Writes down who is out of an item; said again, what is new is added.</summary>
    public async Task Recuse(AgendaItem item, IReadOnlyCollection<SeatCard> seats, DateOnly today, DateTime now)
    {
        foreach (var (person, ground, kind) in await Apart(item, [.. seats.Select(s => s.PersonId)], today))
            item.Recuse(person, seats.First(s => s.PersonId == person).Name, ground, null, now, kind);
        foreach (var aside in await AsideBefore(item))
            if (seats.FirstOrDefault(s => s.PersonId == aside.PersonId) is { } seat) item.Recuse(seat.PersonId, seat.Name, RecusalGround.Declared, aside.Words, now);
    }

    /// <summary>The decision reaches the case, in the same transaction.</summary>
    public async Task Decide(AgendaItem item, BodyDecision decision, DateTime now)
    {
        if (RoomOf(item) is { } room) await room.Decide(item.CaseId!.Value, decision, now);
    }

    // Who stepped aside from a case that was then deferred is aside when it comes again.
    private async Task<IReadOnlyList<Recusal>> AsideBefore(AgendaItem item)
    {
        if (!item.IsCase) return [];
        var (kind, id, here) = (item.CaseKind, item.CaseId, item.Id);
        var before = await db.AgendaItems.AsNoTracking().Where(i => i.CaseKind == kind && i.CaseId == id && i.Id != here).OrderByDescending(i => i.Id).FirstOrDefaultAsync();
        return before is { State: ItemState.Deferred } ? [.. before.Recusals.Where(r => r.Ground == RecusalGround.Declared)] : [];
    }

    private IBodyCases? RoomOf(AgendaItem item) => item.IsCase ? rooms.FirstOrDefault(r => r.Kind == item.CaseKind) : null;

    private async Task<HashSet<(string, int)>> Listed()
    {
        var meetings = db.Meetings;
        ItemState[] open = [ItemState.Listed, ItemState.Presented, ItemState.Discussed, ItemState.Voted];
        var rows = await db.AgendaItems.AsNoTracking().Where(i => i.CaseKind != null && open.Contains(i.State) && meetings.Any(m => m.Id == i.MeetingId && m.State != MeetingState.Cancelled && m.State != MeetingState.MinutesDraft && m.State != MeetingState.Signing && m.State != MeetingState.Sealed))
            .Select(i => new { i.CaseKind, i.CaseId }).ToListAsync();
        return [.. rows.Select(r => (r.CaseKind!, r.CaseId!.Value))];
    }
}
