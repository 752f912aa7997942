using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Sharing;

/// <summary>Somebody with the same in mind asks the authors for a share, or takes the wish back.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class JoinModel : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.ShareLabel))] public int? Share { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.JoinWords)), DataType(DataType.MultilineText)] public string? Words { get; set; }
    [BindProperty] public string? Press { get; set; }

    public JoinRequest? Mine { get; private set; }

    protected override Task<IActionResult?> LoadMore()
    {
        Mine = Idea.JoinRequests.LastOrDefault(r => r.PersonId == Me.Id && r.State == JoinState.Asked);
        return Task.FromResult<IActionResult?>(Who.IsAuthor ? NotFound() : null);
    }

    public void OnGet() => Share = Engine.Numbers.Shares.Whole / (Idea.Authors.Count + 1);

    public Task<IActionResult> OnPostAsync() => Press == "back"
        ? Act(() => Idea.TakeBackJoin(Me.Id), () => IdeasWords.JoinTakenBack)
        : Act(() => Idea.AskToJoin(new Signer(Me.Id, Me.UnitId), Share ?? 0, Words, Now), () => IdeasWords.JoinDone(Share ?? 0));
}
