using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>The owner unit says no, with a reason.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class DeclineModel() : ReasonedPage("problem-declined")
{
    protected override async Task<IActionResult?> LoadMore() => await Desk.SpeaksFor(Problem.OwnerUnitId) ? await base.LoadMore() : NotFound();

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.DeclineOwnership(KnownReason, Why), () => ProblemsWords.DeclineOwnershipDone);
}
