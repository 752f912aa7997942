using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>The chair or the secretary plans a meeting; without a time, a poll finds it.</summary>
[Authorize]
public sealed class NewModel(MeetingDesk desk, MeetingTurns turns) : RoomPage
{
    [BindProperty, Label("Meetings", nameof(MeetingsWords.BodyLabel))] public int? BodyId { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.DayLabel))] public DateOnly? Day { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.TimeLabel))] public string? StartsAt { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.LengthLabel))] public int? LengthMinutes { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Place))] public string? Place { get; set; }

    public IReadOnlyList<BodyCard> Kept { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Bodies => [.. Kept.Select(b => new SelectListItem(b.Name, b.Id.ToString()))];

    protected override async Task<IActionResult?> Load()
    {
        Kept = await desk.Kept();
        return Kept.Count == 0 ? NotFound() : null;
    }

    public void OnGet() => (BodyId, LengthMinutes) = (Kept.Count == 1 ? Kept[0].Id : null, 90);

    public async Task<IActionResult> OnPostAsync()
    {
        Meeting? meeting = null;
        return await Do(async () =>
        {
            var body = Kept.FirstOrDefault(b => b.Id == BodyId) ?? throw new BrokenRule(ShellWords.ChooseOne(MeetingsWords.BodyLabel), nameof(BodyId));
            BrokenRule.If((Day is null) != string.IsNullOrWhiteSpace(StartsAt), MeetingsWords.DayAndTime, Day is null ? nameof(Day) : nameof(StartsAt));
            meeting = new Meeting(body.Id, await BodyNumbers.OfMeeting(Db, body.Id), Place, ClockText.Read(Day, StartsAt, nameof(StartsAt)), LengthMinutes ?? 0, Now);
            Db.Meetings.Add(meeting);
            await Db.SaveChangesAsync();
            await turns.Follow(meeting, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), Now);
        }, () => meeting!.StartsAt is { } at ? MeetingsWords.PlannedFor(at) : MeetingsWords.PlannedOpen, () => meeting!.Href + (meeting.StartsAt is null ? "/poll" : "/agenda"));
    }
}
