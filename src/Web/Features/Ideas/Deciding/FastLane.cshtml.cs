using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>The head of the authors' own unit accepts a small idea alone, or would rather hear experts.</summary>
[Authorize(Roles = Role.UnitRepresentative)]
public sealed class FastLaneModel(DecisionDesk desk) : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.CostEstimate))] public long? CostRial { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.PointsLabel))] public int? Points { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? OwnWords { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public CommitteeCeiling? Ceiling { get; private set; }
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Who.IsAuthor || Idea.IsAuthor(Me.PersonId) || Idea.UnitId is not { } unit) return NotFound();
        if ((await People.RepresentativeOf(unit, Today))?.Id != Me.Id) return NotFound();
        Ceiling = await desk.Ceiling(Today);
        Reasons = [.. (await Bylaws.Reasons("idea-accepted", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public void OnGet() => ReasonCode = Reasons.Any(r => r.Value == "as-is") ? "as-is" : null;

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        new Rules().If(CostRial is null or < 0, ShellWords.Required(IdeasWords.CostEstimate), nameof(CostRial))
            .If(Ceiling is not null && CostRial > Ceiling.Rial, IdeasWords.FastLaneTooCostly(Word.Said(Say.Money(Ceiling?.Rial ?? 0))), nameof(CostRial))
            .If(Points is null or < 0 or > 100, IdeasWords.PointsRange, nameof(Points)).Check();
        var words = new DecisionWords(DecisionOutcome.Accept, Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, OwnWords);
        desk.Decide(Idea, DecisionBy.UnitHead, words, new PanelOutcome(0, Points!.Value, 0, CostRial, 0, Ceiling), Ceiling, Me.Id, Now);
    }, () => IdeasWords.AcceptDone);

    public Task<IActionResult> OnPostExperts() => Act(() => Idea.LeaveFastLane(Why, Now), () => IdeasWords.LeftFastLane);
}
