using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>One sentence starts an idea; it is kept as a draft at once. Citizens may start one where a call is open to them.</summary>
[Authorize]
public sealed class NewModel(IdeaDesk desk, IdeaNeighbours neighbours, ProblemsDoor problems) : RoomPage
{
    [BindProperty(SupportsGet = true), Label("Ideas", nameof(IdeasWords.Sentence))] public string? Title { get; set; }

    /// <summary>The call and the problem that it answers, from the link that led here.</summary>
    [BindProperty(SupportsGet = true, Name = "call")] public int? CallId { get; set; }
    [BindProperty(SupportsGet = true, Name = "problem")] public int? ProblemId { get; set; }

    /// <summary>The sentence for which near ideas were shown while it was typed, the nearest of them, and how this one differs.</summary>
    [BindProperty] public string? Compared { get; set; }
    [BindProperty] public int? NearId { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Difference))] public string? Difference { get; set; }

    public IReadOnlyList<OpenCall> Calls { get; private set; } = [];
    public OpenCall? Call { get; private set; }
    public ProblemCard? Problem { get; private set; }
    public bool MayWrite { get; private set; }
    public DateOnly Triaged { get; private set; }
    public DateOnly Promised { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Calls = await desk.Calls(ArrivedAt);
        Call = Calls.FirstOrDefault(c => c.Id == CallId);
        if (ProblemId is { } id) Problem = (await problems.Of([id])).GetValueOrDefault(id);
        MayWrite = Me.Is(Role.Employee) || Call is not null;
        (Triaged, Promised) = (await desk.DueOf(IdeaClock.Triage, Today), await desk.PromisedOn(Today));
        return null;
    }

    public void OnGet() => Title = Title is { Length: > Idea.LongestTitle } ? Say.Beginning(Title, Idea.LongestTitle) : Title;

    public async Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(!MayWrite, IdeasWords.NeedsCall);
        var idea = new Idea(new IdeaFacts(Title ?? "", ProblemId: Problem?.State is null ? null : Problem.Id), new Signer(Me.Id, Me.UnitId), Now);
        if (Call is not null) idea.Answer(Call.Id, Call.IsAnonymous, []);
        await Compare(idea);
        return await Do(async () =>
        {
            Db.Ideas.Add(idea);
            await Db.SaveChangesAsync();
            await desk.Follow(idea, IdeaStep.Nothing, [], Now);
        }, () => IdeasWords.DraftKept, () => idea.Href + (idea.IsCompared ? "/edit" : "/similar"));
    }

    // Seen while typing, or nothing near: the step of comparing is done.
    private async Task Compare(Idea idea)
    {
        var near = await neighbours.Of(idea.Title);
        if (near.Count == 0) idea.Compare();
        else if (Compared is { Length: > 0 } seen && Idea.KeyOf(seen) == idea.TitleKey)
            idea.Compare(Difference is null ? null : near.FirstOrDefault(n => n.Id == NearId)?.Id ?? near[0].Id, Difference);
    }
}
