using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The first author takes up again what was withdrawn; the answer is promised anew.</summary>
[Authorize]
public sealed class TakeUpModel : IdeaPage
{
    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Who.IsFirstAuthor ? null : NotFound());

    public async Task<IActionResult> OnPostAsync()
    {
        var promised = await Desk.PromisedOn(Today);
        return await Act(() => { Idea.TakeUpAgain(Now); if (Idea.AwaitsAnswer) Idea.Promise(promised); }, () => IdeasWords.TakenUpAgain);
    }
}
