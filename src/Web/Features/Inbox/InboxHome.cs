using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>The head of the first page: open turns and promises kept this year.</summary>
public sealed class InboxHome(InboxDoor inbox) : IHomeLead
{
    public async Task<HomeLead> For(CurrentUser me, DateOnly today, int top)
    {
        var turns = await inbox.TurnsOf(me.Id, top);
        var kept = await inbox.PromisesOf(me.Id, JalaliDate.From(today).Year * 100 + 1);
        return new HomeLead(await inbox.OpenCount(me.Id), [.. turns.Select(Turn)], kept.Percent, "/inbox", "/inbox?show=done");
    }

    private static HomeTurn Turn(TurnRow row)
    {
        var (icon, tone) = TurnLook.Of(row.Kind);
        return new HomeTurn(row.What, row.About, row.Href, icon, tone, row.Due, row.DaysLeft, row.IsLate, row.IsSoon);
    }
}

/// <summary>The last unread news on the first page.</summary>
public sealed class NewsHome(AppDb db) : IHomePart
{
    private const int Top = 3;

    public int Order => 90;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        var news = await (await db.NoticesOf(me.Id)).Where(n => n.ReadAt == null).OrderByDescending(n => n.Id).Take(Top).Select(n => new { n.What, n.Href, n.At }).ToListAsync();
        return news.Count == 0
            ? null
            : new HomeCard(InboxWords.Notices, null, "/inbox/notices", InboxWords.AllNotices, "bell", Rows: [.. news.Select(n => new HomeRow(Word.FromJson(n.What).ToString(), n.Href, Word.Said(Say.Day(n.At))))]);
    }
}

/// <summary>On the first page of the administrator: messages that did not reach anybody, and how many are on their way.</summary>
public sealed class MessagesHome(AppDb db) : IHomePart
{
    public int Order => 15;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.Is(Role.Administrator)) return null;
        var all = db.Set<OutboxMessage>().AsNoTracking();
        var (failed, waiting) = (await all.CountAsync(m => m.State == OutboxMessageState.Failed), await all.CountAsync(m => m.IsWaiting));
        return new HomeCard(InboxWords.Messages, InboxWords.MessagesNow(failed, waiting), "/inbox/messages", InboxWords.SeeMessages, "bell", failed > 0);
    }
}
