using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Features.Ideas.Calls;

/// <summary>The window is over: the jury begins.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class JudgeModel(CallDesk desk, JuryDesk jury) : CallPage(desk)
{
    public int Received { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        var id = Call.Id;
        Received = await Db.Ideas.CountAsync(i => i.CallId == id && i.NumberKey > 0);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        Call.BeginJudging(Now);
        await jury.AskAll(Call, Now);
    }, IdeasWords.JudgingBegun, () => Call.Href);
}
