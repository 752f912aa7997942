using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Voices;

/// <summary>Says something under an idea, or takes one's own words back.</summary>
[Authorize]
public sealed class CommentModel(InboxDoor inbox) : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.Comment)), DataType(DataType.MultilineText)] public string? Text { get; set; }
    [BindProperty] public int? TakeBack { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Idea.NumberKey == 0 ? NotFound() : null);

    public async Task<IActionResult> OnPostAsync()
    {
        if (TakeBack is not { } id) return await Do(Add, () => IdeasWords.CommentDone, () => Idea.Href + "#comments");
        var (idea, me) = (Idea.Id, Me.Id);
        if (await Db.IdeaComments.AsTracking().FirstOrDefaultAsync(c => c.Id == id && c.IdeaId == idea && c.PersonId == me) is not { } mine) return NotFound();
        return await Do(() => mine.TakeBack(Now), IdeasWords.CommentTakenBack, () => Idea.Href + "#comments");
    }

    private Task Add()
    {
        Db.IdeaComments.Add(new IdeaComment(Idea.Id, Me.Id, Text, Now));
        foreach (var author in Idea.Authors.Where(a => a.PersonId != Me.Id)) inbox.Tell(author.PersonId, IdeasWords.NewComment(Idea.Title), Idea.Href, Now);
        return Task.CompletedTask;
    }
}
