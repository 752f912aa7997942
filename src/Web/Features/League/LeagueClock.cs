using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>
/// Opens published rounds at their time, closes those whose deadline and grace are over and makes results final once the
/// window for appeals is, each in a write of its own; requests to change teams lapse with their window. Run
/// twice it does its work once; a round that somebody moved by hand in the same moment is left to them.
/// </summary>
public sealed class LeagueClock(IServiceScopeFactory scopes, Writer writer, ILogger<LeagueClock> log)
{
    public async Task Tick(DateTime now)
    {
        foreach (var id in await WithoutAuthors()) await Step(id, (secretariat, _, _) => secretariat.KeepAuthors(id));
        foreach (var id in await Due(r => r.State == RoundState.Published && r.OpensAt <= now))
            await Step(id, (secretariat, round, season) => round.State == RoundState.Published ? secretariat.Open(round, season, now) : Task.CompletedTask);
        foreach (var id in await Due(r => r.State == RoundState.Open && r.ClosesAt <= now))
            await Step(id, (secretariat, round, season) => round.State == RoundState.Open && round.ClosesAt.AddMinutes(season.Rules.GraceMinutes) <= now ? secretariat.CloseSubmissions(round, season, now) : Task.CompletedTask);
        var today = TehranTime.Day(now);
        await LapseTransfers(now, today);
        foreach (var id in await Due(r => r.State == RoundState.ResultsPublished && r.AppealUntil < today))
            await Step(id, (secretariat, round, season) => round.State == RoundState.ResultsPublished ? secretariat.MakeFinal(round, season, now) : Task.CompletedTask);
    }

    private async Task LapseTransfers(DateTime now, DateOnly today)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await Transfers.TransferDesk.Stale(db, today).AnyAsync()) return;
        await writer.Save(db, Actor.System, () => scope.ServiceProvider.GetRequiredService<Transfers.TransferDesk>().LapseAll(now));
    }

    private async Task<List<int>> Due(System.Linq.Expressions.Expression<Func<Round, bool>> when)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Rounds.Where(when).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync();
    }

    private async Task<List<int>> WithoutAuthors()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db.Submissions.Where(s => s.Code != null && !db.Set<SolutionAuthor>().Any(a => a.SubmissionId == s.Id)).Select(s => s.RoundId).Distinct().ToListAsync();
    }

    private async Task Step(int id, Func<LeagueSecretariat, Round, Season, Task> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        try
        {
            await writer.Save(db, Actor.System, async () =>
            {
                var round = await db.Rounds.AsTracking().SingleAsync(r => r.Id == id);
                await step(scope.ServiceProvider.GetRequiredService<LeagueSecretariat>(), round, await db.Seasons.AsTracking().SingleAsync(s => s.Id == round.SeasonId));
            });
        }
        catch (Exception moved) when (moved is BrokenRule or DbUpdateConcurrencyException)
        {
            log.LogInformation(moved, "Round {Round} was moved by somebody else", id);
        }
    }
}
