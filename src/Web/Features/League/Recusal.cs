namespace Pishran.Features.League;

/// <summary>Why a judge is kept away from a submission.</summary>
public enum RecusalGround { OwnTeam, Competitor, SameUnit, LineOfManagement, CoAuthor, SameDesk, Supplier, Declared }

/// <summary>
/// A judge (by person id) who may not be given, read, mark or count for a submission. Written when the sheets are dealt and
/// whenever a conflict comes to light; never taken back. Every question about sheets leaves these pairs out.
/// </summary>
public sealed class Recusal(int roundId, int submissionId, int judgeId, RecusalGround ground, DateTime since)
{
    public int RoundId { get; private set; } = roundId;
    public int SubmissionId { get; private set; } = submissionId;
    public int JudgeId { get; private set; } = judgeId;
    public RecusalGround Ground { get; private set; } = ground;
    public DateTime Since { get; private set; } = since;
}
