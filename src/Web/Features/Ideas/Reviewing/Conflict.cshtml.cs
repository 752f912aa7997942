using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>The reviewer says that something stands between them and the idea: it is closed to them for good and goes to somebody else.</summary>
[Authorize(Roles = Role.Expert)]
public sealed class ConflictModel : ReviewPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.ConflictWhy)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        BrokenRule.If(!IsUnderReview, IdeasWords.ReviewIsOver);
        Review.DeclareConflict(Why);
        await Panel.Close(Review, Now);
    }, IdeasWords.ConflictDeclared, () => "/reviews");
}
