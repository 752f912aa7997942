using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.League.Judging;

/// <summary>The rubric of a round in judging. From the first sheet on it never changes, so it is read once.</summary>
public sealed class LockedRubrics
{
    private readonly ConcurrentDictionary<int, Rubric> _byRound = new();

    public async Task<Rubric> Of(AppDb db, int roundId)
    {
        if (_byRound.TryGetValue(roundId, out var known)) return known;
        var rubric = await (from round in db.Rounds join found in db.Rubrics on round.SeasonId equals found.SeasonId where round.Id == roundId select found).AsNoTracking().SingleAsync();
        if (rubric.LockedAt is not null) _byRound[roundId] = rubric;
        return rubric;
    }
}
