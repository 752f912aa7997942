using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>What another reviewer sent, without a name.</summary>
public sealed record OtherSheet(int Number, IReadOnlyList<ReviewMark> Marks, int Score, string? Overall, long? CostRial);

/// <summary>A page about one review of whoever asks, or of the holder they act for. Whoever has come into a conflict finds nothing here.</summary>
public abstract class ReviewPage : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Review Review { get; private set; } = null!;
    public ReviewRule Rule { get; private set; } = null!;
    public BlindIdea Copy { get; private set; } = null!;
    public IReadOnlyList<OtherSheet> Others { get; private set; } = [];

    /// <summary>Whether the idea is being read in the round of this review.</summary>
    public bool IsUnderReview { get; private set; }
    public bool IsPaused { get; private set; }
    public bool CanScore => IsUnderReview && Review.State == ReviewState.Given;
    public bool CanSettle => IsUnderReview && Review.State == ReviewState.Sent && _phase == ReviewPhase.Settling;
    public DateOnly Day => Today;
    protected PanelDesk Panel => HttpContext.RequestServices.GetRequiredService<PanelDesk>();
    private ReviewPhase _phase;

    protected override async Task<IActionResult?> Load()
    {
        var services = HttpContext.RequestServices;
        if (await Db.MyReview(Me.Id, Id) is not { } review) return NotFound();
        var idea = await Db.Ideas.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Id == review.IdeaId);
        if (await services.GetRequiredService<Apart>().IsFor(idea, Me, Today)) return NotFound();
        (Review, Rule, _phase) = (review, await services.GetRequiredService<ReviewRules>().Of(review.RuleId), idea.Phase);
        (IsUnderReview, IsPaused) = (idea.IsReviewed && idea.ReviewRound == review.Round, idea.State == IdeaState.Clarify);
        var problem = idea.ProblemId is { } id ? (await services.GetRequiredService<ProblemsDoor>().Of([id])).GetValueOrDefault(id)?.Title : null;
        var copy = await services.GetRequiredService<Blind>().Of(idea, problem);
        Copy = copy with { Files = copy.Files with { Address = $"/reviews/{Id}/files" } };
        if (review.State == ReviewState.Settled || CanSettle) Others = await OthersOf(review);
        return null;
    }

    /// <summary>Does one thing to the review; then the house looks at what the panel has come to.</summary>
    protected async Task<IActionResult> Act(Func<Task> act, Word done, Func<string> then)
    {
        var answer = await Do(act, done, then);
        await Panel.Advance(Review.IdeaId);
        return answer;
    }

    /// <summary>What is shown of the other sheets is what they were before anybody saw another one.</summary>
    private async Task<IReadOnlyList<OtherSheet>> OthersOf(Review mine) =>
        [.. (await Db.Reviews.AsNoTracking().Where(r => r.IdeaId == mine.IdeaId && r.Round == mine.Round && r.Id != mine.Id && (r.State == ReviewState.Sent || r.State == ReviewState.Settled)).OrderBy(r => r.Id).ToListAsync())
            .Select((r, i) => new OtherSheet(i + 1, r.Marks, r.FirstScore!.Value, r.Overall, r.CostRial))];
}
