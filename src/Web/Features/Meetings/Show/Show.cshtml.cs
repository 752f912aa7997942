using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Show;

/// <summary>Something that can be done with the meeting now, and where.</summary>
public sealed record MeetingAct(Word Label, string Href);

/// <summary>One meeting: when and where, who, the agenda as far as it is mine to read, and what is to be done now.</summary>
[Authorize]
public sealed class ShowModel : MeetingPage
{
    private const int LongestHistory = 30;

    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    /// <summary>How many items stand on the agenda, those that I am out of included.</summary>
    public int AllItems { get; private set; }
    public IReadOnlyList<MeetingAct> Acts { get; private set; } = [];
    public MeetingAct? Next => Acts.Count > 0 ? Acts[0] : null;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public IReadOnlyList<(int PersonId, SeatPost Post, bool HasVote, int? ProxyToId)> Seats => Meeting.WasConvened
        ? [.. Meeting.Attendees.OrderBy(a => a.Post).Select(a => (a.PersonId, a.Post, a.HasVote, a.ProxyToId))]
        : [.. Body.Seats.Select(s => (s.PersonId, s.Post, s.HasVote, (int?)null))];
    public bool MayGiveProxy => Body.AllowsProxy && Who.HasVote && (Meeting.AwaitsOpening || Meeting.State == MeetingState.InSession);

    protected override async Task<IActionResult?> LoadMore()
    {
        Items = await Desk.Items(Meeting, Who);
        AllItems = await Db.AgendaItems.CountAsync(i => i.MeetingId == Meeting.Id);
        Acts = Who.IsKeeper ? [.. KeepersActs()] : [.. MembersActs()];
        var (kind, id) = (Record.KindOf(typeof(Meeting)), Meeting.Id);
        if (Who.IsKeeper) History = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id).OrderByDescending(h => h.Id).Take(LongestHistory).ToListAsync();
        return null;
    }

    public void OnGet() { }

    private IEnumerable<MeetingAct> KeepersActs()
    {
        var (state, href) = (Meeting.State, Meeting.Href);
        if (state == MeetingState.Planned)
        {
            if (Meeting.StartsAt is null) yield return new(MeetingsWords.Poll, href + "/poll");
            if (AllItems == 0) yield return new(MeetingsWords.MakeAgenda, href + "/agenda");
            if (Meeting.StartsAt is not null && AllItems > 0) yield return new(MeetingsWords.Convene, href + "/convene");
            if (AllItems > 0) yield return new(MeetingsWords.MakeAgenda, href + "/agenda");
            yield return new(MeetingsWords.ChangePlan, href + "/plan");
            if (Meeting.StartsAt is not null) yield return new(MeetingsWords.Poll, href + "/poll");
        }
        if (state == MeetingState.NoQuorum) yield return new(MeetingsWords.Reconvene, href + "/reconvene");
        if (Meeting.AwaitsOpening || state == MeetingState.InSession) yield return new(state == MeetingState.InSession ? MeetingsWords.GoOn : MeetingsWords.OpenMeeting, href + "/run");
        if (Meeting.IsOver) yield return new(MeetingsWords.MinutesTitle, href + "/minutes");
        if (!Meeting.IsOver && state is not (MeetingState.InSession or MeetingState.Cancelled)) yield return new(MeetingsWords.CancelMeeting, href + "/cancel");
    }

    private IEnumerable<MeetingAct> MembersActs()
    {
        if (Meeting is { State: MeetingState.Planned, Offers.Count: > 0 } && Body.SeatOf(Me.Id) is not null) yield return new(MeetingsWords.TurnPoll, Meeting.Href + "/poll");
        if (Meeting.IsOver && (Who.IsMember || Meeting.State == MeetingState.Sealed)) yield return new(MeetingsWords.MinutesTitle, Meeting.Href + "/minutes");
    }
}
