using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Pishran.Features.Ideas.Doing;

/// <summary>The executor unit begins.</summary>
[Authorize(Roles = DoingDesk.Doers)]
public sealed class StartModel : DoingPage
{
    public Task<IActionResult> OnPostAsync() => Act(() => Idea.StartWork(Now), () => IdeasWords.StartWorkDone);
}
