using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Features.Meetings.Writing;

/// <summary>What every page about minutes starts from: those who were invited, the chair, the secretary, and once sealed the readers.</summary>
public abstract class MinutesPage : MeetingPage
{
    public MinutesView View { get; private set; } = null!;
    public Minutes Minutes => View.Minutes;
    protected MinutesDesk Writing => HttpContext.RequestServices.GetRequiredService<MinutesDesk>();

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Meeting.IsOver || await Writing.Find(Meeting.Id) is not { } minutes) return NotFound();
        if (!Who.IsKeeper && !Who.IsMember && Meeting.State != MeetingState.Sealed) return NotFound();
        if (!Who.IsKeeper && Meeting.State == MeetingState.MinutesDraft) return NotFound();
        var seen = (await Desk.Items(Meeting, Who)).Select(i => i.Id).ToHashSet();
        var parts = minutes.Paragraphs.OrderBy(p => p.Number).Where(p => p.ItemId is not { } item || seen.Contains(item)).ToList();
        View = new MinutesView(Meeting, Body, minutes, parts, minutes.Paragraphs.Count - parts.Count);
        return null;
    }
}
