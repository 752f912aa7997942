using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>A call in the list.</summary>
public sealed record CallRow(int Id, CallKind Kind, string Title, CallState State, DateTime? OpensAt, DateTime? ClosesAt, bool ForCitizens);

/// <summary>Every call that was announced, newest first; drafts for the desk.</summary>
[AllowAnonymous]
public sealed class IndexModel(CallDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public Paged<CallRow> List { get; private set; } = new([], null);
    public DateTime At => Now;

    protected override async Task<IActionResult?> Load()
    {
        var calls = desk.Visible().AsNoTracking();
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) calls = calls.Where(c => c.Id < after);
        var rows = await calls.OrderByDescending(c => c.Id).Take(Paged<CallRow>.Size + 1).ToListAsync();
        List = Paged<CallRow>.Cut([.. rows.Select(c => new CallRow(c.Id, c.Kind, c.Title, c.StateAt(Now), c.OpensAt, c.ClosesAt, c.ForCitizens))], r => r.Id.ToString(CultureInfo.InvariantCulture));
        return null;
    }
}
