namespace Pishran.Features.League;

/// <summary>
/// Somebody who was in the team when its solution was locked, with the unit of that day. Kept with the solution and never changed:
/// shares, awards, certificates and feedback are theirs, whoever joins or leaves the team later.
/// </summary>
/// <param name="place">From 1, which is the captain of that day; the others follow as they joined.</param>
public sealed class SolutionAuthor(int submissionId, int personId, string name, int? unitId, int place)
{
    public int SubmissionId { get; private set; } = submissionId;
    public int PersonId { get; private set; } = personId;
    public string Name { get; private set; } = name;
    public int? UnitId { get; private set; } = unitId;
    public int Place { get; private set; } = place;
}
