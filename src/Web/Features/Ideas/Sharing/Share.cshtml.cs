using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Sharing;

/// <summary>A co-author signs the proposed share, or declines it with a word.</summary>
[Authorize]
public sealed class ShareModel : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty] public string? Press { get; set; }

    public Author Mine { get; private set; } = null!;
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Idea.Authors.FirstOrDefault(a => a.PersonId == Me.Id) is not { } mine) return NotFound();
        (Mine, Names) = (mine, await People.Persons([.. Idea.Authors.Select(a => a.PersonId)]));
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Press == "decline"
        ? Act(() => Idea.DeclineShare(Me.Id, Why), () => IdeasWords.DeclineShareDone)
        : Act(() => Idea.SignShare(Me.Id, Now), () => IdeasWords.ConfirmShareDone(Mine.Share));
}
