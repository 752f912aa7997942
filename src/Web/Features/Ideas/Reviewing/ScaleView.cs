namespace Pishran.Features.Ideas.Reviewing;

/// <summary>One criterion on the page: its scale, the mark, and what is to be mended.</summary>
public sealed record ScaleView(ReviewCriterion Criterion, ReviewMark Mark, string? Wrong, string? Unsaid, bool WithRemark, int? Before = null)
{
    /// <summary>Which part of the scale each described level covers.</summary>
    public static IReadOnlyList<string> Ranges { get; } = ["0–20", "30–50", "60–80", "90–100"];
}
