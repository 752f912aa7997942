using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Inbox;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>Ties an idea to the earlier one that says the same, or within thirty days unties it.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class MergeModel(ThreadsDoor threads, IdeaNeighbours neighbours, InboxDoor inbox) : IdeaPage
{
    protected override bool IsForAuthors => false;
    [BindProperty(SupportsGet = true), Label("Ideas", nameof(IdeasWords.MergeTarget))] public string? Into { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty] public string? Press { get; set; }

    public IReadOnlyList<NearIdea> Near { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Idea.State == IdeaState.Draft) return NotFound();
        if (Idea.State != IdeaState.Merged) Near = await neighbours.Of(Idea.Title, Idea.Id, least: IdeaNeighbours.Beside);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Press == "undo") return await Act(Undo, () => IdeasWords.MergeUndone);
        var other = await Desk.Find(Into);
        BrokenRule.If(other is null, IdeasWords.MergeTargetMissing, nameof(Into));
        return await Act(() => Merge(other!), () => IdeasWords.MergeIdeaDone(other!.Code));
    }

    private async Task Undo()
    {
        var into = Idea.MergedIntoId;
        Idea.UndoMerge(Now);
        if (into is { } other) await threads.Untie((IdeaCards.Kind, Idea.Id), Relation.DuplicateOf, (IdeaCards.Kind, other));
    }

    private async Task Merge(Idea other)
    {
        Idea.MergeInto(other, Why, Now);
        await threads.Join((IdeaCards.Kind, Idea.Id), Relation.DuplicateOf, (IdeaCards.Kind, other.Id), Now);
        foreach (var author in other.Authors) inbox.Tell(author.PersonId, IdeasWords.MergedIntoYours(Idea.Title, other.Title), other.Href, Now);
    }
}
