using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>Passes the desk: experts are chosen next.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class ToReviewModel : IdeaPage
{
    protected override bool IsForAuthors => false;
    public Task<IActionResult> OnPostAsync() => Act(() => Idea.SendToReview(Now), () => IdeasWords.SentToReview, () => Idea.Href + "/route");
}
