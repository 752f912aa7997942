using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Threads;

namespace Pishran.Features.League.Standings;

/// <summary>Makes published solutions part of the thread: each a card of its own, tied to the problem it answers. Before publication there is no card, so that search can't tell whose a solution is.</summary>
public sealed class SolutionCards(AppDb db, ThreadsDoor threads)
{
    private static readonly string Kind = Record.KindOf(typeof(Submission));
    private const string ProblemKind = "Problems.Problem";

    public async Task Put(Round round, IEnumerable<Submission> solutions, DateTime now)
    {
        var year = await db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Year).SingleAsync();
        foreach (var solution in solutions)
        {
            await threads.Put(new CardFacts(Kind, solution.Id, solution.Code!, solution.Last!.Title, solution.Last.Body, solution.State, $"/league/rounds/{round.Id}/standings?code={solution.Code}", CardAudience.Staff, null, null, year), now);
            await threads.Join((Kind, solution.Id), Relation.Answers, (ProblemKind, solution.ProblemId), now);
        }
    }
}
