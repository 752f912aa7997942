using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Items;

/// <summary>Writes down what was carried as a numbered decision; its case moves in the same transaction.</summary>
[Authorize]
public sealed class DecideModel(MeetingDesk desk, ItemViews views, DecisionDesk decisions, PeopleDoor people, BylawsDoor bylaws) : RoomPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.DecisionText)), DataType(DataType.MultilineText)] public string? Text { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Conditions)), DataType(DataType.MultilineText)] public string? Conditions { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Until))] public DateOnly? Until { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.ExecutorLabel))] public int? ExecutorUnitId { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Deadline))] public DateOnly? Deadline { get; set; }

    public ItemView View { get; private set; } = null!;
    public BodyOutcome? Outcome { get; private set; }
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.FindItem(Id) is not var (meeting, item, who) || !who.IsKeeper || await desk.Body(meeting.BodyId) is not { } body) return NotFound();
        View = await views.Of(meeting, body, item, who, "");
        if (View.Decision is not null || View.Vote is not { Result: VoteResult.Carried }) return NotFound();
        Outcome = await decisions.OutcomeOf(item, View.Vote);
        if (Outcome?.ReasonsAbout is { } about) Reasons = [.. (await bylaws.Reasons(about, Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        Units = [.. (await people.Units()).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
        return null;
    }

    public void OnGet() => Text = View.Vote!.Question;

    public async Task<IActionResult> OnPostAsync()
    {
        Decision? decision = null;
        return await Do(async () =>
        {
            BrokenRule.If(ExecutorUnitId is { } unit && Units.All(u => u.Value != unit.ToString(CultureInfo.InvariantCulture)), ShellWords.ChooseOne(MeetingsWords.ExecutorLabel), nameof(ExecutorUnitId));
            var reason = Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null;
            decision = await decisions.Issue(View.Meeting, View.Item, View.Body, new DecisionFacts(Text, Conditions, ExecutorUnitId, Deadline, ReasonCode: reason, Until: Until), Today, Now);
        }, () => Outcome is { } outcome ? MeetingsWords.DecideDone(decision!.Number, outcome.Label) : MeetingsWords.DecisionIssued(decision!.Number), () => View.Meeting.State == MeetingState.InSession ? View.Meeting.Href + "/run" : View.Item.Href);
    }
}
