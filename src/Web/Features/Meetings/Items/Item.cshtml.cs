using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Items;

/// <summary>One item: what members read and how they vote, and the acts of the chair and the secretary. Who is out of it finds nothing here.</summary>
[Authorize]
public sealed class ItemModel(MeetingDesk desk, ItemViews views, VoteDesk votes, MeetingTurns turns) : RoomPage
{
    private const string FromRun = "run", AsChoice = "choice";

    [FromRoute(Name = "id")] public int Id { get; set; }
    [BindProperty] public string? Back { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Discussion)), DataType(DataType.MultilineText)] public string? Discussion { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Outcome { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Question)), DataType(DataType.MultilineText)] public string? Question { get; set; }
    [BindProperty] public int? Voter { get; set; }
    [BindProperty] public int? Choice { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Remark)), DataType(DataType.MultilineText)] public string? Remark { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.DeferUntil))] public DateOnly? Until { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty] public string? Receipt { get; set; }

    public ItemView View { get; private set; } = null!;

    /// <summary>What was found under a receipt; null where nothing was asked.</summary>
    public Word? Found { get; private set; }
    private Meeting Meeting => View.Meeting;
    private AgendaItem Item => View.Item;

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.FindItem(Id) is not var (meeting, item, who) || await desk.Body(meeting.BodyId) is not { } body) return NotFound();
        View = await views.Of(meeting, body, item, who, "");
        return null;
    }

    public void OnGet() => Discussion = Item.Discussion;

    public Task<IActionResult> OnPostPresentAsync() => Run(() => Item.Present(Now), () => MeetingsWords.ItemIs(Item.State));
    public Task<IActionResult> OnPostDiscussAsync() => Run(() => Item.Discuss(Discussion, Now), () => MeetingsWords.Kept);
    public Task<IActionResult> OnPostDeferAsync() => Run(() => { NoVoteRuns(); Item.Defer(Until, Why, Today, Now); }, () => MeetingsWords.ItemDeferred(Until));
    public Task<IActionResult> OnPostWithdrawAsync() => Run(() => { NoVoteRuns(); Item.Withdraw(Why, Now); }, () => MeetingsWords.ItemIs(Item.State));
    public Task<IActionResult> OnPostAnnulAsync() => EndVote(vote => votes.Annul(vote, Why, Now), () => MeetingsWords.VoteAnnulled);
    public Task<IActionResult> OnPostCloseAsync() => EndVote(vote => votes.Close(vote, Now), () => MeetingsWords.VoteCounted(View.Vote!.Result, View.Vote.Options.Sum(o => o.Count)));

    public Task<IActionResult> OnPostVoteAsync() => Run(async () =>
    {
        BrokenRule.If(!Enum.TryParse<VoteKind>(Kind, out var kind) || !Enum.IsDefined(kind), ShellWords.ChooseOne(MeetingsWords.VoteKindLabel), nameof(Kind));
        var outcome = View.Outcomes.FirstOrDefault(o => o.Key == Outcome);
        BrokenRule.If(Item.IsCase && Outcome != AsChoice && outcome is null, View.Outcomes.Count == 0 ? MeetingsWords.CaseMovedOn : ShellWords.ChooseOne(MeetingsWords.ProposedOutcome), nameof(Outcome));
        var options = Item.IsCase && Outcome == AsChoice ? View.Outcomes.Select(o => (o.Key, o.Label)).ToList() : null;
        await votes.Open(Meeting, Item, View.Body, new Ballot(kind, Question, outcome?.Key, options), Today, Now);
    }, () => MeetingsWords.StartVoteDone);

    public async Task<IActionResult> OnPostCastAsync()
    {
        BrokenRule.If(Me.ActingForId is not null, MeetingsWords.DeputyHasNoVote);
        var vote = View.Vote ?? throw new BrokenRule(MeetingsWords.VoteIsClosed);
        string? receipt = null;
        var answer = await Do(async () => receipt = await votes.Cast(vote, Voter ?? Me.Id, Me.Id, Choice, vote.Kind == VoteKind.Open ? Remark : null, Now), MeetingsWords.VoteIsCounted, () => Item.Href);
        // The receipt goes to its voter's browser and nowhere else: the remembered answer of the request doesn't hold it.
        if (receipt is not null) Notice.Show(HttpContext, MeetingsWords.CastVoteDone(receipt));
        return answer;
    }

    public Task<IActionResult> OnPostTieAsync()
    {
        var vote = View.Vote ?? throw new BrokenRule(MeetingsWords.VoteIsClosed);
        return Do(() => { vote.BreakTie(Me.ActingForId is null ? Me.Id : 0, Choice); return Task.CompletedTask; }, () => MeetingsWords.TieBroken(vote.Result), Then);
    }

    public Task<IActionResult> OnPostRecuseAsync()
    {
        if (!View.Who.IsMember) return Task.FromResult<IActionResult>(NotFound());
        BrokenRule.If(View.IsRunning, MeetingsWords.VoteIsRunning);
        return Do(() => Item.Recuse(Me.Id, View.NameOf(Me.Id), RecusalGround.Declared, Why, Now), MeetingsWords.RecuseDone, () => Meeting.Href);
    }

    /// <summary>A voter looks whether their ballot was counted. It changes nothing, and is a POST so that no address holds the receipt.</summary>
    public async Task<IActionResult> OnPostCheckAsync()
    {
        if (View.Vote is not { Kind: VoteKind.Secret, State: VoteState.Closed } vote) return NotFound();
        Found = Receipt is { } receipt && await votes.Find(vote, receipt) is { } option ? MeetingsWords.ReceiptFound(option.Name) : MeetingsWords.ReceiptUnknown;
        Receipt = null;
        ModelState.Clear();
        return Page();
    }

    private Task<IActionResult> Run(Action act, Func<Word> done) => Run(() => { act(); return Task.CompletedTask; }, done);

    private Task<IActionResult> Run(Func<Task> act, Func<Word> done)
    {
        if (!View.Who.IsKeeper) return Task.FromResult<IActionResult>(NotFound());
        return Do(async () => { Meeting.MustBe(MeetingState.InSession); await act(); await turns.Follow(Meeting, MeetingsWords.MeetingTitle(View.Body.Name, Meeting.Number).ToString(), Now); }, () => done(), Then);
    }

    private async Task<IActionResult> EndVote(Func<Vote, Task> act, Func<Word> done)
    {
        var key = View.Vote?.BoxKey;
        var answer = await Run(() => act(View.Vote ?? throw new BrokenRule(MeetingsWords.VoteIsClosed)), done);
        await votes.DropKey(key, Now);
        return answer;
    }

    private void NoVoteRuns() => BrokenRule.If(View.IsRunning, MeetingsWords.VoteIsRunning);
    private string Then() => Back == FromRun ? Meeting.Href + "/run" : Item.Href;
}
