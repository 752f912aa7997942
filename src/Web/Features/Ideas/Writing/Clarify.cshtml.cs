using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>An author answers the secretariat; the clock of the answer goes on.</summary>
[Authorize]
public sealed class ClarifyModel : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.Answer)), DataType(DataType.MultilineText)] public string? Answer { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Who.IsAuthor ? null : NotFound());

    public async Task<IActionResult> OnPostAsync()
    {
        var calendar = await Bylaws.Calendar();
        return await Act(() => Idea.Clarify(Answer, calendar, Now), () => IdeasWords.ClarifyDone);
    }
}
