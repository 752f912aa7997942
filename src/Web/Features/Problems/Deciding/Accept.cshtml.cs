using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>The owner unit says yes.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class AcceptModel : ProblemPage
{
    protected override async Task<IActionResult?> LoadMore() => await Desk.SpeaksFor(Problem.OwnerUnitId) ? null : NotFound();

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.AcceptOwnership(UnitName, Now), () => ProblemsWords.AcceptOwnershipDone(UnitName));
}
