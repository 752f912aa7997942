using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Dispatch;

/// <summary>
/// What leaves the house and what did not: failed messages first, with the reason, to be sent again or called off. Neither
/// subject nor text is shown: they are for their reader.
/// </summary>
[Authorize(Roles = Role.Administrator)]
public sealed class IndexModel : RoomPage
{
    public sealed record Row(int Id, MessageChannel Channel, string Key, string To, OutboxMessageState State, int Attempts, DateTime CreatedAt, DateTime NotBefore, DateTime? SentAt, string? Fault, bool IsWaiting)
    {
        public Word About => new Word("Inbox", "About." + Key.Split('-')[0]) is { Exists: true } known ? known : InboxWords.AboutOther;
        public bool MayBeCalledOff => State is OutboxMessageState.Queued or OutboxMessageState.Held or OutboxMessageState.Retrying or OutboxMessageState.Failed;
        public bool MayBeTriedAgain => State is OutboxMessageState.Failed or OutboxMessageState.Retrying or OutboxMessageState.Cancelled;
    }

    [FromQuery] public string? Show { get; set; }
    [FromQuery] public string? After { get; set; }
    [BindProperty] public int? Message { get; set; }
    public Paged<Row> List { get; private set; } = null!;
    public int FailedCount { get; private set; }
    public int WaitingCount { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var all = Db.Set<OutboxMessage>().AsNoTracking();
        (FailedCount, WaitingCount) = (await all.CountAsync(m => m.State == OutboxMessageState.Failed), await all.CountAsync(m => m.IsWaiting));
        all = Show switch
        {
            "waiting" => all.Where(m => m.IsWaiting),
            "sent" => all.Where(m => m.State == OutboxMessageState.Sent),
            "off" => all.Where(m => m.State == OutboxMessageState.Cancelled),
            _ => all.Where(m => m.State == OutboxMessageState.Failed),
        };
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) all = all.Where(m => m.Id < last);
        List = Paged<Row>.Cut(await all.OrderByDescending(m => m.Id).Take(Paged<Row>.Size + 1)
            .Select(m => new Row(m.Id, m.Channel, m.Key, m.To, m.State, m.Attempts, m.CreatedAt, m.NotBefore, m.SentAt, m.Fault, m.IsWaiting)).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAgainAsync() => await Chosen() is not { } message ? NotFound() : await Do(() => message.TryAgain(Now), InboxWords.RetryMessageDone, Here);

    public async Task<IActionResult> OnPostOffAsync() => await Chosen() is not { } message ? NotFound() : await Do(message.CallOff, InboxWords.CallOffMessageDone, Here);

    /// <summary>All that failed goes back into the queue, as after a day without a mail server.</summary>
    public Task<IActionResult> OnPostAllAsync()
    {
        var (count, now) = (0, Now);
        return Do(async () => count = await Db.Set<OutboxMessage>().Where(m => m.State == OutboxMessageState.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxMessageState.Queued).SetProperty(m => m.IsWaiting, true).SetProperty(m => m.NotBefore, now).SetProperty(m => m.Attempts, 0)),
            () => InboxWords.RetryAllDone(count), Here);
    }

    private Task<OutboxMessage?> Chosen() => Db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.Id == Message);

    private string Here() => Show is "waiting" or "sent" or "off" ? $"/inbox/messages?show={Show}" : "/inbox/messages";
}
