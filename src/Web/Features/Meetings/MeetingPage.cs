using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>What every page about one meeting starts from: the meeting, if it is mine to see, its body, and what I am to it.</summary>
public abstract class MeetingPage : RoomPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public BodyCard Body { get; private set; } = null!;
    public MeetingReader Who { get; private set; } = null!;
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();
    public Word Title => MeetingsWords.MeetingTitle(Body.Name, Meeting.Number);
    protected MeetingDesk Desk => HttpContext.RequestServices.GetRequiredService<MeetingDesk>();
    protected MeetingTurns Turns => HttpContext.RequestServices.GetRequiredService<MeetingTurns>();

    /// <summary>True where the page is an act of the chair and the secretary; for everybody else it isn't there.</summary>
    protected virtual bool IsForKeepers => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Id) is not { } meeting || await Desk.Body(meeting.BodyId) is not { } body) return NotFound();
        (Meeting, Body, Who) = (meeting, body, await Desk.Reader(meeting));
        if (IsForKeepers && !Who.IsKeeper) return NotFound();
        Names = await HttpContext.RequestServices.GetRequiredService<VoteDesk>().Names(meeting.Attendees.Select(a => a.PersonId).Concat(body.Seats.Select(s => s.PersonId)));
        return await LoadMore();
    }

    /// <summary>What this page needs besides; <c>NotFound()</c> where the act is not mine.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    public string NameOf(int personId) => Names.GetValueOrDefault(personId, "");

    /// <summary>Asks the noun, then gives whose turn it is its turn.</summary>
    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done, Func<string>? then = null) =>
        Do(async () => { await act(); await Db.SaveChangesAsync(); await Turns.Follow(Meeting, Title.ToString(), Now); }, done, then ?? (() => Meeting.Href));

    protected Task<IActionResult> Act(Action act, Func<Word> done, Func<string>? then = null) => Act(() => { act(); return Task.CompletedTask; }, done, then);

    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected static SelectListItem[] Choices<TEnum>() where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(Word.Of(v).ToString(), v.ToString()))];
}
