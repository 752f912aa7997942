using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.Meetings.Items;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Running;

/// <summary>The desk of the running meeting on one page: who is in the room, the agenda, and the item in hand with its next act.</summary>
[Authorize]
public sealed class RunModel(ItemViews views, CaseDesk cases, MinutesDesk minutes) : MeetingPage
{
    protected override bool IsForKeepers => true;

    [BindProperty] public List<int> Present { get; set; } = [];
    [BindProperty] public int? Person { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.TimeLabel))] public string? At { get; set; }
    [BindProperty(SupportsGet = true, Name = "item")] public int? ItemId { get; set; }

    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];
    public int AllItems { get; private set; }
    public int OpenItems { get; private set; }
    public ItemView? View { get; private set; }
    public int Needed => Body.Needed(Meeting.Attendees.Count(a => a.HasVote));
    public int InRoom => Meeting.Attendees.Count(a => a.HasVote && Meeting.IsIn(a.PersonId));
    public IReadOnlyList<Attendee> Seats => [.. Meeting.Attendees.OrderBy(a => a.Post)];
    public Stay? LastStay(int person) => Meeting.Stays.LastOrDefault(s => s.PersonId == person);
    public string ClockOf(DateTime at) => ClockText.Of(at);
    private string Here => Meeting.Href + "/run";

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Meeting.AwaitsOpening && Meeting.State != MeetingState.InSession) return NotFound();
        Items = await Desk.Items(Meeting, Who);
        var states = await Db.AgendaItems.Where(i => i.MeetingId == Meeting.Id).Select(i => i.State).ToListAsync();
        (AllItems, OpenItems) = (states.Count, states.Count(s => s is ItemState.Listed or ItemState.Presented or ItemState.Discussed or ItemState.Voted));
        var chosen = Items.FirstOrDefault(i => i.Id == ItemId) ?? Items.FirstOrDefault(i => i.IsOpen && i.State != ItemState.Listed) ?? Items.FirstOrDefault(i => i.IsOpen);
        if (chosen is not null && Meeting.State == MeetingState.InSession) View = await views.Of(Meeting, Body, chosen, Who, "run");
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostOpenAsync() => Act(async () =>
    {
        foreach (var item in await Db.AgendaItems.AsTracking().AsSplitQuery().Where(i => i.MeetingId == Meeting.Id).ToListAsync())
            await cases.Recuse(item, [.. Meeting.Attendees.Select(a => new SeatCard(a.PersonId, NameOf(a.PersonId), a.Post, a.HasVote))], Today, Now);
        Meeting.Open(Present, Needed, Now);
    }, () => MeetingsWords.OpenMeetingDone(Now, Meeting.Stays.Count), () => Here);

    public Task<IActionResult> OnPostNoQuorumAsync() => Act(() => Meeting.FindNoQuorum(Present, Needed, Now), () => MeetingsWords.NoQuorumSaid);

    public Task<IActionResult> OnPostArriveAsync() => Act(() => Meeting.Arrive(Chosen(), NameOf(Person!.Value), When(), Now), () => MeetingsWords.Arrived(NameOf(Person!.Value), When()), () => Here);

    public Task<IActionResult> OnPostLeaveAsync() => Act(() => Meeting.Leave(Chosen(), NameOf(Person!.Value), When(), Now), () => MeetingsWords.LeftRoom(NameOf(Person!.Value), When()), () => Here);

    public Task<IActionResult> OnPostEndAsync() => Act(async () =>
    {
        Meeting.End(OpenItems, Now);
        await minutes.Draft(Meeting, Body);
    }, () => MeetingsWords.MakeMinutesDone, () => Meeting.Href + "/minutes");

    private int Chosen() => Person ?? throw new BrokenRule(ShellWords.ChooseOne(MeetingsWords.Members), nameof(Person));

    // As typed; now where nothing was typed.
    private DateTime When() => ClockText.Read(TehranTime.Day(Now), At, nameof(At)) ?? Now;
}
