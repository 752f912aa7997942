using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>What every page about one call starts from.</summary>
public abstract class CallPage(CallDesk desk) : RoomPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public Call Call { get; private set; } = null!;
    public CallState State => Call.StateAt(Now);
    protected CallDesk Desk => desk;

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.Find(Id) is not { } call) return NotFound();
        Call = call;
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    protected Task<IActionResult> Act(Action act, Func<Word> done) => Do(() => { act(); return Task.CompletedTask; }, () => done(), () => Call.Href);
}
