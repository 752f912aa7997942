using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Notices;

/// <summary>What I should know, newest first; all of it can be marked as read at once.</summary>
[Authorize]
public sealed class IndexModel : RoomPage
{
    public sealed record Row(int Id, string What, string Href, DateTime At, bool IsRead);

    [FromQuery] public string? After { get; set; }
    public Paged<Row> List { get; private set; } = null!;
    public int Unread { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var mine = Db.Notices.AsNoTracking().Where(n => n.PersonId == Me.Id);
        Unread = await mine.CountAsync(n => n.ReadAt == null);
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) mine = mine.Where(n => n.Id < last);
        List = Paged<Row>.Cut(await mine.OrderByDescending(n => n.Id).Take(Paged<Row>.Size + 1).Select(n => new Row(n.Id, n.What, n.Href, n.At, n.ReadAt != null)).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        var (count, now) = (0, Now);
        return Do(async () => count = await Db.Notices.Where(n => n.PersonId == Me.Id && n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now)),
            () => InboxWords.MarkReadDone(count), () => "/inbox/notices");
    }
}
