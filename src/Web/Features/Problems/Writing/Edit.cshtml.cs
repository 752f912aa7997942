using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Problems.Writing;

/// <summary>The author mends a problem that came back, and sends it again.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class EditModel : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.Sentence))] public string? Title { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.WhoSuffers))] public string? WhoSuffers { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Evidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.OwnerUnit))] public int? OwnerUnitId { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Problem.SubmittedById != Me.Id) return NotFound();
        Units = await UnitChoices();
        return null;
    }

    public void OnGet() => (Title, WhoSuffers, Evidence, OwnerUnitId) = (Problem.Title, Problem.WhoSuffers, Problem.Evidence, Problem.OwnerUnitId);

    public async Task<IActionResult> OnPostAsync()
    {
        var due = await Desk.DueOf(ProblemClock.Framing, Today);
        var owner = await Desk.Unit(OwnerUnitId);
        return await Act(() => Problem.Resubmit(new ProblemFacts(Title ?? "", WhoSuffers, Evidence, owner?.Id)), () => ProblemsWords.SubmitDone(Problem.Code, due));
    }
}
