using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>One idea, its criteria and my marks: alone at first; then beside what the others sent, to keep or change.</summary>
[Authorize(Roles = Role.Expert + "," + IdeaClock.Secretariat)]
public sealed class ScoreModel : ReviewPage
{
    // Who hears of a late reviewer comes by the reviewer's address, and goes on to where a substitute is chosen.
    protected override async Task<IActionResult?> Load()
    {
        if (Me.Is(Role.Expert) && await base.Load() is not NotFoundResult and var mine) return mine;
        var code = Me.IsAny(IdeaClock.Secretariat) && HttpMethods.IsGet(Request.Method) ? await Db.IdeaOfReview(Id) : null;
        return code is null ? NotFound() : LocalRedirect($"/ideas/{code}/route");
    }

    // Named, so that a post without any mark isn't read as if every field were one.
    [BindProperty(Name = nameof(Marks))] public Dictionary<string, int?> Marks { get; set; } = [];
    [BindProperty(Name = nameof(Remarks))] public Dictionary<string, string?> Remarks { get; set; } = [];
    [BindProperty, Label("Ideas", nameof(IdeasWords.Overall)), DataType(DataType.MultilineText)] public string? Overall { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.CostEstimate))] public long? CostRial { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.SettleWhy)), DataType(DataType.MultilineText)] public string? SettleWhy { get; set; }

    /// <summary>Shows the scale at settling, to change marks.</summary>
    [BindProperty(SupportsGet = true, Name = "change")] public string? Changing { get; set; }
    public bool IsChanging => Changing is not null || RouteData.Values["handler"] is "change";
    public int Marked => Rule.Criteria.Count(c => MarkOf(c.Key).Value is not null);
    public int? RunningScore => Rule.Criteria.Select(c => (c.Weight, MarkOf(c.Key).Value)).Where(x => x.Value is not null).ToList() is { Count: > 0 } given
        ? (int)Math.Round(given.Sum(x => x.Weight * x.Value!.Value) / (double)given.Sum(x => x.Weight), MidpointRounding.AwayFromZero) : null;

    public void OnGet() => (Overall, CostRial) = (Review.Overall, Review.CostRial);

    /// <summary>What is shown: as it was typed where the form comes back with something to mend, else as it is kept.</summary>
    public ReviewMark MarkOf(string criterion) => HttpMethods.IsPost(Request.Method)
        ? new ReviewMark(criterion, Marks.GetValueOrDefault(criterion), Remarks.GetValueOrDefault(criterion))
        : Review.MarkFor(criterion);

    /// <summary>One criterion for the page: with a remark while scoring alone, with the first mark while settling.</summary>
    public ScaleView ScaleOf(ReviewCriterion criterion) => new(criterion, MarkOf(criterion.Key), ComplaintOn($"Marks[{criterion.Key}]"), ComplaintOn($"Remarks[{criterion.Key}]"), CanScore, CanScore ? null : Review.MarkFor(criterion.Key).Value);

    private string? ComplaintOn(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public Task<IActionResult> OnPostSave() => Do(() => { MustBeOpen(); Review.Save(Typed, Rule); }, IdeasWords.ReviewSaved, () => $"/reviews/{Id}");

    public Task<IActionResult> OnPostSend() => Act(async () =>
    {
        MustBeOpen();
        Review.Send(Typed, Rule, Now);
        await Panel.Close(Review, Now);
    }, IdeasWords.SubmitReviewDone, () => $"/reviews/{Id}");

    public Task<IActionResult> OnPostKeep() => Settle(() => Review.Keep(SettleWhy, Rule, Now));

    public Task<IActionResult> OnPostChange() => Settle(() => Review.Change(Marks, SettleWhy, Rule, Now));

    private Task<IActionResult> Settle(Action settle) => Act(async () =>
    {
        MustBeOpen();
        BrokenRule.If(Review.State == ReviewState.Sent && !CanSettle, IdeasWords.OthersAreNotIn);
        settle();
        await Panel.Close(Review, Now);
        await Panel.TellSettled(Review, Copy.Title, Me.PersonId, Now);
    }, IdeasWords.SettleReviewDone, () => $"/reviews/{Id}");

    private void MustBeOpen() => BrokenRule.If(!IsUnderReview, IdeasWords.ReviewIsOver);

    private ReviewSheet Typed => new([.. Rule.Criteria.Select(c => new ReviewMark(c.Key, Marks.GetValueOrDefault(c.Key), Remarks.GetValueOrDefault(c.Key)))], Overall, CostRial);
}
