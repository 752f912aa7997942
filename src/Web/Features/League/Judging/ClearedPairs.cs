using System.Collections.Concurrent;
using Pishran.Data;

namespace Pishran.Features.League.Judging;

/// <summary>
/// That nothing stands between a judge and a solution, remembered for a few seconds, so that marks kept while they are made
/// ask for it rarely. Reading, handing in and sealing never ask here.
/// </summary>
public sealed class ClearedPairs(WhoAsks changes, TimeProvider clock)
{
    /// <summary>How long a conflict that came up may stay unheard of while marks are kept.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    private const int Most = 20_000;
    private readonly ConcurrentDictionary<(int Judge, int Submission), (long Changes, DateTime At)> _clear = new();

    public async Task<bool> IsClear(Jury jury, ScoreSheet sheet, DateOnly today)
    {
        var (now, seen, pair) = (clock.GetUtcNow().UtcDateTime, changes.Changes, (sheet.JudgeId, sheet.SubmissionId));
        if (_clear.TryGetValue(pair, out var known) && known.Changes == seen && now >= known.At && now - known.At < Lasts) return true;
        if (await jury.Against(sheet.JudgeId, sheet.SubmissionId, today) is not null) return false;
        if (_clear.Count >= Most) _clear.Clear();
        _clear[pair] = (seen, now);
        return true;
    }
}
