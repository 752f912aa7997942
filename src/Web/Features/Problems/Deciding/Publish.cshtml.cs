using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Shows the problem to everybody, or to staff alone.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class PublishModel : ProblemPage
{
    [BindProperty] public bool ToEverybody { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.Publish(ToEverybody), () => ToEverybody ? ProblemsWords.MadePublic : ProblemsWords.MadePrivate);
}
