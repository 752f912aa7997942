using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>The agenda: cases that are ready, with one press each; the body's own matters; their order.</summary>
[Authorize]
public sealed class AgendaModel(CaseDesk cases) : MeetingPage
{
    protected override bool IsForKeepers => true;

    [BindProperty] public List<string> Case { get; set; } = [];
    [BindProperty, Label("Meetings", nameof(MeetingsWords.ItemTitle))] public string? ItemTitle { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Paper)), DataType(DataType.MultilineText)] public string? Paper { get; set; }
    [BindProperty] public int? ItemId { get; set; }

    public IReadOnlyList<BodyCase> Ready { get; private set; } = [];
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];
    public static string KeyOf(BodyCase one) => $"{one.Kind}/{Text(one.Id)}";
    public Word NameOf(BodyCase one) => cases.NameOf(one.Kind) ?? Word.Said(one.Kind);

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Meeting.State != MeetingState.Planned) return NotFound();
        Items = await Desk.Items(Meeting, Who);
        Ready = await cases.Ready(Meeting.BodyId, Today);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAddAsync()
    {
        var chosen = Ready.Where(c => Case.Contains(KeyOf(c))).ToList();
        return Change(async () =>
        {
            BrokenRule.If(chosen.Count == 0, MeetingsWords.ChooseCase);
            foreach (var one in chosen) await Add(new ItemFacts(one.Title, one.Question.ToString(), one.Kind, one.Id, one.Code, one.Href));
        }, () => MeetingsWords.ItemsAdded(chosen.Count));
    }

    public Task<IActionResult> OnPostOwnAsync() => Change(() => Add(new ItemFacts(ItemTitle, Paper)), () => MeetingsWords.ItemsAdded(1));

    public Task<IActionResult> OnPostUpAsync() => Change(() => Swap(-1), () => MeetingsWords.OrderChanged);
    public Task<IActionResult> OnPostDownAsync() => Change(() => Swap(1), () => MeetingsWords.OrderChanged);

    /// <summary>Off the agenda before anybody was invited.</summary>
    public Task<IActionResult> OnPostRemoveAsync() => Change(() =>
    {
        var item = Items.FirstOrDefault(i => i.Id == ItemId) ?? throw new BrokenRule(ShellWords.AlreadyDone);
        Meeting.TakeOff(item.Title);
        Db.AgendaItems.Remove(item);
        foreach (var (other, place) in Items.Where(i => i != item).Select((i, n) => (i, n + 1))) other.MoveTo(place);
        return Task.CompletedTask;
    }, () => MeetingsWords.ItemRemoved);

    private Task<IActionResult> Change(Func<Task> act, Func<Word> done) => Act(async () => { Meeting.MustTakeItems(); await act(); }, done, () => Meeting.Href + "/agenda");

    private async Task Add(ItemFacts facts)
    {
        var order = await Db.AgendaItems.CountAsync(i => i.MeetingId == Meeting.Id) + 1;
        var item = new AgendaItem(Meeting.Id, order, facts);
        Db.AgendaItems.Add(item);
        await Db.SaveChangesAsync();
        await cases.Recuse(item, Body.Seats, Today, Now);
        await Db.SaveChangesAsync();
    }

    private Task Swap(int by)
    {
        var at = Items.ToList().FindIndex(i => i.Id == ItemId);
        if (at < 0 || at + by < 0 || at + by >= Items.Count) return Task.CompletedTask;
        var (one, other) = (Items[at], Items[at + by]);
        var (orderOfOne, orderOfOther) = (one.Order, other.Order);
        one.MoveTo(orderOfOther);
        other.MoveTo(orderOfOne);
        return Task.CompletedTask;
    }
}
