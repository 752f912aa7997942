using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

/// <summary>Published results for machines: the sealed file, and the lines with team names. Nothing before publication.</summary>
internal static class StandingsApi
{
    public sealed record Line(int Rank, string Team, string Code, int Tier, int BestRank, int WorstRank, double Estimate, double StandardError, double? RawMean, int Sheets, int Points);
    public sealed record Published(int Round, int Number, string Method, int RulesVersion, string Seal, DateTime SealedAt, IReadOnlyList<Line> Lines);

    public static void Map(WebApplication app)
    {
        app.MapGet("/league/rounds/{id:int}/standings.txt", File).AllowAnonymous();
        app.MapGet("/api/v1/rounds/{id:int}/standings", Lines).AllowAnonymous();
    }

    /// <summary>The file holds every mark beside a judge's number. Where a panel is so small that marks could be laid at somebody's door, it stays with the office.</summary>
    private static async Task<Results<ContentHttpResult, NotFound>> File(int id, AppDb db, CurrentUser me, int? edition) =>
        await Out(db, id, edition) is { } found && (found.Standings.Method == nameof(ScoringMethod.Votes) || Tally.MayBePublic(found.Standings.Rows.Select(r => r.Sheets)) || me.IsAny(Role.HeadOfIdeas + "," + Role.Auditor))
            ? TypedResults.Text(StandingsFile.Sealed(found.Standings.File), "text/plain; charset=utf-8") : TypedResults.NotFound();

    private static async Task<Results<Ok<Published>, NotFound>> Lines(int id, AppDb db)
    {
        if (await Out(db, id, null) is not var (number, standings)) return TypedResults.NotFound();
        var ids = standings.Rows.Select(r => r.TeamId).ToList();
        var names = await db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name);
        return TypedResults.Ok(new Published(id, number, standings.Method, standings.RulesVersion, standings.Hash, standings.SealedAt,
            [.. standings.Rows.OrderBy(r => r.Rank).Select(r => new Line(r.Rank, names[r.TeamId], r.Code, r.Tier, r.BestRank, r.WorstRank, r.Estimate, r.Sd, r.Sheets < Tally.SmallPanel ? null : r.RawMean, r.Sheets, r.Points))]));
    }

    private static async Task<(int Number, SealedStandings Standings)?> Out(AppDb db, int id, int? edition) =>
        await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id) is { ResultsAreOut: true } round
            && await db.Standings.AsNoTracking().FirstOrDefaultAsync(s => s.RoundId == id && (edition == null ? s.ReplacedAt == null : s.Edition == edition)) is { } standings
            ? (round.Number, standings) : null;
}
