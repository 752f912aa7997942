using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>Another time, place or length, while nobody is invited.</summary>
[Authorize]
public class PlanModel : MeetingPage
{
    protected override bool IsForKeepers => true;

    [BindProperty, Label("Meetings", nameof(MeetingsWords.DayLabel))] public DateOnly? Day { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.TimeLabel))] public string? StartsAt { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.LengthLabel))] public int? LengthMinutes { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Place))] public string? Place { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Meeting.State == MeetingState.Planned ? null : NotFound());

    public void OnGet()
    {
        (LengthMinutes, Place) = (Meeting.LengthMinutes, Meeting.Place);
        if (Meeting.StartsAt is { } at) (Day, StartsAt) = (TehranTime.Day(at), ClockText.Of(at));
    }

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        BrokenRule.If((Day is null) != string.IsNullOrWhiteSpace(StartsAt), MeetingsWords.DayAndTime, Day is null ? nameof(Day) : nameof(StartsAt));
        Meeting.Plan(Place, ClockText.Read(Day, StartsAt, nameof(StartsAt)), LengthMinutes ?? 0, Now);
    }, () => Meeting.StartsAt is { } at ? MeetingsWords.PlannedFor(at) : MeetingsWords.PlannedOpen);
}
