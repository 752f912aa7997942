using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;

namespace Pishran.Features.Problems;

/// <summary>
/// The clock of the room: a parked problem is asked for at its review day, a solved one once its indicator may be measured,
/// an open one when an answer to it was accepted; a planned survey begins on its day. Each is marked in the same transaction, so that running twice changes nothing.
/// </summary>
public sealed class ProblemsClock(AppDb db, Writer writer, ProblemDesk desk, SurveyDesk surveys, ThreadsDoor threads, Solutions solutions, IEnumerable<SolutionRule> rules, TimeProvider clock)
{
    private const int AtOnce = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stop)
    {
        var today = TehranTime.Day(Now);
        await Each(await ToBeAsked(today), problem => Task.FromResult(problem.IsToBeAsked(today)), problem => problem.AskAgain(today), stop);
        await Each(await Answered(), HasNews, problem => problem.SeeSolution(Now), stop);
        foreach (var year in await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Planned && s.OpensOn <= today).Select(s => s.Year).ToListAsync(stop)) await Start(year, today);
    }

    private async Task Start(int year, DateOnly today)
    {
        db.ChangeTracker.Clear();
        await writer.Save(db, Actor.System, async () =>
        {
            if (await surveys.Find(year) is { } survey && survey.IsToStart(today)) await surveys.Start(survey, Now);
        });
    }

    private async Task<List<int>> ToBeAsked(DateOnly today)
    {
        var solvedBefore = TehranTime.ToUtc(today.AddDays(1 - Problem.DaysToVerify).ToDateTime(TimeOnly.MinValue));
        return await db.Problems.AsNoTracking().Where(p => p.AskedOn == null && ((p.State == ProblemState.Parked && p.ReviewOn <= today) || (p.State == ProblemState.Solved && p.SolvedAt < solvedBefore))).Select(p => p.Id).ToListAsync();
    }

    private async Task<List<int>> Answered()
    {
        var open = await db.Problems.AsNoTracking().Where(p => p.State == ProblemState.Open && p.SolutionSeenAt == null).Select(p => p.Id).ToListAsync();
        var answered = new HashSet<int>();
        if (open.Count > 0)
            foreach (var rule in rules) answered.UnionWith(await threads.AnsweredBy(ProblemCards.Kind, rule.Kind, rule.States));
        return [.. open.Where(answered.Contains)];
    }

    // After it was reopened only what was accepted since counts as news.
    private async Task<bool> HasNews(Problem problem) =>
        problem is { State: ProblemState.Open, SolutionSeenAt: null } && (await solutions.Of(problem.Id)).Any(s => problem.ReopenedAt is not { } at || s.Since > at);

    private async Task Each(List<int> ids, Func<Problem, Task<bool>> isDue, Action<Problem> act, CancellationToken stop)
    {
        foreach (var few in ids.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await writer.Save(db, Actor.System, async () =>
            {
                foreach (var problem in await db.Problems.AsTracking().Where(p => few.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync())
                {
                    if (!await isDue(problem)) continue;
                    var before = ProblemMark.Of(problem);
                    act(problem);
                    await desk.Follow(problem, before, Now);
                }
            });
        }
    }
}
