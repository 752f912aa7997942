using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>The meeting won't be held; everybody invited hears of it.</summary>
[Authorize]
public sealed class CancelModel : MeetingPage
{
    protected override bool IsForKeepers => true;

    [BindProperty, Label("Meetings", nameof(MeetingsWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Meeting.IsOver || Meeting.State is MeetingState.InSession or MeetingState.Cancelled ? NotFound() : null);

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        Meeting.Cancel(Why);
        Turns.Tell(Meeting, MeetingsWords.MeetingIsOff(Title), Now, Me.Id);
    }, () => MeetingsWords.CancelDone(Meeting.Attendees.Count));
}
