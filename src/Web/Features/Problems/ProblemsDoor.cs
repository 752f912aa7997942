using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>A problem as other rooms see one.</summary>
public sealed record ProblemCard(int Id, string Number, string Title, string WhoSuffers, string Evidence, string? Indicator, int? OwnerUnitId, ProblemState State, string? Causes = null);

/// <summary>What another room offers to do about a problem: a link by the problem's id, for whom <paramref name="May"/> says so.</summary>
public sealed record ProblemOffer(Word Label, string Icon, Func<int, string> Href, Func<IServiceProvider, Task<bool>> May);

/// <summary>What other rooms may ask of Problems.</summary>
public sealed class ProblemsDoor(AppDb db, ThreadsDoor threads, ProblemDesk desk)
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

    /// <summary>A league took it up, with what it is called there and its address: it is open from now on.</summary>
    /// <exception cref="BrokenRule">The problem is not registered, or solved, parked or closed.</exception>
    public Task OpenThroughLeague(int problemId, DateTime now, string? title = null, string? href = null) => TakeUp(problemId, Channel.League, title, href, now);

    /// <summary>A room took it up in a channel: a registered or prioritised problem is open from now on; its page leads to <paramref name="href"/>.</summary>
    /// <exception cref="BrokenRule">The problem is not registered, or solved, parked or closed.</exception>
    public Task TakeUp(int problemId, Channel channel, string? title, string? href, DateTime now) => Change(problemId, problem => problem.TakeUp(channel, title, href, now), now);

    /// <summary>An answer tied to it was accepted: its owner is asked to carry it out. Told again, or of a problem that is not open, nothing changes.</summary>
    public Task SolutionAccepted(int problemId, DateTime now) => Change(problemId, problem =>
    {
        if (problem is { State: ProblemState.Open, SolutionSeenAt: null }) problem.SeeSolution(now);
    }, now);

    /// <summary>Says which cards count as a solution that an owner may carry out; called by the room that owns the cards.</summary>
    public static void SolvedBy(IServiceCollection services, string kind, params Enum[] states) => services.AddSingleton(new SolutionRule(kind, states));

    /// <summary>Puts a link on the page of every registered problem that is not closed, for whom it is meant; called by the room it leads to.</summary>
    public static void Offer(IServiceCollection services, ProblemOffer offer) => services.AddSingleton(offer);

    private async Task Change(int problemId, Action<Problem> act, DateTime now)
    {
        var problem = db.Held<Problem>().FirstOrDefault(p => p.Id == problemId) ?? await db.Problems.AsTracking().SingleAsync(p => p.Id == problemId);
        var before = ProblemMark.Of(problem);
        act(problem);
        await desk.Follow(problem, before, now);
    }

    private static async Task<List<ProblemCard>> Cards(IQueryable<Problem> problems) =>
        [.. (await problems.Select(p => new { p.Id, p.Number, p.Title, p.WhoSuffers, p.Evidence, p.Frame.Indicator, p.OwnerUnitId, p.State, p.Frame.Causes }).ToListAsync())
            .Select(p => new ProblemCard(p.Id, p.Number ?? "", p.Title, p.WhoSuffers ?? "", p.Evidence ?? "", p.Indicator, p.OwnerUnitId, p.State, p.Causes))];
}
