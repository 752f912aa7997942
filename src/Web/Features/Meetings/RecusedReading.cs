using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>
/// The cases that somebody is recused from while a body hears them: by a conflict or their own word, from the listing until the item is
/// decided or withdrawn; a deferred one stays shut until its case is listed anew. Whose own matter it is keeps reading their case, and
/// nothing of the item.
/// </summary>
internal sealed class RecusedReading : IShutOut
{
    private static readonly Compiled<Func<AppDb, int, int, IAsyncEnumerable<ShutRecord>>> OpenItems = new(() => EF.CompileAsyncQuery((AppDb db, int person, int acting) =>
        db.Set<AgendaItem>().AsNoTracking().SelectMany(i => i.Recusals, (i, r) => new { Item = i, Recusal = r })
            .Where(x => (x.Recusal.PersonId == person || x.Recusal.PersonId == acting) && x.Recusal.Ground != RecusalGround.Party && x.Item.CaseKind != null && x.Item.State != ItemState.Decided && x.Item.State != ItemState.Withdrawn
                && !db.Set<Meeting>().Any(m => m.Id == x.Item.MeetingId && m.State == MeetingState.Cancelled)
                && !db.Set<AgendaItem>().Any(later => later.CaseKind == x.Item.CaseKind && later.CaseId == x.Item.CaseId && later.Id > x.Item.Id))
            .Select(x => new ShutRecord(x.Item.CaseKind!, x.Item.CaseId!.Value))));

    public async Task<IReadOnlyList<ShutRecord>> Of(AppDb db, int personId, int atKeyboardId) => [.. (await OpenItems.For(db)(db, personId, atKeyboardId).ToListAsync()).Distinct()];
}
