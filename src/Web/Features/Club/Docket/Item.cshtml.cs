using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Club.Docket;

/// <summary>What every page about one docket item starts from.</summary>
public abstract class DocketPage(DocketDesk docket) : ClubPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public DocketItem Item { get; private set; } = null!;
    public Desk Desk { get; private set; } = null!;
    public Opinion? Opinion { get; protected set; }
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public bool IsHead => Desk.IsHead(Me.Id);
    public bool IsOnBench => Desk.IsOnBench(Me.Id);
    protected DocketDesk Dockets => docket;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.DocketItems.AsTracking().OpenTo(Me).FirstOrDefaultAsync(d => d.Id == Id) is not { } item) return NotFound();
        (Item, Desk) = (item, await Db.Desks.AsTracking().SingleAsync(d => d.Id == item.DeskId));
        if (!await docket.MayRead(Desk, item)) return NotFound();
        Opinion = await Db.Opinions.AsTracking().FirstOrDefaultAsync(o => o.DocketItemId == item.Id);
        Names = await People.Persons([.. Desk.Seats.Select(s => s.PersonId).Concat(Opinion?.Signatures.Select(s => s.PersonId) ?? []).Distinct()]);
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    public string NameOf(int person) => Names.GetValueOrDefault(person)?.Name ?? "";

    protected async Task<IActionResult> Act(bool may, Func<Task> act, Func<Word> done, Func<string>? then = null)
    {
        if (!may) return NotFound();
        var before = Item.State;
        return await Do(async () => { await act(); await docket.Follow(Item, Desk, before, Opinion, Now); }, done, then ?? (() => Item.Href));
    }
}

/// <summary>One question before a desk, from the queue to what became of the opinion.</summary>
[Authorize]
public sealed class ItemModel(DocketDesk docket, ProblemsDoor problems) : DocketPage(docket)
{
    [BindProperty, Label("Club", nameof(ClubWords.NoteText)), DataType(DataType.MultilineText)] public string? Note { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.SessionOn))] public DateOnly? SessionOn { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.SessionPlace))] public string? SessionPlace { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.MinutesText)), DataType(DataType.MultilineText)] public string? Minutes { get; set; }
    [BindProperty] public List<int> Present { get; set; } = [];
    [BindProperty, Label("Club", nameof(ClubWords.FollowUpText)), DataType(DataType.MultilineText)] public string? FollowUp { get; set; }

    public ProblemCard? Problem { get; private set; }
    public IReadOnlyList<(string Title, string Href, DelphiState State)> Studies { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Problem = (await problems.Of([Item.ProblemId])).GetValueOrDefault(Item.ProblemId);
        var id = Item.Id;
        Studies = [.. (await Db.DelphiStudies.AsNoTracking().Where(s => s.DocketItemId == id).OrderBy(s => s.Id).Select(s => new { s.Id, s.Title, s.State }).ToListAsync()).Select(s => (s.Title, "/club/delphi/" + Text(s.Id), s.State))];
        return null;
    }

    public void OnGet() => Note = Item.Notes.FirstOrDefault(n => n.PersonId == Me.Id)?.Text;

    public Task<IActionResult> OnPostTakeAsync() => Act(IsHead, () => { Item.Take(Now); return Task.CompletedTask; }, () => ClubWords.TakenOnDocket);
    public Task<IActionResult> OnPostAskAsync() => Act(IsHead, () => { Item.AskBench(Now); return Task.CompletedTask; }, () => ClubWords.PreRoundBegun);
    public Task<IActionResult> OnPostNoteAsync() => Act(IsOnBench, async () => { Item.Note(Me.Id, Note, Now); await Inbox.Close(DocketDesk.Kind, Item.Id, Now, Me.Id); }, () => ShellWords.SaveDone);
    public Task<IActionResult> OnPostScheduleAsync() => Act(IsHead, () => { Item.Schedule(SessionOn, SessionPlace, Today, Now); foreach (var place in Desk.Bench.Where(b => b.PersonId != Me.Id)) Inbox.Tell(place.PersonId, ClubWords.SessionComes(Item.Title, SessionOn, SessionPlace), Item.Href, Now); return Task.CompletedTask; }, () => ClubWords.SessionScheduled(SessionOn));

    public Task<IActionResult> OnPostSitAsync() => Act(IsHead, async () =>
    {
        var present = Present.Distinct().Where(Desk.IsOnBench).ToList();
        Item.Sit(Minutes, present.Count, Desk.Bench.Count(), Now);
        Desk.Begin();
        await Dockets.ThankSession(Item, present, Now);
    }, () => ClubWords.SessionHeld, () => Item.Href + "/opinion");

    public Task<IActionResult> OnPostCloseAsync() => Act(IsHead, () => { Item.Close(FollowUp, Now); return Task.CompletedTask; }, () => ClubWords.FollowedUp);
}
