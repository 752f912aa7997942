namespace Pishran.Engine.Assignment;

/// <summary>What an assignment should be good at.</summary>
public enum AssignmentObjective
{
    /// <summary>The largest sum of similarities.</summary>
    Sum,

    /// <summary>First the best possible worst submission, then the largest sum.</summary>
    Fair,

    /// <summary>The largest expected sum when no pair may be more likely than the cap (Jecmen et al. 2020).</summary>
    Randomised,
}

/// <summary>Who may judge what, how much and how well. Judges and submissions are numbered from 0.</summary>
/// <param name="Judges">How many judges.</param>
/// <param name="Submissions">How many submissions.</param>
/// <param name="Similarity">[judge, submission], finite; larger is better.</param>
/// <param name="Coverage">Judges each submission needs.</param>
/// <param name="MaxLoad">Most submissions for each judge.</param>
/// <param name="MinLoad">Fewest submissions for each judge; kept when coverage, conflicts and other loads allow.</param>
/// <param name="Conflicts">Pairs that never happen.</param>
/// <param name="Objective">What to be good at.</param>
/// <param name="Cap">Highest probability of any pair, for <see cref="AssignmentObjective.Randomised"/>; above 0, at most 1.</param>
/// <param name="Seed">Start of the pseudo-random numbers.</param>
/// <param name="Units">Unit of each judge: no submission gets all its judges from one unit, when its coverage is at least 2; null when that is no matter.</param>
/// <param name="Exclusive">Pairs of pairs of which at most one may happen: two teams that would judge each other. Of two that would, the less similar is forbidden and the problem solved again.</param>
/// <param name="ConnectLoss">Share of the sum that may be given up to link all submissions through shared judges; 0 = only when free.</param>
public sealed record AssignmentProblem(
    int Judges,
    int Submissions,
    double[,] Similarity,
    int Coverage,
    int[] MaxLoad,
    int[] MinLoad,
    IReadOnlySet<(int Judge, int Submission)> Conflicts,
    AssignmentObjective Objective,
    double Cap = 1,
    int Seed = 1405,
    double ConnectLoss = 1e-5,
    int[]? Units = null,
    IReadOnlyList<((int Judge, int Submission) One, (int Judge, int Submission) Other)>? Exclusive = null)
{
    /// <summary>Most judges of one unit on one submission.</summary>
    internal int PerUnit => Units is null || Coverage < 2 ? int.MaxValue : Coverage - 1;

    /// <summary>Largest similarity without its sign, at least 1e-9.</summary>
    internal double Largest
    {
        get
        {
            var largest = 1e-9;
            foreach (var value in Similarity) largest = Math.Max(largest, Math.Abs(value));
            return largest;
        }
    }

    internal bool Allowed(int judge, int submission) => MaxLoad[judge] > 0 && !Conflicts.Contains((judge, submission));

    /// <summary>Refuses sizes, loads, similarities and caps that make no sense.</summary>
    /// <exception cref="ArgumentException">The first thing that is wrong.</exception>
    internal void Check()
    {
        if (Similarity.GetLength(0) != Judges || Similarity.GetLength(1) != Submissions)
            throw new ArgumentException($"Similarity must be {Judges} × {Submissions}.");
        if (MaxLoad.Length != Judges || MinLoad.Length != Judges) throw new ArgumentException("Each judge needs a smallest and a largest load.");
        if (Units is not null && Units.Length != Judges) throw new ArgumentException("Each judge needs a unit.");
        if (Coverage < 1) throw new ArgumentException("Coverage must be at least 1.");
        if (!(Cap is > 0 and <= 1)) throw new ArgumentException("The cap must be above 0 and at most 1.");
        for (var j = 0; j < Judges; j++)
            if (MinLoad[j] < 0 || MinLoad[j] > MaxLoad[j]) throw new ArgumentException($"Judge {j}'s smallest load is above the largest, or negative.");
        foreach (var value in Similarity)
            if (!double.IsFinite(value)) throw new ArgumentException("A similarity is not a number.");
    }
}

/// <summary>Why a submission does not get what it needs.</summary>
public enum Shortfall
{
    /// <summary>Conflicts leave fewer judges than the coverage asks for.</summary>
    TooFewJudges,

    /// <summary>The judges it could have are needed elsewhere: loads are too small.</summary>
    LoadsTooSmall,

    /// <summary>Covered, but its own best judges fall short of the level all others can have.</summary>
    TooFarFromJudges,
}

/// <summary>A submission that cannot be covered, or that holds the fair level down.</summary>
/// <param name="Submission">Number of the submission.</param>
/// <param name="Why">The reason.</param>
/// <param name="Missing">Judges missing; 0 when covered.</param>
/// <param name="Reachable">The largest summed similarity it could have alone.</param>
public sealed record Unreachable(int Submission, Shortfall Why, int Missing, double Reachable);

/// <summary>Who judges what.</summary>
/// <param name="Pairs">Sorted by judge, then submission; never a conflict.</param>
/// <param name="Sum">Sum of the similarities of the pairs.</param>
/// <param name="Worst">Smallest summed similarity of a submission.</param>
/// <param name="Bound">No assignment has a larger value of the objective: of the sum, of the worst for fair, of the expected sum for randomised.</param>
/// <param name="Connected">Whether shared judges link all submissions.</param>
/// <param name="Unreachable">Submissions that do not get what they need, and why.</param>
public sealed record AssignmentResult(
    IReadOnlyList<(int Judge, int Submission)> Pairs,
    double Sum,
    double Worst,
    double Bound,
    bool Connected,
    IReadOnlyList<Unreachable> Unreachable);
