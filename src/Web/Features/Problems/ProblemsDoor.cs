using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Inbox;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>A problem as other rooms see one.</summary>
public sealed record ProblemCard(int Id, string Number, string Title, string WhoSuffers, string Evidence, string? Indicator, int? OwnerUnitId, ProblemState State);

/// <summary>What other rooms may ask of Problems.</summary>
public sealed class ProblemsDoor(AppDb db, ThreadsDoor threads, InboxDoor inbox)
{
    private const int MostFound = 200;

    /// <summary>Registered, prioritised and open problems, which a league or a call may use: the nearest to the search first, else the highest priority and the newest.</summary>
    public async Task<IReadOnlyList<ProblemCard>> Ready(string? search, int top)
    {
        var ready = db.Problems.AsNoTracking().Where(p => p.State == ProblemState.Registered || p.State == ProblemState.Prioritised || p.State == ProblemState.Open);
        if (string.IsNullOrWhiteSpace(search))
            return await Cards(ready.OrderByDescending(p => p.PriorityScore).ThenByDescending(p => p.NumberKey).Take(top));
        var found = await threads.Find(search, ProblemCards.Kind, MostFound);
        var cards = await Cards(ready.Where(p => found.Contains(p.Id)));
        return [.. cards.OrderBy(c => found.IndexOf(c.Id)).Take(top)];
    }

    /// <summary>Problems by id; absent ids are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, ProblemCard>> Of(IReadOnlyCollection<int> ids) => ids.Count == 0
        ? new Dictionary<int, ProblemCard>()
        : (await Cards(db.Problems.AsNoTracking().Where(p => ids.Contains(p.Id)))).ToDictionary(c => c.Id);

    /// <summary>A league took it up: a registered or prioritised problem is open from now on; an open one stays so.</summary>
    /// <exception cref="BrokenRule">The problem is closed or parked.</exception>
    public async Task OpenThroughLeague(int problemId, DateTime now)
    {
        var problem = await db.Problems.AsTracking().SingleAsync(p => p.Id == problemId);
        if (problem.State is ProblemState.Open or ProblemState.Solving) return;
        problem.Open(Word.Of(Channel.League));
        await threads.Put(ProblemCards.Of(problem), now);
        await inbox.Close(ProblemCards.Kind, problem.Id, now);
    }

    private static async Task<List<ProblemCard>> Cards(IQueryable<Problem> problems) =>
        [.. (await problems.Select(p => new { p.Id, p.Number, p.Title, p.WhoSuffers, p.Evidence, p.Frame.Indicator, p.OwnerUnitId, p.State }).ToListAsync())
            .Select(p => new ProblemCard(p.Id, p.Number ?? "", p.Title, p.WhoSuffers ?? "", p.Evidence ?? "", p.Indicator, p.OwnerUnitId, p.State))];
}
