using System.Linq.Expressions;

namespace Pishran.Features.Problems;

/// <summary>A problem that was merged into another one, as the page of that one names it.</summary>
public sealed record MergedProblem(int Id, string? Number, string Title, int? SubmittedById)
{
    /// <summary>What the database is asked for.</summary>
    public static readonly Expression<Func<Problem, MergedProblem>> Of = p => new MergedProblem(p.Id, p.Number, p.Title, p.SubmittedById);

    public string Code => Problem.CodeOf(Number, Id);
    public string Href => "/problems/" + Code;
}
