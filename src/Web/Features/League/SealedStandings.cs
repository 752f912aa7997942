using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>One line of a published table: the place, how sure it is, and the numbers beside it.</summary>
/// <param name="Estimate">The model's estimate on the scale of the marks (1–10).</param>
/// <param name="Sd">Standard error of the estimate.</param>
/// <param name="BestRank">Best place inside the band of 90 %.</param>
/// <param name="Tier">Places of one tier can't be told apart with 95 % certainty.</param>
/// <param name="RawMean">Plain mean of the sheets, for comparison.</param>
public sealed record StandingRow(int SubmissionId, int TeamId, string Code, int Rank, int BestRank, int WorstRank, int Tier, double Estimate, double Sd, double RawMean, int Sheets, int Points);

/// <summary>
/// The result of a round as it was sealed: a pure function of locked sheets, rules and seed. The file beside it, hashed as
/// the seal, is what anyone verifies.
/// </summary>
public sealed class SealedStandings : Record
{
    private readonly List<StandingRow> _rows = [];

    private SealedStandings() { }

    public SealedStandings(int roundId, string method, int rulesVersion, string file, string hash, DateTime sealedAt, IEnumerable<StandingRow> rows, int edition = 1)
    {
        (RoundId, Method, RulesVersion, File, Hash, SealedAt, Edition) = (roundId, method, rulesVersion, file, hash, sealedAt, edition);
        _rows.AddRange(rows);
        Happened(LeagueWords.StandingsMade(_rows.Count));
    }

    public int RoundId { get; private set; }
    public string Method { get; private set; } = "";
    public int RulesVersion { get; private set; }

    /// <summary>The canonical text that was hashed: rules, seed, sheets by code and judge number, and the resulting lines. No name in it.</summary>
    public string File { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="File"/>, lower-case hex.</summary>
    public string Hash { get; private set; } = "";
    public DateTime SealedAt { get; private set; }

    /// <summary>From 1; a table corrected after an appeal is the next one. Earlier ones stay and are verified like this one.</summary>
    public int Edition { get; private set; }

    /// <summary>When a corrected table took its place; null for the one that counts.</summary>
    public DateTime? ReplacedAt { get; private set; }
    public IReadOnlyList<StandingRow> Rows => _rows;

    public void Replace(DateTime now)
    {
        BrokenRule.If(ReplacedAt is not null, ShellWords.AlreadyDone);
        ReplacedAt = now;
    }
}
