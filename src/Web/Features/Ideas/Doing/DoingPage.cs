using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Doing;

/// <summary>An act of whoever carries the idea out: the unit that speaks for it, or the desk of ideas.</summary>
public abstract class DoingPage : IdeaPage
{
    protected DoingDesk Doing => HttpContext.RequestServices.GetRequiredService<DoingDesk>();

    protected sealed override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsSecretariat && !await Desk.SpeaksFor(Idea.DoingUnitId)) return NotFound();
        return await LoadRest();
    }

    protected virtual Task<IActionResult?> LoadRest() => Task.FromResult<IActionResult?>(null);
}
