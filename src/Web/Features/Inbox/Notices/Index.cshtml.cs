using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Inbox.Mail;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Notices;

/// <summary>What I should know, newest first, what follows on one record bundled; all of it can be marked as read at once, and for an hour that can be undone.</summary>
[Authorize]
public sealed class IndexModel : RoomPage
{
    private static readonly TimeSpan UndoLasts = TimeSpan.FromHours(1);

    public sealed record Row(Word What, string Href, DateTime At, bool IsRead);
    private sealed record Read(int Id, string What, string Href, DateTime At, bool IsRead);

    [FromQuery] public string? After { get; set; }

    /// <summary>The newest notice that the page showed: what came since stays unread.</summary>
    [BindProperty] public int? Upto { get; set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public int Unread { get; private set; }
    public int Newest { get; private set; }

    /// <summary>How many were marked as read together within the last hour; null where there is nothing to undo.</summary>
    public int? Undoable { get; private set; }
    private DateTime? MarkedAt { get; set; }

    protected override async Task<IActionResult?> Load()
    {
        var mine = await Db.NoticesOf(Me.Id);
        var since = Now - UndoLasts;
        Unread = await mine.CountAsync(n => n.ReadAt == null);
        Newest = await mine.MaxAsync(n => (int?)n.Id) ?? 0;
        MarkedAt = await Db.Notices.Where(n => n.PersonId == Me.Id && n.ReadAt > since).MaxAsync(n => n.ReadAt);
        Undoable = MarkedAt is { } at ? await Db.Notices.CountAsync(n => n.PersonId == Me.Id && n.ReadAt == at) : null;
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) mine = mine.Where(n => n.Id < last);
        var page = Paged<Read>.Cut(await mine.OrderByDescending(n => n.Id).Take(Paged<Read>.Size + 1).Select(n => new Read(n.Id, n.What, n.Href, n.At, n.ReadAt != null)).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        (Rows, Next) = ([.. Bundled(page.Rows)], page.Next);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        var (count, now, upto) = (0, Now, Upto ?? Newest);
        return Do(async () => count = await (await Db.NoticesOf(Me.Id)).Where(n => n.ReadAt == null && n.Id <= upto).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now)),
            () => null, () => "/inbox/notices");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        BrokenRule.If(MarkedAt is null, ShellWords.UndoTooLate(InboxWords.MarkAllRead));
        var at = MarkedAt!.Value;
        return await Do(() => Db.Notices.Where(n => n.PersonId == Me.Id && n.ReadAt == at).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, (DateTime?)null)), ShellWords.UndoDone, () => "/inbox/notices");
    }

    // Neighbours about one record, read or unread alike, are one line with the newest sentence.
    private static IEnumerable<Row> Bundled(IReadOnlyList<Read> page)
    {
        for (var i = 0; i < page.Count;)
        {
            var same = page.Skip(i).TakeWhile(n => n.Href == page[i].Href && n.IsRead == page[i].IsRead).ToList();
            yield return new Row(Bundle.Of(same.Select(n => (n.Href, Word.FromJson(n.What)))).Single(), same[0].Href, same[0].At, same[0].IsRead);
            i += same.Count;
        }
    }
}
