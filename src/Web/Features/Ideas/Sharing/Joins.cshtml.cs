using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Sharing;

/// <summary>The first author answers those who want to join. Who is taken in changes the shares, and everybody signs again.</summary>
[Authorize]
public sealed class JoinsModel : IdeaPage
{
    [BindProperty] public int Number { get; set; }
    [BindProperty] public string? Press { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<JoinRequest> Open { get; private set; } = [];
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsFirstAuthor) return NotFound();
        Open = [.. Idea.JoinRequests.Where(r => r.State == JoinState.Asked)];
        Names = await People.Persons([.. Open.Select(r => r.PersonId), .. Idea.Authors.Select(a => a.PersonId)]);
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        var asked = Open.FirstOrDefault(r => r.Number == Number);
        return Press == "decline"
            ? Act(() => { Idea.DeclineJoin(Number, Why); Tell(asked, IdeasWords.YourJoinWasDeclined(Idea.Title)); }, () => IdeasWords.JoinDeclinedDone)
            : Act(() => { Idea.AcceptJoin(Number, Now); Tell(asked, IdeasWords.YourJoinWasAccepted(Idea.Title)); }, () => IdeasWords.JoinAcceptedDone, () => Idea.Href + "/authors");
    }

    private void Tell(JoinRequest? asked, Word what)
    {
        if (asked is not null) HttpContext.RequestServices.GetRequiredService<Inbox.InboxDoor>().Tell(asked.PersonId, what, Idea.Href, Now);
    }
}
