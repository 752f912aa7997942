using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>
/// Looks at every panel at work now and then: a conflict that came to light after the routing closes the review, and what a
/// stopped process left uncounted is counted. Run twice it changes nothing.
/// </summary>
public sealed class ReviewClock(IServiceScopeFactory scopes, ILogger<ReviewClock> log)
{
    public async Task Tick()
    {
        foreach (var id in await AtWork())
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<PanelDesk>().Advance(id);
            }
            catch (Exception moved) when (moved is Shell.BrokenRule or DbUpdateConcurrencyException)
            {
                log.LogInformation(moved, "Idea {Idea} was moved by somebody else", id);
            }
        }
    }

    private async Task<List<int>> AtWork()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Ideas
            .Where(i => (i.State == IdeaState.Review || i.State == IdeaState.Objection) && (i.Phase == ReviewPhase.Scoring || i.Phase == ReviewPhase.Settling)).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync();
    }
}
