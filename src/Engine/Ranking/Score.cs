namespace Pishran.Engine.Ranking;

/// <summary>One judge's weighted total for one submission.</summary>
/// <param name="Judge">Id of the judge.</param>
/// <param name="Submission">Id of the submission.</param>
/// <param name="Value">Weighted total of the sheet, in the rubric's own units; finite.</param>
public readonly record struct Score(int Judge, int Submission, double Value);

/// <summary>One comparison of two submissions.</summary>
/// <param name="Judge">Id of who compared.</param>
/// <param name="Winner">Id of the better submission; for a tie, either.</param>
/// <param name="Loser">Id of the other submission.</param>
/// <param name="Tie">Neither was better: counts as half a win for each.</param>
public readonly record struct Vote(int Judge, int Winner, int Loser, bool Tie = false);
