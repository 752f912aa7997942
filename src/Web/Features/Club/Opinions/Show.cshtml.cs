using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Club.Opinions;

/// <summary>An opinion as it is cited: text, signatures, every dissent, the owner's reply.</summary>
[Authorize]
public sealed class ShowModel(DocketDesk docket, ProblemsDoor problems, ThreadsDoor threads) : ClubPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Dissent)), DataType(DataType.MultilineText)] public string? Dissent { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnersReply))] public OpinionState? Reply { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Opinion Opinion { get; private set; } = null!;
    public DocketItem Item { get; private set; } = null!;
    public Desk Desk { get; private set; } = null!;
    public ProblemCard? Problem { get; private set; }
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public bool IsHead => Desk.IsHead(Me.Id);
    public bool IsOwner { get; private set; }
    public bool MustSign => Opinion.State == OpinionState.Draft && Opinion.MustSign(Me.Id);
    public static IReadOnlyList<OpinionState> Replies => [OpinionState.AcceptedByOwner, OpinionState.PartlyAccepted, OpinionState.NotAcceptedByOwner];

    protected override async Task<IActionResult?> Load()
    {
        var asked = Engine.Text.PersianText.LatinDigits(Code ?? "").ToUpperInvariant();
        var id = asked.StartsWith("O-", StringComparison.Ordinal) && int.TryParse(asked.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        if (await Db.Opinions.AsTracking().FirstOrDefaultAsync(o => o.Number == asked || (o.Number == null && o.Id == id)) is not { } opinion) return NotFound();
        (Opinion, Item, Desk) = (opinion, await Db.DocketItems.AsTracking().SingleAsync(d => d.Id == opinion.DocketItemId), await Db.Desks.AsTracking().SingleAsync(d => d.Id == opinion.DeskId));
        IsOwner = await docket.IsOwner(opinion.ProblemId);
        var isPublic = opinion.Number is not null && (Me.Is(Role.Employee) || Me.Is(Role.ClubMember));
        if (!isPublic && !await docket.MayRead(Desk, Item)) return NotFound();
        Names = await People.Persons([.. opinion.Signatures.Select(s => s.PersonId)]);
        Problem = (await problems.Of([opinion.ProblemId])).GetValueOrDefault(opinion.ProblemId);
        if (opinion.Number is not null) Thread = await threads.Thread(DocketDesk.OpinionKind, opinion.Id);
        return null;
    }

    public void OnGet() { }

    public string NameOf(int person) => Names.GetValueOrDefault(person)?.Name ?? "";

    public Task<IActionResult> OnPostSignAsync() => Act(MustSign, async () =>
    {
        Opinion.Sign(Me.Id, Dissent, Now);
        await Inbox.Close(DocketDesk.Kind, Item.Id, Now, Me.Id);
        if (Opinion.State == OpinionState.Signed) await docket.Thank(Opinion, Now);
    }, () => ClubWords.OpinionSigned(Opinion.Signatures.Count - Opinion.Missing, Opinion.Signatures.Count));

    public Task<IActionResult> OnPostDeliverAsync() => Act(IsHead, () => docket.Deliver(Opinion, Now), () => ClubWords.OpinionDelivered(Opinion.Number));

    public Task<IActionResult> OnPostReplyAsync() => Act(IsOwner, () =>
    {
        Opinion.Answer(Reply ?? OpinionState.Draft, Why, Now);
        foreach (var signature in Opinion.Signatures) Inbox.Tell(signature.PersonId, ClubWords.OwnerRepliedTo(Opinion.Title, Opinion.State), Opinion.Href, Now);
        return Task.CompletedTask;
    }, () => ClubWords.ReplyKept);

    private async Task<IActionResult> Act(bool may, Func<Task> act, Func<Word> done)
    {
        if (!may) return NotFound();
        return await Do(async () =>
        {
            var before = Item.State;
            await act();
            Item.Follow(Opinion.State, Now);
            await docket.Publish(Opinion, Desk, Now);
            if (before != Item.State) await docket.Follow(Item, Desk, before, Opinion, Now);
        }, done, () => Opinion.Href);
    }
}
