using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The step between the sentence and the form: the ideas near to it. Join one, say how this one differs, or go on.</summary>
[Authorize]
public sealed class SimilarModel(IdeaNeighbours neighbours) : IdeaPage
{
    [BindProperty] public int? NearId { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Difference))] public string? Difference { get; set; }

    public IReadOnlyList<NearIdea> Near { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsFirstAuthor) return NotFound();
        Near = await neighbours.Of(Idea.Title, Idea.Id);
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        var near = Near.FirstOrDefault(n => n.Id == NearId);
        return Act(() => Idea.Compare(near?.Id, near is null ? null : Difference), () => near is null ? IdeasWords.Compared : IdeasWords.MineIsDifferentDone, () => Idea.Href + "/edit");
    }
}
