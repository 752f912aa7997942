namespace Pishran.Engine.Assignment;

/// <summary>A person as conflicts see them.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Unit">Organisational unit; null when unknown.</param>
public readonly record struct Affiliation(int Person, int? Unit);

/// <summary>Pairs that never happen: authors judging themselves, same unit, declared, and judging each other in turn.</summary>
public static class Conflict
{
    /// <summary>All conflicts between judges and submissions, both numbered from 0.</summary>
    /// <param name="judges">Each judge.</param>
    /// <param name="authors">Per submission: who made it.</param>
    /// <param name="declared">Pairs that judges or the secretariat declared.</param>
    /// <param name="sameUnit">Whether a shared unit is a conflict.</param>
    public static IReadOnlySet<(int Judge, int Submission)> Of(
        IReadOnlyList<Affiliation> judges,
        IReadOnlyList<IReadOnlyList<Affiliation>> authors,
        IEnumerable<(int Judge, int Submission)> declared,
        bool sameUnit = true)
    {
        var conflicts = declared.ToHashSet();
        for (var j = 0; j < judges.Count; j++)
            for (var s = 0; s < authors.Count; s++)
                if (authors[s].Any(a => a.Person == judges[j].Person || (sameUnit && a.Unit is not null && a.Unit == judges[j].Unit))) conflicts.Add((j, s));
        return conflicts;
    }

    /// <summary>
    /// Conflicts that keep two people from judging each other: given who has already been assigned, pairs whose reverse is there.
    /// </summary>
    /// <param name="judges">Each judge.</param>
    /// <param name="authors">Per submission: who made it.</param>
    /// <param name="assigned">Judging already decided, by person: who judges whose work.</param>
    public static IReadOnlySet<(int Judge, int Submission)> Reciprocal(
        IReadOnlyList<Affiliation> judges, IReadOnlyList<IReadOnlyList<Affiliation>> authors, IReadOnlySet<(int Judge, int Author)> assigned)
    {
        var conflicts = new HashSet<(int, int)>();
        for (var j = 0; j < judges.Count; j++)
            for (var s = 0; s < authors.Count; s++)
                if (authors[s].Any(a => assigned.Contains((a.Person, judges[j].Person)))) conflicts.Add((j, s));
        return conflicts;
    }
}
