using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Ranking;

namespace Pishran.Features.League.Live;

/// <summary>A line of the live scoreboard; without votes there is no place yet. <paramref name="Won"/> in per cent.</summary>
public sealed record BoardLine(int? Rank, int BestRank, int WorstRank, string Team, string Title, double Share, double Won, int Votes);

/// <summary>How the vote stands at a moment.</summary>
public sealed record BoardNow(int Votes, int Voters, int JuryVotes, IReadOnlyList<BoardLine> Lines);

/// <summary>The live scoreboard: read from the database at most once a second for all who look, so that a full hall costs as much as one phone.</summary>
public sealed class LiveBoard(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<int, (long At, Task<BoardNow> Board)> _boards = new();

    public Task<BoardNow> Of(Pitch pitch)
    {
        var now = Environment.TickCount64;
        return _boards.AddOrUpdate(pitch.Id, _ => (now, Read(pitch)), (_, held) => now - held.At < Fresh.TotalMilliseconds && !held.Board.IsFaulted ? held : (now, Read(pitch))).Board;
    }

    private async Task<BoardNow> Read(Pitch pitch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var all = await scope.ServiceProvider.GetRequiredService<PitchDesk>().InVote(pitch.RoundId);
        var votes = await db.LiveVotes.AsNoTracking().Where(v => v.PitchId == pitch.Id).OrderBy(v => v.At).ToListAsync();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = votes.Count == 0 ? [] : Ranker.RankPairs(PitchDesk.AsVotes(votes, numbers), new RankingRules(RankingMethod.Mean, pitch.RoundId, TopN: 3)).Places.ToDictionary(p => p.Submission);
        var lines = all.Select(p => places.GetValueOrDefault(p.Id) is { } place
            ? new BoardLine(place.Rank, place.BestRank, place.WorstRank, p.Team, p.Title, 100 / (1 + Math.Exp(-place.Estimate)), 100 * place.RawMean, place.Sheets)
            : new BoardLine(null, 1, all.Count, p.Team, p.Title, 0, 0, 0));
        return new BoardNow(votes.Count, numbers.Count, votes.Count(v => v.IsJury), [.. lines.OrderBy(l => l.Rank ?? int.MaxValue).ThenByDescending(l => l.Share)]);
    }
}
