using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The first author takes the idea back while nothing is decided.</summary>
[Authorize]
public sealed class WithdrawModel : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Who.IsFirstAuthor ? null : NotFound());

    public Task<IActionResult> OnPostAsync() => Act(() => Idea.Withdraw(Why, Now), () => IdeasWords.WithdrawDone);
}
