using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Solving;

/// <summary>The owner says that it is solved, and by what that can be seen.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class SolvedModel : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.SolvedEvidence)), DataType(DataType.MultilineText)] public string? SolvedEvidence { get; set; }

    protected override async Task<IActionResult?> LoadMore() => await Desk.SpeaksFor(Problem.OwnerUnitId) ? null : NotFound();

    public Task<IActionResult> OnPostAsync() => Act(() => Problem.ReportSolved(SolvedEvidence, Now), () => ProblemsWords.ReportSolvedDone(Problem.VerifiableFrom!.Value));
}
