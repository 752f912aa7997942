using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>The invitation goes out: the agenda stands, who is out of an item is written down, everybody is told.</summary>
[Authorize]
public sealed class ConveneModel(CaseDesk cases) : MeetingPage
{
    protected override bool IsForKeepers => true;

    [BindProperty, Label("Meetings", nameof(MeetingsWords.Urgency)), DataType(DataType.MultilineText)] public string? Urgency { get; set; }

    public bool IsShort => Meeting.StartsAt - Now < Meeting.NoticeTime;
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Meeting.State != MeetingState.Planned) return NotFound();
        Items = await Db.AgendaItems.AsTracking().AsSplitQuery().Where(i => i.MeetingId == Meeting.Id).OrderBy(i => i.Order).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Meeting.Convene([.. Body.Seats.Select(s => new Attendee(s.PersonId, s.Post, s.HasVote))], Items.Count, Urgency, Now);
        foreach (var item in Items) await cases.Recuse(item, Body.Seats, Today, Now);
        Turns.Tell(Meeting, MeetingsWords.YouAreInvited(Title, Meeting.StartsAt), Now, Me.Id);
    }, () => MeetingsWords.ConveneDone(Items.Count));
}
