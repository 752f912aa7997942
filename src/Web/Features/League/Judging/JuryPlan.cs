using Pishran.Engine.Assignment;
using Pishran.Engine.Text;
using Pishran.Features.People;

namespace Pishran.Features.League.Judging;

/// <summary>A judge who can be given sheets in a round.</summary>
public sealed record PlannedJudge(PersonCard Person, string? Expertise, int MostSheets);

/// <summary>A solution that waits for its judges. The team stands here for the conflicts only; no page of a judge is built from it.</summary>
public sealed record PlannedSolution(int Id, string Code, string Title, string Body, string Problem, int TeamId);

/// <summary>A submission that can't get its sheets, and why.</summary>
public sealed record Obstacle(string Code, Shortfall Why, int Missing);

/// <summary>
/// Everything that decides who judges what in a round: judges, solutions, pairs kept apart, coverage. From it the sheets are
/// dealt: loads within one where conflicts allow, never a conflict, linked by shared judges, two units on each panel.
/// </summary>
public sealed class JuryPlan(IReadOnlyList<PlannedJudge> judges, IReadOnlyList<PlannedSolution> solutions, IReadOnlyDictionary<(int Judge, int Solution), RecusalGround> apart, int sheetsEach)
{
    private const double Whim = .02; // a lot among equals, below what any real fit is worth
    private const double ConnectLoss = .1;

    public IReadOnlyList<PlannedJudge> Judges => judges;
    public IReadOnlyList<PlannedSolution> Solutions => solutions;

    /// <summary>Pairs of person and submission kept apart, with the first ground found.</summary>
    public IReadOnlyDictionary<(int Judge, int Solution), RecusalGround> Apart => apart;
    public int SheetsEach => sheetsEach;
    public int Needed => sheetsEach * solutions.Count;
    public int Capacity => judges.Sum(j => Math.Min(j.MostSheets, solutions.Count(s => !IsApart(j, s))));

    /// <summary>How many more judges would do, at the load that is usual here; 0 when there are enough.</summary>
    public int JudgesMissing
    {
        get
        {
            var panel = solutions.Count == 0 ? 0 : solutions.Max(s => sheetsEach - judges.Count(j => !IsApart(j, s)));
            var usual = Math.Max(1, judges.Count == 0 ? 10 : (int)judges.Average(j => j.MostSheets));
            return Math.Max(Math.Max(0, panel), (int)Math.Ceiling(Math.Max(0, Needed - Capacity) / (double)usual));
        }
    }

    /// <summary>Codes of the solutions that only judges of one unit could judge: no panel is of one unit alone.</summary>
    public IReadOnlyList<string> OfOneUnit => sheetsEach < 2 ? [] : [.. solutions.Where(s => judges.Where(j => !IsApart(j, s)).Select(UnitOf).Distinct().Count() < 2).Select(s => s.Code)];

    /// <summary>Deals the sheets; the same plan and seed give the same pairs.</summary>
    public (AssignmentResult Result, IReadOnlyList<Obstacle> Obstacles) Deal(int seed)
    {
        var caps = judges.Select(j => j.MostSheets).ToArray();
        var level = Level(caps);
        var problem = new AssignmentProblem(judges.Count, solutions.Count, Fit(seed), sheetsEach, At(caps, level), At(caps, level - 1), Conflicts(),
            AssignmentObjective.Sum, Seed: seed, ConnectLoss: ConnectLoss, Units: [.. judges.Select(UnitOf)]);
        var result = Assigner.Solve(problem);
        // Conflicts can make even loads impossible: then the load grows, one sheet at a time, until everything is covered.
        while (result.Unreachable.Any(u => u.Missing > 0) && level < caps.Max())
        {
            problem = problem with { MaxLoad = At(caps, ++level) };
            result = Assigner.Solve(problem);
        }
        return (result, [.. result.Unreachable.Where(u => u.Missing > 0).Select(u => new Obstacle(solutions[u.Submission].Code, u.Why, u.Missing))]);
    }

    /// <summary>How well each judge's expertise fits each solution, 0–1, with a lot by the seed among equals.</summary>
    public double[,] Fit(int seed)
    {
        var fit = Expertise.Similarity(
            [.. judges.Select(j => (IReadOnlyList<IReadOnlyList<string>>)(j.Expertise is null ? [] : [WordsOf(j.Expertise)]))],
            [.. solutions.Select(s => WordsOf($"{s.Problem} {s.Title} {s.Body}"))]);
        for (var j = 0; j < judges.Count; j++)
            for (var s = 0; s < solutions.Count; s++)
                fit[j, s] += Whim * Lot.Of(seed, $"{judges[j].Person.Id}:{solutions[s].Code}");
        return fit;
    }

    private static int UnitOf(PlannedJudge judge) => judge.Person.UnitId ?? -judge.Person.Id;
    private bool IsApart(PlannedJudge judge, PlannedSolution solution) => apart.ContainsKey((judge.Person.Id, solution.Id));

    private HashSet<(int, int)> Conflicts() =>
        [.. from j in Enumerable.Range(0, judges.Count) from s in Enumerable.Range(0, solutions.Count) where IsApart(judges[j], solutions[s]) select (j, s)];

    /// <summary>The smallest load at which everybody together covers everything.</summary>
    private int Level(int[] caps)
    {
        var level = 1;
        while (At(caps, level).Sum() < Needed && level < caps.Max()) level++;
        return level;
    }

    private static int[] At(int[] caps, int level) => [.. caps.Select(cap => Math.Min(cap, Math.Max(0, level)))];
    private static List<string> WordsOf(string text) => [.. PersianText.Words(PersianText.Fold(text)).Select(PersianText.Stem)];
}
