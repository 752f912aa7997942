using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Framing;

/// <summary>The head of problem solving frames a problem: what it is in numbers and words, whom it touches, what was tried.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class FrameModel(ThreadsDoor threads) : ProblemPage
{
    private const int Nearest = 4;

    [BindProperty, Label("Problems", nameof(ProblemsWords.Sentence))] public string? Title { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.OwnerUnit))] public int? OwnerUnitId { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.WhoSuffers))] public string? WhoSuffers { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Evidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Causes)), DataType(DataType.MultilineText)] public string? Causes { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.AffectedGroups))] public string? AffectedGroups { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Scope))] public string? Scope { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Indicator))] public string? Indicator { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.UnitOfMeasure))] public string? UnitOfMeasure { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Baseline))] public decimal? Baseline { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.BaselineOn))] public DateOnly? BaselineOn { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Target))] public decimal? Target { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Constraints)), DataType(DataType.MultilineText)] public string? Constraints { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Tried)), DataType(DataType.MultilineText)] public string? Tried { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.CostOfInaction)), DataType(DataType.MultilineText)] public string? CostOfInaction { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Units = await UnitChoices();
        Similar = [.. (await threads.Similar(Problem.Title, [ProblemCards.Kind], Nearest + 1)).Where(c => c.RecordId != Problem.Id).Take(Nearest)];
        return null;
    }

    public void OnGet()
    {
        var frame = Problem.Frame;
        (Title, OwnerUnitId, WhoSuffers, Evidence) = (Problem.Title, Problem.OwnerUnitId, Problem.WhoSuffers, Problem.Evidence);
        (Causes, AffectedGroups, Scope, Indicator, UnitOfMeasure) = (frame.Causes, frame.AffectedGroups, frame.Scope, frame.Indicator, frame.UnitOfMeasure);
        (Baseline, BaselineOn, Target) = ((decimal?)frame.Baseline, frame.BaselineOn, (decimal?)frame.Target);
        (Constraints, Tried, CostOfInaction) = (frame.Constraints, frame.Tried, frame.CostOfInaction);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var owner = await Desk.Unit(OwnerUnitId);
        return await Act(() => Problem.FrameAs(
            new ProblemFacts(Title ?? "", WhoSuffers, Evidence, owner?.Id),
            new ProblemFrame(Causes, AffectedGroups, Scope, Indicator, UnitOfMeasure, (double?)Baseline, BaselineOn, (double?)Target, Constraints, Tried, CostOfInaction)), () => ProblemsWords.FrameDone);
    }
}
