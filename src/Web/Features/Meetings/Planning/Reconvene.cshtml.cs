using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>The meeting that found no quorum gets another day, with the same agenda.</summary>
[Authorize]
public sealed class ReconveneModel : MeetingPage
{
    protected override bool IsForKeepers => true;

    [BindProperty, Label("Meetings", nameof(MeetingsWords.DayLabel))] public DateOnly? Day { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.TimeLabel))] public string? StartsAt { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Meeting.State == MeetingState.NoQuorum ? null : NotFound());

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        Meeting.Reconvene(ClockText.Read(Day, StartsAt, nameof(StartsAt)), Now);
        Turns.Tell(Meeting, MeetingsWords.YouAreInvited(Title, Meeting.StartsAt), Now, Me.Id);
    }, () => MeetingsWords.ReconveneDone(Meeting.StartsAt));
}
