using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Mail;

/// <summary>One bundled mail a day to each person who has turns or unread news, at the hour they chose.</summary>
public sealed class Digests(AppDb db, Writer writer, InboxDoor inbox, PeopleDoor people, Messages messages, TimeProvider clock)
{
    private const int MostTurns = 20, MostNews = 20;
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(7);

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var personId in await Readers(now))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await Send(personId, now);
        }
    }

    /// <summary>Whose digest is due now and who has something to be told.</summary>
    private async Task<IReadOnlyList<int>> Readers(DateTime now)
    {
        var today = TehranTime.Day(now);
        var readers = await db.TurnCounts.AsNoTracking().Where(c => c.Open > 0).Select(c => c.PersonId).Union(db.Notices.Where(n => n.ReadAt == null).Select(n => n.PersonId)).ToListAsync();
        var chosen = await db.Preferences.AsNoTracking().Select(p => new { p.PersonId, p.DigestHour, p.LastDigestOn }).ToDictionaryAsync(p => p.PersonId);
        return [.. readers.Union(await people.Deputies(today)).Where(id => chosen.TryGetValue(id, out var own)
            ? Preferences.IsDigestDue(own.DigestHour, own.LastDigestOn, now)
            : Preferences.IsDigestDue(Preferences.UsualDigestHour, null, now)).Order()];
    }

    private async Task Send(int personId, DateTime now)
    {
        var today = TehranTime.Day(now);
        var wishes = await db.Preferences.FirstOrDefaultAsync(p => p.PersonId == personId) ?? db.Add(new Preferences(personId)).Entity;
        var turns = wishes.Wants(NoticeKind.Turn, Channels.Digest) ? await inbox.TurnsOf(personId, MostTurns) : [];
        var (news, last) = await NewsOf(wishes, now);
        var others = new List<(string, TurnRow)>();
        foreach (var holder in await people.HoldersFor(personId, today)) others.AddRange((await inbox.TurnsOf(holder.Id, MostTurns)).Select(turn => (holder.Name, turn)));
        await writer.Save(db, Actor.System, async () =>
        {
            wishes.DigestSent(today, last);
            if (turns.Count + others.Count + news.Count > 0) await messages.Digest(personId, today, turns, others, news, now);
        });
    }

    // Unread, not told of before, the newest of each record with the number of the others.
    private async Task<(IReadOnlyList<Word> News, int Last)> NewsOf(Preferences wishes, DateTime now)
    {
        var (since, kinds) = (now - LongestLookBack, wishes.Digested);
        var unread = await db.Notices.AsNoTracking().Where(n => n.PersonId == wishes.PersonId && n.Id > wishes.LastDigestNotice && n.ReadAt == null && n.At > since && kinds.Contains(n.Kind))
            .OrderByDescending(n => n.Id).Take(MostNews * 5).Select(n => new { n.Id, n.What, n.Href }).ToListAsync();
        return ([.. Bundle.Of(unread.Select(n => (n.Href, Word.FromJson(n.What)))).Take(MostNews)], unread.Count > 0 ? unread[0].Id : 0);
    }
}

/// <summary>Several pieces of news about one record become one line.</summary>
internal static class Bundle
{
    /// <param name="news">Address and sentence, newest first.</param>
    public static IEnumerable<Word> Of(IEnumerable<(string Href, Word What)> news) =>
        news.GroupBy(n => n.Href).Select(same => same.ToList()).Select(same => same.Count == 1 ? same[0].What : InboxWords.AndMore(same[0].What, same.Count - 1));
}
