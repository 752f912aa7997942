namespace Pishran.Engine.Ranking;

/// <summary>One judge's weighted total for one submission.</summary>
/// <param name="Judge">Id of the judge.</param>
/// <param name="Submission">Id of the submission.</param>
/// <param name="Value">Weighted total of the sheet, in the rubric's own units; finite.</param>
public readonly record struct Score(int Judge, int Submission, double Value);
