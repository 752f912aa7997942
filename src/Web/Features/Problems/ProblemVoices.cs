namespace Pishran.Features.Problems;

/// <summary>One person who faces a problem, too: one row, so that fifty parallel hands of one person count one.</summary>
public sealed class ProblemSupport(int problemId, int personId, DateTime at)
{
    public int ProblemId { get; private set; } = problemId;
    public int PersonId { get; private set; } = personId;
    public DateTime At { get; private set; } = at;
}

/// <summary>Somebody who hears of every step of a problem.</summary>
public sealed class ProblemFollow(int problemId, int personId, DateTime at)
{
    public int ProblemId { get; private set; } = problemId;
    public int PersonId { get; private set; } = personId;
    public DateTime At { get; private set; } = at;
}
