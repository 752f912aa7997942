using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;

namespace Pishran.Features.Ideas.Calls;

/// <summary>The draft goes public, with the sum of its prizes before one's eyes.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class AnnounceModel(CallDesk desk) : CallPage(desk)
{
    public Task<IActionResult> OnPostAsync() => Act(() => Call.Announce(Now), () => IdeasWords.PublishCallDone(Call.Title, TehranTime.Day(Call.ClosesAt!.Value.AddTicks(-1))));
}
