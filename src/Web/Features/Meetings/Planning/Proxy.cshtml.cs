using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>A member who can't come sends their vote by another, or takes it back.</summary>
[Authorize]
public sealed class ProxyModel : MeetingPage
{
    [BindProperty, Label("Meetings", nameof(MeetingsWords.ProxyTo))] public int? To { get; set; }

    public IReadOnlyList<SelectListItem> Others => [.. Meeting.Attendees.Where(a => a.HasVote && a.PersonId != Me.Id).Select(a => new SelectListItem(NameOf(a.PersonId), Text(a.PersonId)))];

    protected override Task<IActionResult?> LoadMore() =>
        Task.FromResult<IActionResult?>(Who.HasVote && Body.AllowsProxy && Me.ActingForId is null && (Meeting.AwaitsOpening || Meeting.State == MeetingState.InSession) ? null : NotFound());

    public void OnGet() => To = Meeting.SeatOf(Me.Id)?.ProxyToId;

    public Task<IActionResult> OnPostAsync() => Act(() => Meeting.GiveProxy(Me.Id, NameOf(Me.Id), To, To is { } to ? NameOf(to) : "", Body.AllowsProxy),
        () => To is { } to ? MeetingsWords.GiveProxyDone(NameOf(to)) : MeetingsWords.ProxyTakenBack(NameOf(Me.Id)));
}
