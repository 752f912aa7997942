using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Problems.Solving;

/// <summary>The owner says that it is solved, and by what that can be seen.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class SolvedModel(FileShelf shelf) : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.SolvedEvidence)), DataType(DataType.MultilineText)] public string? SolvedEvidence { get; set; }

    protected override async Task<IActionResult?> LoadMore() => await Desk.SpeaksFor(Problem.OwnerUnitId) ? null : NotFound();

    [BindProperty, Label("Problems", nameof(ProblemsWords.EvidenceFile))] public new IFormFile? File { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Problem.ReportSolved(SolvedEvidence, Now);
        if (File is not null) await shelf.Keep(File, ProblemCards.Kind, Problem.Id, Me.Id, Now);
    }, () => ProblemsWords.ReportSolvedDone(Problem.VerifiableFrom!.Value));
}
