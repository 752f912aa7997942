using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Lists;

/// <summary>One meeting in the list.</summary>
public sealed record MeetingRow(int Id, int BodyId, int Number, MeetingState State, DateTime? StartsAt, string? Place, int Items)
{
    public string Href => "/meetings/" + Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The meetings I see: those to come first, then those that were; of one body or all.</summary>
[Authorize]
public sealed class IndexModel(MeetingDesk desk, PeopleDoor people) : RoomPage
{
    private static readonly MeetingState[] Ahead = [MeetingState.Planned, MeetingState.Convened, MeetingState.InSession, MeetingState.NoQuorum, MeetingState.Reconvened];

    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = "body")] public int? BodyId { get; set; }
    [BindProperty(SupportsGet = true, Name = "of")] public string? Of { get; set; }

    public Paged<MeetingRow> List { get; private set; } = new([], null);
    public IReadOnlyList<(int Id, string Name)> Bodies { get; private set; } = [];
    public IReadOnlyList<BodyCard> Kept { get; private set; } = [];
    public bool IsPast => Of == "past";
    public bool KeepsBodies => Me.IsAny(Pishran.Features.Meetings.Bodies.CharterModel.Editors);
    private IReadOnlyDictionary<int, string> _names = new Dictionary<int, string>();

    public string NameOf(int body) => _names.GetValueOrDefault(body, "");
    public string Address(int? body, bool past) => "/meetings" + (body, past) switch { (null, false) => "", (null, true) => "?of=past", (_, false) => $"?body={body}", _ => $"?of=past&body={body}" };

    public async Task OnGetAsync()
    {
        Kept = await desk.Kept();
        _names = await people.BodyNames();
        var visible = (await desk.Visible()).AsNoTracking();
        Bodies = [.. (await visible.Select(m => m.BodyId).Distinct().ToListAsync()).Select(id => (id, NameOf(id))).OrderBy(b => b.Item2, StringComparer.Ordinal)];
        var (body, items) = (BodyId, Db.AgendaItems);
        var chosen = visible.Where(m => body == null || m.BodyId == body);
        chosen = IsPast ? chosen.Where(m => !Ahead.Contains(m.State)) : chosen.Where(m => Ahead.Contains(m.State));
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && await visible.Where(m => m.Id == after).Select(m => new { m.StartsAt }).FirstOrDefaultAsync() is { } last)
            chosen = IsPast ? chosen.Where(m => m.StartsAt < last.StartsAt || (m.StartsAt == last.StartsAt && m.Id < after)) : chosen.Where(m => m.StartsAt > last.StartsAt || (m.StartsAt == last.StartsAt && m.Id > after));
        chosen = IsPast ? chosen.OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id) : chosen.OrderBy(m => m.StartsAt).ThenBy(m => m.Id);
        List = Paged<MeetingRow>.Cut(await chosen.Take(Paged<MeetingRow>.Size + 1).Select(m => new MeetingRow(m.Id, m.BodyId, m.Number, m.State, m.StartsAt, m.Place, items.Count(i => i.MeetingId == m.Id))).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
    }
}
